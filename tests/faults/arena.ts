import {
  connect,
  type ServerSettings,
  type Session,
} from "../../lib/database/mod.ts";
import { faultProject } from "../support/fault_project.ts";
import { finalState } from "../support/final_state.ts";
import {
  startTestServer,
  TEST_PASSWORD,
  TEST_USER,
  type TestServer,
} from "../support/test_server.ts";
import { spawnRun } from "./spawn_run.ts";
import { Wire } from "./wire.ts";

/** Where rounds are played, and what a run that nothing disturbs leaves. */
export interface Arena extends AsyncDisposable {
  readonly server: TestServer;
  readonly folder: string;
  readonly expected: readonly string[];
  /** How many bytes such a run sends and receives. */
  readonly bytes: number;
  /** How many of them a run sends and receives that finds nothing to do. */
  readonly idleBytes: number;
}

/** A database that one round is played on. */
export interface ArenaDatabase extends AsyncDisposable {
  readonly name: string;
  readonly url: string;
  readonly connect: () => Promise<Session>;
}

/** Sets a server and a project up, and runs it once without any fault. */
export async function openArena(): Promise<Arena> {
  await using owned = new AsyncDisposableStack();
  const server = owned.use(await startTestServer());
  const project = owned.use(await faultProject());
  await using database = await freshDatabase(server);
  const bytes = await runUndisturbed(server, project.path, database.url);
  const idleBytes = await runUndisturbed(server, project.path, database.url);
  await using session = await database.connect();
  const expected = await finalState(session);
  const kept = owned.move();
  return {
    server,
    folder: project.path,
    expected,
    bytes,
    idleBytes,
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

/** Runs to the end, and tells how many bytes that took. */
async function runUndisturbed(
  server: TestServer,
  folder: string,
  databaseUrl: string,
): Promise<number> {
  await using wire = new Wire({
    ...server,
    trigger: { bytes: Number.POSITIVE_INFINITY },
    reached: () => {},
  });
  const url = throughWire(databaseUrl, wire);
  const { code, output } = await spawnRun({ folder, url }).end();
  if (code !== 0) throw new Error(`Cannot run undisturbed: ${output}`);
  return wire.passed;
}

/** The same URL with the wire's port. */
export function throughWire(url: string, { port }: Wire): string {
  const changed = new URL(url);
  changed.port = `${port}`;
  return changed.href;
}

/** Makes an empty database, which is dropped when disposed. */
export async function freshDatabase(
  server: TestServer,
): Promise<ArenaDatabase> {
  const name = `round_${crypto.randomUUID().replaceAll("-", "").slice(0, 16)}`;
  await sendAsAdmin(server, `CREATE DATABASE ${name} TEMPLATE template0`);
  return {
    name,
    url: server.url(name),
    connect: () => connect(settingsFor(server, name)),
    [Symbol.asyncDispose]: () =>
      sendAsAdmin(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** Connects as a superuser to a database that no round is played on. */
export function connectAsAdmin(server: TestServer): Promise<Session> {
  return connect(settingsFor(server, "postgres"));
}

async function sendAsAdmin(server: TestServer, sql: string): Promise<void> {
  await using session = await connectAsAdmin(server);
  await session.execute([sql]);
}

function settingsFor(server: TestServer, database: string): ServerSettings {
  return {
    kind: "server",
    addresses: [{ host: server.host, port: server.port }],
    database,
    user: TEST_USER,
    password: TEST_PASSWORD,
    tls: { mode: "disable" },
    channelBinding: "disable",
    connectTimeoutMs: 10_000,
    applicationName: "retort tests",
    targetSession: "any",
  };
}
