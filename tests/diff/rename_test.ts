import { deepStrictEqual, throws } from "node:assert/strict";
import { answerRenames, checkRenames, diff } from "../../lib/diff/mod.ts";
import { isRetortError } from "../../lib/errors/mod.ts";
import {
  type Column,
  EMPTY_SCHEMA,
  type ObservedSchema,
} from "../../lib/schema/mod.ts";

function schemaWith(...columns: readonly Column[]): ObservedSchema {
  return {
    model: {
      ...EMPTY_SCHEMA,
      tables: [{
        schema: "public",
        name: "bookings",
        columns,
        constraints: [],
        indexes: [],
      }],
    },
    dependencies: [],
  };
}

const ID: Column = { name: "id", type: "integer", nullable: false };
const NOTE: Column = { name: "note", type: "text", nullable: true };
const NOTES: Column = { name: "notes", type: "text", nullable: true };

Deno.test("diff() stops at a candidate that nobody has decided", () => {
  throws(
    () =>
      diff(schemaWith(ID, NOTE), schemaWith(ID, NOTES), {
        renames: answerRenames({ renames: [], noRenames: false }),
      }),
    (error) =>
      isRetortError(error, "schema/rename-undecided") &&
      error.details.candidates[0]?.flag === "--rename bookings.note:notes",
  );
});

Deno.test("diff() renames what it is told is one thing", () => {
  const operations = diff(schemaWith(ID, NOTE), schemaWith(ID, NOTES), {
    renames: answerRenames({
      renames: ["bookings.note:notes"],
      noRenames: false,
    }),
  });
  deepStrictEqual(operations, [{
    kind: "alterColumn",
    table: { schema: "public", name: "bookings" },
    column: "note",
    rename: "notes",
  }]);
});

Deno.test("diff() drops and adds where nothing is a rename", () => {
  const operations = diff(schemaWith(ID, NOTE), schemaWith(ID, NOTES), {
    renames: answerRenames({ renames: [], noRenames: true }),
  });
  deepStrictEqual(
    operations.map(({ kind }) => kind),
    ["addColumn", "dropColumn"],
  );
});

Deno.test("diff() takes the wanted schema's word for what a column was called", () => {
  const operations = diff(
    schemaWith(ID, NOTE),
    schemaWith(ID, { ...NOTES, renamedFrom: "note" }),
    { renames: answerRenames({ renames: [], noRenames: false }) },
  );
  deepStrictEqual(operations.map(({ kind }) => kind), ["alterColumn"]);
});

Deno.test("checkRenames() refuses what is not old:new", () => {
  throws(
    () => checkRenames(["bookings.note"]),
    (error) => isRetortError(error, "schema/rename-unknown"),
  );
});
