import { deepStrictEqual, ok, strictEqual, throws } from "node:assert/strict";
import {
  createRecorder,
  isRetortError,
  type Operation,
  type Operations,
  reverse,
} from "../../mod.ts";

const PLACE = { file: "migrations/1.ts", line: 3 };

function recorded(record: (op: Operations) => void): readonly Operation[] {
  const { op, finish } = createRecorder({ locate: () => PLACE });
  record(op);
  return finish();
}

type Case = readonly [
  name: string,
  record: (op: Operations) => void,
  message: string,
  hint: string,
];

const IRREVERSIBLE: readonly Case[] = [
  [
    "a dropped column that nobody described",
    (op) => op.dropColumn("t", "a"),
    'Cannot reverse dropColumn: what "a" was is not known',
    "Add what is dropped as `definition`, or write upgrade and downgrade",
  ],
  [
    "a dropped table that nobody described",
    (op) => op.dropTable("t"),
    'Cannot reverse dropTable: what "t" was is not known',
    "Add what is dropped as `definition`, or write upgrade and downgrade",
  ],
  [
    "an altered column whose former settings are not all known",
    (op) =>
      op.alterColumn("t", "a", {
        nullable: false,
        default: 1,
        existing: { nullable: true },
      }),
    'Cannot reverse alterColumn: what default of "a" was before is not known',
    "Add it: existing: { default: … }",
  ],
  [
    "a constraint without a name",
    (op) => op.createUnique(null, "t", ["a"]),
    'Cannot reverse addConstraint: the unique of "t" has no name',
    "Give it a name, or set `naming` in the config",
  ],
  [
    "SQL that does not say what takes it back",
    (op) => op.execute("SELECT 1"),
    "Cannot reverse execute: what takes SQL back is not known",
    "Add the SQL that takes it back as `reverse`",
  ],
  [
    "rows",
    (op) => op.bulkInsert("t", [{ a: 1 }]),
    'Cannot reverse bulkInsert: which rows of "t" to delete is not known',
    "Write upgrade and downgrade, with a DELETE in the downgrade",
  ],
  [
    "an own operation without a way back",
    (op) => op.custom({ name: "own", compile: () => {} }, {}),
    'Cannot reverse custom: the operation "own" does not say what takes it back',
    "Add `reverse` to its definition",
  ],
];

for (const [name, record, message, hint] of IRREVERSIBLE) {
  Deno.test(`reverse() refuses ${name}, saying where and what to add`, () => {
    throws(() => reverse(recorded(record)), (error: unknown): boolean => {
      ok(isRetortError(error, "operation/irreversible"));
      strictEqual(error.message, message);
      strictEqual(error.hint, hint);
      deepStrictEqual(error.source, PLACE);
      return true;
    });
  });
}

Deno.test("reverse() takes operations back last first", () => {
  const operations = recorded((op) => {
    op.renameTable("a", "b");
    op.autocommit(() => {
      op.createIndex("i", "b", ["x"], { concurrently: true });
      op.renameIndex("i", "j");
    });
  });
  deepStrictEqual(
    reverse(operations),
    [
      {
        kind: "autocommit",
        operations: [
          {
            kind: "renameIndex",
            index: { name: "j" },
            to: "i",
            source: PLACE,
          },
          {
            kind: "dropIndex",
            index: { name: "i" },
            table: { name: "b" },
            concurrently: true,
            definition: { name: "i", keys: [{ expression: "x" }] },
            source: PLACE,
          },
        ],
        source: PLACE,
      },
      { kind: "renameTable", table: { name: "b" }, to: "a", source: PLACE },
    ],
  );
});

Deno.test("reverse() gives a column of a former type its former values", () => {
  const operations = recorded((op) => {
    op.alterColumn("t", "a", {
      type: "text",
      collation: "C",
      using: "a::text",
      rename: "b",
      existing: { type: "integer" },
      existingUsing: "b::integer",
    });
  });
  deepStrictEqual(reverse(operations), [{
    kind: "alterColumn",
    table: { name: "t" },
    column: "b",
    type: "integer",
    using: "b::integer",
    rename: "a",
    existing: { type: "text", collation: { name: "C" } },
    existingUsing: "a::text",
    source: PLACE,
  }]);
  deepStrictEqual(reverse(reverse(operations)), operations);
});
