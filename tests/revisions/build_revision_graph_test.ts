import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import { type ErrorCode, isRetortError } from "../../lib/errors/mod.ts";
import { buildRevisionGraph, type Revision } from "../../lib/revisions/mod.ts";
import { revision } from "../support/random_revisions.ts";

interface Case {
  readonly name: string;
  readonly revisions: readonly Revision[];
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: unknown;
}

const CASES: readonly Case[] = [
  {
    name: "two files with one id, and names both",
    revisions: [
      revision("a", [], { file: "migrations/a_one.ts" }),
      revision("a", [], { file: "migrations/a_two.ts" }),
    ],
    code: "revision/duplicate-id",
    message:
      'Cannot tell two revisions apart: "a" is declared in "migrations/a_one.ts" and in "migrations/a_two.ts"',
    details: {
      revision: "a",
      files: ["migrations/a_one.ts", "migrations/a_two.ts"],
    },
  },
  {
    name: "a down revision that is in no file",
    revisions: [revision("abcd"), revision("efgh", ["abce"])],
    code: "revision/missing-parent",
    message:
      'Cannot place revision "efgh" (migrations/efgh.ts): its down revision "abce" is in no file',
    details: {
      revision: "efgh",
      parent: "abce",
      file: "migrations/efgh.ts",
      suggestions: ["abcd"],
    },
  },
  {
    name: "a label as a down revision",
    revisions: [
      revision("a", [], { branchLabels: ["main"] }),
      revision("b", ["main"]),
    ],
    code: "revision/missing-parent",
    message:
      'Cannot place revision "b" (migrations/b.ts): its down revision "main" is in no file',
    details: {
      revision: "b",
      parent: "main",
      file: "migrations/b.ts",
      suggestions: [],
    },
  },
  {
    name: "a dependency that is neither id nor label",
    revisions: [revision("a", [], { dependsOn: ["billing"] })],
    code: "revision/unknown-dependency",
    message:
      'Cannot place revision "a" (migrations/a.ts): it depends on "billing", which is no revision and no branch label',
    details: {
      revision: "a",
      dependency: "billing",
      file: "migrations/a.ts",
      suggestions: [],
    },
  },
  {
    name: "a label that another revision has, and names both files",
    revisions: [
      revision("a", [], { branchLabels: ["billing"] }),
      revision("b", [], { branchLabels: ["billing"] }),
    ],
    code: "revision/duplicate-label",
    message:
      'Cannot use the branch label "billing" in revision "b" (migrations/b.ts): revision "a" (migrations/a.ts) has it',
    details: {
      label: "billing",
      revisions: ["a", "b"],
      files: ["migrations/a.ts", "migrations/b.ts"],
    },
  },
  {
    name: "a label that is an id",
    revisions: [revision("a"), revision("b", [], { branchLabels: ["a"] })],
    code: "revision/duplicate-label",
    message:
      'Cannot use the branch label "a" in revision "b" (migrations/b.ts): it is the id of a revision',
    details: {
      label: "a",
      revisions: ["a", "b"],
      files: ["migrations/a.ts", "migrations/b.ts"],
    },
  },
  {
    name: "an id that a target could not name",
    revisions: [revision("a-1@b")],
    code: "revision/illegal-id",
    message:
      'Cannot use "a-1@b" as a revision id (migrations/a-1@b.ts): "-", "@" cannot be part of one',
    details: {
      revision: "a-1@b",
      characters: ["-", "@"],
      file: "migrations/a-1@b.ts",
    },
  },
  {
    name: "a revision that is its own down revision",
    revisions: [revision("a", ["a"])],
    code: "revision/loop",
    message:
      'Cannot use revision "a" (migrations/a.ts): it is its own down revision',
    details: { revision: "a", file: "migrations/a.ts" },
  },
  {
    name: "a revision that depends on itself",
    revisions: [revision("a", [], { dependsOn: ["a"] })],
    code: "revision/dependency-loop",
    message: 'Cannot use revision "a" (migrations/a.ts): it depends on itself',
    details: { revision: "a", file: "migrations/a.ts" },
  },
  {
    name: "a circle that hangs between a base and a head",
    revisions: [
      revision("base1"),
      revision("a", ["base1", "b"]),
      revision("b", ["a"]),
      revision("head1", ["b"]),
    ],
    code: "revision/cycle",
    message:
      'Cannot order the revisions: each of them builds on the next, "a" → "b" → "a"',
    details: {
      revisions: ["a", "b"],
      files: ["migrations/a.ts", "migrations/b.ts"],
    },
  },
  {
    name: "a circle through a dependency",
    revisions: [revision("a", [], { dependsOn: ["b"] }), revision("b", ["a"])],
    code: "revision/dependency-cycle",
    message:
      'Cannot order the revisions: each of them builds or depends on the next, "a" → "b" → "a"',
    details: {
      revisions: ["a", "b"],
      files: ["migrations/a.ts", "migrations/b.ts"],
    },
  },
];

for (const { name, revisions, code, message, details } of CASES) {
  Deno.test(`buildRevisionGraph() refuses ${name}`, () => {
    throws(() => buildRevisionGraph(revisions), (error) => {
      if (!isRetortError(error)) throw error;
      strictEqual(error.code, code);
      strictEqual(error.message, message);
      deepStrictEqual(error.details, details);
      return true;
    });
  });
}

Deno.test("buildRevisionGraph() gives a label to the whole line from a head down to the branch point", () => {
  const graph = buildRevisionGraph([
    revision("a1"),
    revision("b1", ["a1"]),
    revision("b2", ["b1"], { branchLabels: ["billing"] }),
    revision("b3", ["b2"]),
    revision("c1", ["a1"]),
  ]);
  deepStrictEqual(graph.labels, [
    [],
    ["billing"],
    ["billing"],
    ["billing"],
    [],
  ]);
});

Deno.test("buildRevisionGraph() leaves out a dependency that a revision below declares", () => {
  const graph = buildRevisionGraph([
    revision("a"),
    revision("b1", [], { dependsOn: ["a"] }),
    revision("b2", ["b1"], { dependsOn: ["a"] }),
  ]);
  deepStrictEqual(graph.dependencies, [[], [0], [0]]);
  deepStrictEqual(graph.ownDependencies, [[], [0], []]);
});
