import { connect, type ServerSettings } from "../../lib/database/mod.ts";
import { sharedServer } from "./shared_server.ts";
import { TEST_USER } from "./test_server.ts";

/** A fresh database of its own, dropped when disposed. */
export interface TestDatabase extends AsyncDisposable {
  readonly name: string;
  /** Reaches it over TCP as a superuser. */
  readonly url: string;
  /** Reaches it through a socket, which asks for no password, where the server is ours. */
  readonly socketUrl: string | undefined;
  readonly settings: ServerSettings;
  /** The folder with `psql`, `pg_dump` and the like, where the server is ours. */
  readonly binFolder: string | undefined;
}

/** How {@linkcode createTestDatabase} makes a database. */
export interface TestDatabaseOptions {
  /** The server's major version; any when absent. */
  readonly major?: number | undefined;
}

/** Makes an empty database on the server that the tests share. */
export async function createTestDatabase(
  options: TestDatabaseOptions = {},
): Promise<TestDatabase> {
  const server = await sharedServer(options.major);
  const name = `test_${crypto.randomUUID().replaceAll("-", "").slice(0, 16)}`;
  const admin = settingsOf(server.adminUrl);
  await createDatabase(admin, name);
  const url = new URL(server.adminUrl);
  url.pathname = `/${name}`;
  return {
    name,
    url: url.href,
    socketUrl: server.socketFolder === undefined
      ? undefined
      : socketUrlOf(server.socketFolder, { port: server.port, name }),
    settings: { ...admin, database: name },
    binFolder: server.binFolder,
    [Symbol.asyncDispose]: () => dropDatabase(admin, name),
  };
}

async function dropDatabase(
  admin: ServerSettings,
  name: string,
): Promise<void> {
  await using session = await connect(admin);
  const force = session.serverVersion < 130000 ? "" : "WITH (FORCE)";
  await session.execute([`DROP DATABASE IF EXISTS ${name} ${force}`]);
}

function socketUrlOf(
  folder: string,
  { port, name }: { readonly port: number; readonly name: string },
): string {
  const host = encodeURIComponent(folder);
  return `postgres://${TEST_USER}@/${name}?host=${host}&port=${port}`;
}

/** Copies files, which the log of a throw-away server need not hold. */
async function createDatabase(
  admin: ServerSettings,
  name: string,
): Promise<void> {
  await using session = await connect(admin);
  const strategy = session.serverVersion < 150000 ? "" : "STRATEGY file_copy";
  await session.execute([
    `CREATE DATABASE ${name} TEMPLATE template0 ${strategy}`,
  ]);
}

function settingsOf(url: string): ServerSettings {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    kind: "server",
    addresses: [{ host: hostname, port: Number(port || 5432) }],
    database: decodeURIComponent(pathname.slice(1)),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    tls: { mode: "disable" },
    channelBinding: "disable",
    connectTimeoutMs: 10_000,
    applicationName: "retort tests",
    targetSession: "any",
  };
}
