// deno-lint-ignore-file no-console
/**
 * Breaks runs of `retort upgrade head` in every way there is, at random, and
 * compares what is left with a run that nothing disturbed.
 *
 * deno task torture [--minutes 10] [--rounds N] [--seed N] [--fault NAME]
 *
 * The seed is printed; with it the same moments are tried again. With
 * RETORT_BINARY set it is that executable which is run.
 */
import process from "node:process";
import { parseArgs } from "node:util";
import { type Arena, openArena } from "../tests/faults/arena.ts";
import type { Fault } from "../tests/faults/fault.ts";
import { FAULTS } from "../tests/faults/faults.ts";
import { describeRound, playRound } from "../tests/faults/play_rounds.ts";
import { SPOT_MEANINGS, SPOTS } from "../tests/faults/spot.ts";
import type { Strike } from "../tests/faults/strike_run.ts";

interface Tally {
  readonly fault: Fault;
  readonly strikes: Strike[];
  rounds: number;
  wrong: number;
}

interface Course {
  readonly seed: number;
  readonly isOver: (round: number) => boolean;
}

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    rounds: { type: "string" },
    seed: { type: "string" },
    fault: { type: "string" },
  },
});

function faultsWanted(): readonly Fault[] {
  const faults = FAULTS.filter(({ name }) =>
    values.fault === undefined || values.fault === name
  );
  if (faults.length > 0) return faults;
  const known = FAULTS.map(({ name }) => name).join(", ");
  throw new RangeError(`There is no such fault; known are ${known}`);
}

function planCourse(): Course {
  const drawn = crypto.getRandomValues(new Uint16Array(1))[0];
  const end = performance.now() + Number(values.minutes) * 60_000;
  const rounds = values.rounds === undefined ? undefined : +values.rounds;
  return {
    seed: Number(values.seed ?? drawn),
    isOver: (round) =>
      rounds === undefined ? performance.now() >= end : round >= rounds,
  };
}

async function play(arena: Arena, tally: Tally, seed: number): Promise<void> {
  const round = await playRound(arena, tally.fault, { seed });
  tally.rounds++;
  tally.strikes.push(...round.strikes);
  if (round.problems.length === 0) return;
  tally.wrong++;
  console.log(`WRONG: ${describeRound(tally.fault, round)}
  again: deno task torture --rounds 1 --fault "${tally.fault.name}" --seed ${seed}`);
}

function table(tallies: readonly Tally[]): string {
  const rows = tallies.map(({ fault, rounds, strikes, wrong }) => [
    fault.name,
    rounds,
    ...SPOTS.map((name) => strikes.filter(({ spot }) => spot === name).length),
    wrong,
  ]);
  const lines = [["fault", "rounds", ...SPOTS, "wrong"], ...rows];
  return lines.map(([name, ...cells]) =>
    [`${name}`.padEnd(20), ...cells.map((cell) => `${cell}`.padStart(12))]
      .join("")
  ).join("\n");
}

async function main(): Promise<number> {
  const tallies = faultsWanted().map((fault): Tally => ({
    fault,
    strikes: [],
    rounds: 0,
    wrong: 0,
  }));
  const { seed, isOver } = planCourse();
  console.log(`seed ${seed}`);
  await using arena = await openArena();
  for (let round = 0; !isOver(round); round++) {
    const tally = tallies[round % tallies.length];
    if (tally) await play(arena, tally, seed + round);
  }
  console.log(table(tallies));
  for (const spot of SPOTS) console.log(`${spot}: ${SPOT_MEANINGS[spot]}`);
  return tallies.some(({ wrong }) => wrong > 0) ? 1 : 0;
}

if (import.meta.main) process.exitCode = await main();
