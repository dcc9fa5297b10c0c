import { deepStrictEqual } from "node:assert/strict";
import { FAULTS } from "./faults.ts";
import { openArena } from "./arena.ts";
import { describeRound, playRound } from "./play_rounds.ts";

/** How often each fault is tried; more often with `deno task torture`. */
const ROUNDS: Readonly<Record<string, number>> = { SIGKILL: 30 };
const OTHER_ROUNDS = 4;

Deno.test("a run that is broken in the middle is finished by the same command, as if nothing had been", async (t) => {
  await using arena = await openArena();
  for (const fault of FAULTS) {
    const rounds = ROUNDS[fault.name] ?? OTHER_ROUNDS;
    await t.step(`${fault.name}, ${rounds} rounds`, async () => {
      const wrong: string[] = [];
      for (let seed = 1; seed <= rounds; seed++) {
        const round = await playRound(arena, fault, { seed });
        if (round.problems.length > 0) wrong.push(describeRound(fault, round));
      }
      deepStrictEqual(wrong, []);
    });
  }
});
