import { connect, type ServerSettings } from "../../lib/database/mod.ts";
import { differences } from "../support/catalog_lines.ts";
import { startCuttingProxy } from "../support/cutting_proxy.ts";
import { faultProject } from "../support/fault_project.ts";
import { finalState } from "../support/final_state.ts";
import { seededRandom } from "../support/seeded_random.ts";
import {
  startTestServer,
  TEST_PASSWORD,
  TEST_USER,
  type TestServer,
} from "../support/test_server.ts";
import type { Fault, Strike, Target } from "./fault.ts";
import { spawnRun } from "./spawn_run.ts";

/** Where rounds are played, and what a run that nothing disturbs leaves. */
export interface Arena extends AsyncDisposable {
  readonly server: TestServer;
  readonly folder: string;
  readonly expected: readonly string[];
  readonly durationMs: number;
  readonly bytes: number;
}

/** One round: how a run was broken, and what is wrong at the end. */
export interface RoundResult {
  readonly seed: number;
  readonly strikes: readonly Strike[];
  /** Differences from an undisturbed run, and runs that did not succeed. */
  readonly problems: readonly string[];
  readonly durationMs: number;
}

const STRIKES_PER_ROUND = 2;

/** Sets a server and a project up, and runs it once without any fault. */
export async function openArena(): Promise<Arena> {
  await using owned = new AsyncDisposableStack();
  const server = owned.use(await startTestServer());
  const project = owned.use(await faultProject());
  const database = await freshDatabase(server);
  await using proxy = startCuttingProxy({
    host: server.host,
    port: server.port,
    bytes: Number.POSITIVE_INFINITY,
  });
  const url = new URL(database.url);
  url.port = `${proxy.port}`;
  const started = performance.now();
  const run = spawnRun({ folder: project.path, url: url.href });
  const { code, output } = await run.end("nowhere");
  if (code !== 0) throw new Error(`Cannot run undisturbed: ${output}`);
  const durationMs = performance.now() - started;
  await using session = await connect(database.settings);
  const expected = await finalState(session);
  const kept = owned.move();
  return {
    server,
    folder: project.path,
    expected,
    durationMs,
    bytes: proxy.passed(),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

/** Breaks a run some times, lets it finish, and compares what it left. */
export async function playRound(
  arena: Arena,
  fault: Fault,
  { seed }: { readonly seed: number },
): Promise<RoundResult> {
  const started = performance.now();
  const database = await freshDatabase(arena.server);
  const target: Target = { ...arena, database, random: seededRandom(seed) };
  const strikes: Strike[] = [];
  for (let count = 0; count < STRIKES_PER_ROUND; count++) {
    strikes.push(await fault.strike(target));
  }
  const last = await spawnRun({ folder: arena.folder, url: database.url })
    .end("the end");
  await using session = await connect(database.settings);
  const problems = last.code === 0
    ? differences(arena.expected, await finalState(session))
    : [`the last run ended with ${last.code}: ${last.output}`];
  return {
    seed,
    strikes,
    problems,
    durationMs: performance.now() - started,
  };
}

/** What to show of a round that went wrong. */
export function describeRound(fault: Fault, round: RoundResult): string {
  return [
    `${fault.name}, seed ${round.seed}`,
    ...round.strikes.map(({ at, code, output }) =>
      `  broken at ${at}: exit ${code}: ${output.trim().split("\n").at(-1)}`
    ),
    ...round.problems.slice(0, 20).map((problem) => `  ${problem}`),
  ].join("\n");
}

async function freshDatabase(
  server: TestServer,
): Promise<Target["database"]> {
  const name = `round_${crypto.randomUUID().replaceAll("-", "").slice(0, 16)}`;
  const settings = settingsFor(server, "postgres");
  await using session = await connect(settings);
  await session.execute([`CREATE DATABASE ${name} TEMPLATE template0`]);
  return { url: server.url(name), settings: settingsFor(server, name) };
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
