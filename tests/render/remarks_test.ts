import { doesNotMatch, strictEqual } from "node:assert/strict";
import { compile } from "../../lib/ddl/mod.ts";
import { createRecorder, type Operations } from "../../lib/operations/mod.ts";
import { sqlBody } from "../../lib/render/mod.ts";

const CASES: readonly {
  readonly name: string;
  readonly calls: (op: Operations) => void;
  readonly remark: string;
}[] = [
  {
    name: "an index on a table that is there",
    calls: (op) => op.createIndex("i", "bookings", ["note"]),
    remark:
      "-- Stops writes of bookings while every row is read: `retort help patterns`.",
  },
  {
    name: "a column that is not null any more",
    calls: (op) => op.alterColumn("bookings", "note", { nullable: false }),
    remark:
      "-- Stops reads and writes of bookings while every row is read: `retort help patterns`.",
  },
  {
    name: "a default that differs from row to row",
    calls: (op) =>
      op.addColumn("bookings", "at", {
        type: "timestamptz",
        default: { sql: "clock_timestamp()" },
      }),
    remark:
      "-- Stops reads and writes of bookings while every row is written: `retort help patterns`.",
  },
  {
    name: "a table that goes",
    calls: (op) => op.dropTable("bookings"),
    remark: "-- Drops the table with its rows.",
  },
  {
    name: "a sequence whose end comes nearer",
    calls: (op) =>
      op.alterSequence("s", { maxValue: 50 }, { existing: { maxValue: null } }),
    remark:
      "-- Fails where the sequence is past 50: restart it first where its numbers may come again.",
  },
  {
    name: "a sequence whose type holds less",
    calls: (op) =>
      op.alterSequence("s", { type: "smallint" }, { existing: { type: null } }),
    remark:
      "-- Fails where the sequence is past 32767: restart it first where its numbers may come again.",
  },
  {
    name: "an identity column whose numbers fall to a nearer end",
    calls: (op) =>
      op.alterColumn("bookings", "id", {
        identity: { generation: "always", increment: -1, minValue: -50 },
        existing: { identity: { generation: "always", increment: -1 } },
      }),
    remark:
      "-- Fails where the sequence is past -50: restart it first where its numbers may come again.",
  },
];

const QUIET: readonly {
  readonly name: string;
  readonly calls: (op: Operations) => void;
}[] = [
  {
    name: "a sequence that begins anew at its end, which comes nearer",
    calls: (op) =>
      op.alterSequence("s", { maxValue: 50, cycle: true }, {
        existing: { maxValue: null },
      }),
  },
  {
    name: "a sequence that is told to restart before its end comes nearer",
    calls: (op) =>
      op.alterSequence("s", { maxValue: 50 }, {
        existing: { maxValue: null },
        restart: 1,
      }),
  },
  {
    name: "an index that is built concurrently",
    calls: (op) =>
      op.createIndex("i", "bookings", ["note"], { concurrently: true }),
  },
  {
    name: "a column without a default",
    calls: (op) => op.addColumn("bookings", "note", { type: "text" }),
  },
  {
    name: "an index on a table that is made with it",
    calls: (op) => {
      op.createTable("rooms", { columns: { id: { type: "integer" } } });
      op.createIndex("i", "rooms", ["id"]);
    },
  },
];

function written(calls: (op: Operations) => void): string {
  const { op, take } = createRecorder({
    locate: () => ({ file: "migrations/a.ts" }),
  });
  calls(op);
  return sqlBody(take(), {
    defaultSchema: "public",
    compile: (operation) => compile(operation, { serverVersion: 150000 }),
    reverse: () => [],
  });
}

for (const { name, calls, remark } of CASES) {
  Deno.test(`sqlBody() remarks on ${name}`, () => {
    strictEqual(written(calls).split("\n")[0], remark);
  });
}

for (const { name, calls } of QUIET) {
  Deno.test(`sqlBody() has no remark on ${name}`, () => {
    doesNotMatch(written(calls), /--/);
  });
}
