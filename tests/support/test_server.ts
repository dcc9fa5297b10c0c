import { join } from "node:path";
import { freePort } from "./free_port.ts";
import {
  type PostgresBinaries,
  postgresBinaries,
} from "./postgres_binaries.ts";
import { runCommand } from "./run_command.ts";
import { serverRoot } from "./server_root.ts";
import { serverUser } from "./unprivileged.ts";
import { watchServer } from "./watch_server.ts";

/** The superuser of every test server. */
export const TEST_USER = "retort";
/** Its password, asked for over TCP; the socket trusts everyone. */
export const TEST_PASSWORD = "test-secret";

/** How {@linkcode startTestServer} sets a server up. */
export interface TestServerOptions {
  /** The major version; any when absent. */
  readonly major?: number | undefined;
  /** Lines for `postgresql.conf`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Lines that come first in `pg_hba.conf`. */
  readonly access?: readonly string[];
  /** Texts of files to put into the data folder, such as certificates. */
  readonly files?: Readonly<Record<string, string>>;
  /** An existing folder for everything of the server, which removes it. */
  readonly folder?: string;
}

/** A throw-away server of its own. */
export interface TestServer extends AsyncDisposable {
  readonly host: string;
  readonly port: number;
  readonly socketFolder: string;
  readonly dataFolder: string;
  readonly logFile: string;
  readonly binaries: PostgresBinaries;
  /** The URL of one of its databases, as the superuser. */
  url(database: string): string;
  stop(mode: "smart" | "fast" | "immediate"): Promise<void>;
  start(): Promise<void>;
}

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: "127.0.0.1",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
  max_prepared_transactions: "20",
  shared_buffers: "64MB",
  max_wal_size: "256MB",
  log_min_messages: "warning",
  timezone: "UTC",
  lc_messages: "C",
};

/** Starts a throw-away server; it is stopped when disposed, or when this process ends. */
export async function startTestServer(
  options: TestServerOptions = {},
): Promise<TestServer> {
  const binaries = await postgresBinaries(options.major);
  const user = serverUser();
  const folder = options.folder ??
    await Deno.makeTempDir({ dir: serverRoot(), prefix: "retort-pg-" });
  const dataFolder = join(folder, "data");
  const passwordFile = join(folder, "password");
  await Deno.writeTextFile(passwordFile, TEST_PASSWORD);
  await Deno.mkdir(dataFolder, { mode: 0o700 });
  if (user) {
    for (const path of [folder, dataFolder, passwordFile]) {
      await Deno.chown(path, user.uid, user.gid);
    }
  }
  const port = freePort();
  const run = (program: string, args: readonly string[]): Promise<string> =>
    runCommand([
      ...user?.prefix ?? [],
      join(binaries.folder, program),
      ...args,
    ], { cwd: folder });
  // deno-fmt-ignore
  await run("initdb", [
    "-D", dataFolder, "-U", TEST_USER, "-E", "UTF8", "--no-locale", "--no-sync",
    "--auth-local=trust", "--auth-host=scram-sha-256", `--pwfile=${passwordFile}`,
  ]);
  await configure(dataFolder, {
    ...SETTINGS,
    port: `${port}`,
    unix_socket_directories: folder,
    ...options.settings,
  }, options.access ?? []);
  for (const [name, text] of Object.entries(options.files ?? {})) {
    const file = join(dataFolder, name);
    await Deno.writeTextFile(file, text, { mode: 0o600 });
    if (user) await Deno.chown(file, user.uid, user.gid);
  }
  const logFile = join(folder, "log");
  const start = async (): Promise<void> => {
    await run("pg_ctl", ["start", "-w", "-s", "-D", dataFolder, "-l", logFile]);
  };
  const stop = async (mode: string): Promise<void> => {
    await run("pg_ctl", ["stop", "-w", "-s", "-D", dataFolder, "-m", mode]);
  };
  await start();
  await watchServer(Deno.pid, {
    folder,
    pidFile: join(dataFolder, "postmaster.pid"),
  });
  return {
    host: "127.0.0.1",
    port,
    socketFolder: folder,
    dataFolder,
    logFile,
    binaries,
    url: (database) =>
      `postgres://${TEST_USER}:${TEST_PASSWORD}@127.0.0.1:${port}/${database}`,
    start,
    stop,
    [Symbol.asyncDispose]: async () => {
      await stop("immediate").catch(() => {});
      await Deno.remove(folder, { recursive: true });
    },
  };
}

async function configure(
  dataFolder: string,
  settings: Readonly<Record<string, string>>,
  access: readonly string[],
): Promise<void> {
  const lines = Object.entries(settings)
    .map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`);
  await Deno.writeTextFile(
    join(dataFolder, "postgresql.conf"),
    lines.join(""),
    { append: true },
  );
  const file = join(dataFolder, "pg_hba.conf");
  const present = await Deno.readTextFile(file);
  await Deno.writeTextFile(file, [...access, present].join("\n"));
}
