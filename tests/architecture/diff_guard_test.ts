import { deepStrictEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { RULES } from "../../lib/diff/rules/rules.ts";

const ALGORITHM = [
  "actions.ts",
  "diff.ts",
  "fates.ts",
  "order.ts",
  "schedule.ts",
  "side.ts",
];

Deno.test("the files of the comparing algorithm name no kind of object", () => {
  const named = ALGORITHM.flatMap((file) => {
    const url = new URL(`../../lib/diff/${file}`, import.meta.url);
    const text = readFileSync(url, "utf8");
    return Object.keys(RULES)
      .filter((kind) => text.includes(`"${kind}"`))
      .map((kind) => `${file}: ${kind}`);
  });
  deepStrictEqual(named, []);
});
