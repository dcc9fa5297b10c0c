import { strictEqual } from "node:assert/strict";
import {
  failureHint,
  type RefusedStatement,
} from "../../lib/runner/failure_hint.ts";

const UP = { direction: "upgrade", revision: "m2", message: "" } as const;
const STAMP =
  "If the database has had all that this migration makes, `retort stamp m2` says so without running it";

/** What the server says, and the hint; that it says so, other tests show. */
const CASES: readonly (readonly [
  what: string,
  refused: Partial<RefusedStatement>,
  hint: string | undefined,
])[] = [
  ["a column that is there", { sqlState: "42701" }, STAMP],
  ["an object that is there", { sqlState: "42710" }, STAMP],
  ["a schema that is there", { sqlState: "42P06" }, STAMP],
  [
    "what is there on the way down",
    { sqlState: "42P07", step: { ...UP, direction: "downgrade" } },
    undefined,
  ],
  [
    "a full disk",
    { sqlState: "53100" },
    "Make room on the server's disk, then run the same command again",
  ],
  [
    "a second row with a unique value",
    { sqlState: "23505", serverMessage: "duplicate key value violates" },
    undefined,
  ],
  [
    "a row that a check refuses",
    { sqlState: "23514", sql: "INSERT INTO a VALUES (-1)" },
    undefined,
  ],
  ["a role without a name", { sqlState: "42704", role: "" }, undefined],
  ["a type that is missing", { sqlState: "42704" }, undefined],
  ["what nobody knows", { sqlState: "XX000" }, undefined],
];

for (const [what, refused, hint] of CASES) {
  Deno.test(`failureHint() about ${what}`, () => {
    const given = failureHint({
      step: UP,
      sql: undefined,
      sqlState: "",
      serverMessage: "",
      role: undefined,
      ...refused,
    });
    strictEqual(given, hint);
  });
}
