import { deepStrictEqual } from "node:assert/strict";
import type {
  BuiltInType,
  ColumnDefinition,
  Operations,
  TypeName,
} from "../../mod.ts";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends
  (<T>() => T extends B ? 1 : 2) ? true : false;

/** Where the names had dissolved into `string`, an editor had none to offer. */
const namesAreKept: Equal<Extract<TypeName, "timestamptz">, "timestamptz"> =
  true;
const anyTextIsTaken: string extends TypeName ? true : false = true;
const builtIns: Equal<Extract<TypeName, BuiltInType>, BuiltInType> = true;

/** Calls that compile, between calls that must not: the checker is the test. */
function _calls(op: Operations): void {
  op.createTable("t", { columns: { a: { type: "bigint" } } });
  op.createTable("t", { columns: { a: { type: "app.color[]" } } });

  // @ts-expect-error: there is no such column option
  op.createTable("t", { columns: { a: { type: "text", nulable: true } } });
  // @ts-expect-error: the type is missing
  op.createTable("t", { columns: { a: { nullable: true } } });
  // @ts-expect-error: the columns are missing
  op.createTable("t", {});
  // @ts-expect-error: there is no such table option
  op.createTable("t", { columns: {}, primarykey: ["a"] });
  // @ts-expect-error: the type is missing
  op.addColumn("t", "a", {});
  // @ts-expect-error: a schema goes into the options
  op.addColumn("app", "t", "a", { type: "text" });

  op.createForeignKey("fk", "t", {
    columns: ["a"],
    references: { table: "o" },
    // @ts-expect-error: the action is misspelt
    onDelete: "casade",
  });
  op.addColumn("t", "a", {
    type: "bigint",
    // @ts-expect-error: the action is misspelt
    references: { table: "o", onDelete: "setnull" },
  });
  // @ts-expect-error: an object is no default
  op.addColumn("t", "a", { type: "jsonb", default: { a: 1 } });
  // @ts-expect-error: there is no such identity
  op.addColumn("t", "a", { type: "bigint", identity: "sometimes" });
  // @ts-expect-error: a name or null has to be there
  op.createIndex(undefined, "t", ["a"]);
  // @ts-expect-error: the order is misspelt
  op.createIndex("i", "t", [{ expression: "a", order: "descending" }]);
  // @ts-expect-error: the kind is misspelt
  op.dropConstraint("c", "t", { definition: { uniqe: ["a"] } });
  // @ts-expect-error: rows are objects
  op.bulkInsert("t", [[1, 2]]);
  // @ts-expect-error: a batch names no table
  op.batchAlterTable("t", (table) => table.dropColumn("t", "a", {}));
  // @ts-expect-error: `op` has no such method
  op.addColum("t", "a", { type: "text" });
}

Deno.test("types of columns are offered by name, and any text is taken", () => {
  const column: ColumnDefinition = { type: "geometry(Point, 4326)" };
  deepStrictEqual(
    { namesAreKept, anyTextIsTaken, builtIns, column },
    {
      namesAreKept: true,
      anyTextIsTaken: true,
      builtIns: true,
      column: { type: "geometry(Point, 4326)" },
    },
  );
});
