import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import { type ErrorCode, isRetortError } from "../../lib/errors/mod.ts";
import {
  buildRevisionGraph,
  planDowngrade,
  planUpgrade,
  resolveRevision,
  resolveRevisions,
} from "../../lib/revisions/mod.ts";
import { revision } from "../support/random_revisions.ts";

const GRAPH = buildRevisionGraph([
  revision("aaaa1"),
  revision("aaaa2", ["aaaa1"]),
  revision("bbbb1", ["aaaa2"], { branchLabels: ["bb"] }),
  revision("bbbb2", ["bbbb1"]),
  revision("cccc1", ["aaaa2"], { branchLabels: ["cc"] }),
  revision("cccc2", ["cccc1"]),
  revision("nnnn1", [], { branchLabels: ["nn"] }),
  revision("nnnn2", ["nnnn1"], { dependsOn: ["aaaa2"] }),
  revision("nnnn3", ["nnnn2"]),
]);

const FOUND: readonly (readonly [string, readonly string[]])[] = [
  ["heads", ["bbbb2", "cccc2", "nnnn3"]],
  ["bb", ["bbbb1"]],
  ["bb@head", ["bbbb2"]],
  ["bb@heads", ["bbbb2"]],
  ["bbbb1@head", ["bbbb2"]],
  ["aaaa1@heads", ["bbbb2", "cccc2"]],
  ["bb@aaaa1", ["aaaa1"]],
  ["cccc2", ["cccc2"]],
  ["base", []],
  ["bb@base", []],
  ["-1", ["bbbb1", "cccc1", "nnnn2"]],
  ["bb@-1", ["bbbb1"]],
];

for (const [target, expected] of FOUND) {
  Deno.test(`resolveRevisions() finds ${expected.length} for "${target}"`, () => {
    deepStrictEqual(
      resolveRevisions(GRAPH, target).map(({ id }) => id),
      expected,
    );
  });
}

const REFUSED: readonly (readonly [string, ErrorCode, string])[] = [
  [
    "head",
    "revision/multiple-heads",
    'Run `retort merge bbbb2 cccc2 nnnn3 -m "Merge branches"`, name one of them, or use "heads" for all',
  ],
  ["bbb", "revision/ambiguous-id", "Type more of the id"],
  ["bbbb3", "revision/not-found", 'Did you mean "bbbb1" or "bbbb2"?'],
  ["hed", "revision/not-found", 'Did you mean "head"?'],
  ["head-1", "revision/not-found", "Run `retort history` to see all revisions"],
  [
    "dd@head",
    "revision/branch-not-found",
    "Run `retort branches` to see the labels",
  ],
  [
    "bb@cccc1",
    "revision/not-on-branch",
    "Run `retort history -r :bb@head` to see that branch",
  ],
  ["", "revision/invalid-target", 'Name a revision, a label, "head" or "base"'],
];

for (const [target, code, hint] of REFUSED) {
  Deno.test(`resolveRevision() refuses "${target}" and says what to do`, () => {
    throws(() => resolveRevision(GRAPH, target), (error) => {
      if (!isRetortError(error)) throw error;
      strictEqual(error.code, code);
      strictEqual(error.hint, hint);
      return true;
    });
  });
}

Deno.test('resolveRevision() shows each head with its message and file for "head"', () => {
  throws(() => resolveRevision(GRAPH, "aaaa1@head"), {
    message: `Cannot choose one revision for "aaaa1@head": there are 2
  bbbb2  Message of bbbb2  (migrations/bbbb2.ts)
  cccc2  Message of cccc2  (migrations/cccc2.ts)`,
    details: {
      requested: "aaaa1@head",
      heads: [
        {
          id: "bbbb2",
          message: "Message of bbbb2",
          file: "migrations/bbbb2.ts",
        },
        {
          id: "cccc2",
          message: "Message of cccc2",
          file: "migrations/cccc2.ts",
        },
      ],
    },
  });
});

Deno.test("planDowngrade() refuses to count from several current revisions and shows how to say which", () => {
  const from = ["bbbb2", "cccc2"];
  throws(() => planDowngrade(GRAPH, { from, to: "-1" }), {
    code: "revision/ambiguous-start",
    message:
      'Cannot count the steps of "-1": several revisions are current, "bbbb2", "cccc2"',
    hint:
      "Say which one to take back: `retort downgrade bbbb2@-1` or `retort downgrade cccc2@-1`",
  });
});

Deno.test("planUpgrade() names a row that is in no file", () => {
  throws(() => planUpgrade(GRAPH, { from: ["zzzz9"], to: "heads" }), {
    code: "revision/unknown-row",
    details: { revision: "zzzz9", suggestions: [] },
  });
});
