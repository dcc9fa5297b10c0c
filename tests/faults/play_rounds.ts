import { differences } from "../support/catalog_lines.ts";
import { finalState } from "../support/final_state.ts";
import { seededRandom } from "../support/seeded_random.ts";
import { type Arena, type ArenaDatabase, freshDatabase } from "./arena.ts";
import type { Fault } from "./fault.ts";
import { spawnRun } from "./spawn_run.ts";
import { isInTheMiddle, type Spot } from "./spot.ts";
import { type Strike, strikeRun } from "./strike_run.ts";

/** One round: how runs were broken, and what is wrong at the end. */
export interface RoundResult {
  readonly seed: number;
  readonly strikes: readonly Strike[];
  /** Differences from an undisturbed run, and runs that did not succeed. */
  readonly problems: readonly string[];
}

/** How many runs of a round are broken in the middle. */
const STRIKES_PER_ROUND = 2;

/** A fault that misses so often is not tried any more. */
const MOST_STRIKES = 40;

/**
 * Breaks runs in the middle, lets the last one finish, and compares what is
 * left. A strike that misses is repeated at another moment; where it came too
 * late, on another database.
 */
export async function playRound(
  arena: Arena,
  fault: Fault,
  { seed }: { readonly seed: number },
): Promise<RoundResult> {
  const random = seededRandom(seed);
  const strikes: Strike[] = [];
  const problems: string[] = [];
  while (problems.length === 0) {
    await using database = await freshDatabase(arena.server);
    do {
      const early = countAt(strikes, "before");
      const late = countAt(strikes, "after");
      strikes.push(
        await strikeRun(fault, { arena, database, random, early, late }),
      );
    } while (
      strikes.length < MOST_STRIKES && countHits(strikes) < STRIKES_PER_ROUND &&
      strikes.at(-1)?.spot !== "after"
    );
    problems.push(...await finish(arena, database));
    if (countHits(strikes) === STRIKES_PER_ROUND) break;
    if (strikes.length >= MOST_STRIKES) problems.push("it is never hit");
  }
  return { seed, strikes, problems };
}

function countAt(strikes: readonly Strike[], wanted: Spot): number {
  return strikes.filter(({ spot }) => spot === wanted).length;
}

function countHits(strikes: readonly Strike[]): number {
  return strikes.filter(({ spot }) => isInTheMiddle(spot)).length;
}

/** Runs once more without a fault, and tells what is not as it should be. */
async function finish(
  arena: Arena,
  database: ArenaDatabase,
): Promise<readonly string[]> {
  const { folder } = arena;
  const last = await spawnRun({ folder, url: database.url }).end();
  if (last.code !== 0) {
    return [`the last run ended with ${last.code}: ${last.output}`];
  }
  await using session = await database.connect();
  return differences(arena.expected, await finalState(session));
}

/** What to show of a round that went wrong. */
export function describeRound(fault: Fault, round: RoundResult): string {
  return [
    `${fault.name}, seed ${round.seed}`,
    ...round.strikes.map(({ at, spot, code, output }) =>
      `  ${spot}, at ${at}: exit ${code}: ${output.trim().split("\n").at(-1)}`
    ),
    ...round.problems.slice(0, 20).map((problem) => `  ${problem}`),
  ].join("\n");
}
