import { connect, type ServerSettings } from "../../lib/database/mod.ts";
import { sharedServer } from "./shared_server.ts";

/** A fresh database of its own, dropped when disposed. */
export interface TestDatabase extends AsyncDisposable {
  readonly name: string;
  /** Reaches it over TCP as a superuser. */
  readonly url: string;
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
  await runAlone(admin, `CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(server.adminUrl);
  url.pathname = `/${name}`;
  return {
    name,
    url: url.href,
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

async function runAlone(settings: ServerSettings, sql: string): Promise<void> {
  await using session = await connect(settings);
  await session.execute([sql]);
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
