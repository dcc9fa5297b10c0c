import { existsSync } from "node:fs";
import { join } from "node:path";
import { eventually } from "./eventually.ts";
import { freePort } from "./free_port.ts";
import { runCommand } from "./run_command.ts";
import { TEST_PASSWORD, TEST_USER } from "./test_server.ts";
import { serverUser } from "./unprivileged.ts";
import { watchServer } from "./watch_server.ts";

/** How {@linkcode startPooler} sets PgBouncer up. */
export interface PoolerOptions {
  readonly mode: "session" | "transaction";
  /** Where the server listens. */
  readonly port: number;
}

/** A PgBouncer of its own. */
export interface TestPooler extends AsyncDisposable {
  /** The URL of one of the server's databases, through the pooler. */
  url(database: string): string;
}

const PROGRAM = "/usr/sbin/pgbouncer";

/** Starts a PgBouncer in front of a test server. */
export async function startPooler(options: PoolerOptions): Promise<TestPooler> {
  if (!existsSync(PROGRAM)) {
    throw new Error(
      "Cannot test with PgBouncer: it is not installed (scripts/ci_packages.sh does it)",
    );
  }
  const folder = await Deno.makeTempDir({ prefix: "retort-pooler-" });
  const port = freePort();
  const pidFile = join(folder, "pid");
  const settings = join(folder, "pgbouncer.ini");
  await Deno.writeTextFile(
    join(folder, "users"),
    `"${TEST_USER}" "${TEST_PASSWORD}"\n`,
  );
  await Deno.writeTextFile(
    settings,
    `[databases]
* = host=127.0.0.1 port=${options.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${join(folder, "users")}
pool_mode = ${options.mode}
pidfile = ${pidFile}
logfile = ${join(folder, "log")}
`,
  );
  const user = serverUser();
  if (user) {
    for (const path of [folder, settings, join(folder, "users")]) {
      await Deno.chown(path, user.uid, user.gid);
    }
  }
  await runCommand([...user?.prefix ?? [], PROGRAM, "-q", "-d", settings]);
  await watchServer(Deno.pid, { folder, pidFile });
  await eventually(() => accepts(port));
  return {
    url: (database) => `postgres://${TEST_USER}@127.0.0.1:${port}/${database}`,
    [Symbol.asyncDispose]: async () => {
      Deno.kill(Number(await Deno.readTextFile(pidFile)), "SIGQUIT");
      await Deno.remove(folder, { recursive: true });
    },
  };
}

async function accepts(port: number): Promise<true | undefined> {
  try {
    using _connection = await Deno.connect({ hostname: "127.0.0.1", port });
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.ConnectionRefused) return undefined;
    throw error;
  }
}
