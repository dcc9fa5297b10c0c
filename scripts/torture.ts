// deno-lint-ignore-file no-console
/**
 * Breaks runs of `retort upgrade head` in every way there is, at random, and
 * compares what is left with a run that nothing disturbed.
 *
 * deno task torture [--minutes 10] [--rounds N] [--seed N] [--fault NAME]
 *
 * The seed is printed; with it the same instants and places are tried again.
 */
import process from "node:process";
import { parseArgs } from "node:util";
import type { Fault } from "../tests/faults/fault.ts";
import { FAULTS } from "../tests/faults/faults.ts";
import {
  type Arena,
  describeRound,
  openArena,
  playRound,
} from "../tests/faults/play_rounds.ts";

interface Tally {
  readonly fault: Fault;
  rounds: number;
  broken: number;
  wrong: number;
}

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    rounds: { type: "string" },
    seed: { type: "string" },
    fault: { type: "string" },
  },
});

async function play(arena: Arena, tally: Tally, seed: number): Promise<void> {
  const round = await playRound(arena, tally.fault, { seed });
  tally.rounds++;
  tally.broken += round.strikes.filter(({ code }) => code !== 0).length;
  if (round.problems.length === 0) return;
  tally.wrong++;
  console.log(`WRONG: ${describeRound(tally.fault, round)}`);
}

function table(tallies: readonly Tally[]): string {
  const rows = tallies.map(({ fault, rounds, broken, wrong }) => [
    fault.name,
    `${rounds}`,
    `${broken}`,
    `${wrong}`,
  ]);
  const lines = [["fault", "rounds", "runs broken", "wrong"], ...rows];
  return lines.map(([name = "", ...numbers]) =>
    [name.padEnd(20), ...numbers.map((text) => text.padStart(12))].join("")
  ).join("\n");
}

async function main(): Promise<number> {
  const first = Number(
    values.seed ?? crypto.getRandomValues(new Uint16Array(1))[0],
  );
  const faults = FAULTS.filter(({ name }) =>
    values.fault === undefined || values.fault === name
  );
  if (faults.length === 0) {
    throw new RangeError(
      `There is no such fault; known are ${
        FAULTS.map(({ name }) => name).join(", ")
      }`,
    );
  }
  const rounds = Number(values.rounds ?? Number.POSITIVE_INFINITY);
  const end = values.rounds === undefined
    ? performance.now() + Number(values.minutes) * 60_000
    : Number.POSITIVE_INFINITY;
  console.log(`seed ${first}`);
  await using arena = await openArena();
  const tallies: Tally[] = faults.map((fault) => ({
    fault,
    rounds: 0,
    broken: 0,
    wrong: 0,
  }));
  for (let round = 0; round < rounds && performance.now() < end; round++) {
    const tally = tallies[round % tallies.length];
    if (tally) await play(arena, tally, first + round);
  }
  console.log(table(tallies));
  return tallies.some(({ wrong }) => wrong > 0) ? 1 : 0;
}

if (import.meta.main) process.exitCode = await main();
