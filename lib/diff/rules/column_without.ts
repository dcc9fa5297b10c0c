import type { Column, RangeType } from "../../schema/mod.ts";
import type { Entity } from "../entity.ts";
import { typeNameOf } from "../type_name.ts";
import type { ColumnValue } from "./column.ts";
import { isOfType } from "./type_addresses.ts";

/** The column while something it uses is being made anew. */
export function columnWithout(
  value: ColumnValue,
  on: Entity,
  after: ColumnValue,
): ColumnValue | undefined {
  const { column } = value;
  const { generated, default: _default, ...rest } = column;
  if (generated !== undefined) {
    // What it computed outlives it where it becomes a plain column.
    const isKept = after.column.generated === undefined &&
      generated.kind === "stored";
    const plain = { ...value, column: rest };
    if (!isKept || ["schema", "table"].includes(on.address.kind)) {
      return undefined;
    }
    return columnWithout(plain, on, after) ?? plain;
  }
  const isCollation = on.address.kind === "collation";
  if (isCollation && column.collation !== undefined) {
    return { ...value, column: { ...rest, collation: undefined } };
  }
  // A collation that the column does not name is that of its domain.
  if (isCollation || isTypeOf(column, on)) {
    const type = column.type.endsWith("[]") ? "text[]" : "text";
    return { ...value, column: { ...rest, type } };
  }
  const isOwn = ["column", "schema", "table"].includes(on.address.kind);
  // Its values never go because of something else: where it has no default to
  // be without it stays, and the server has the last word.
  return isOwn ? undefined : { ...value, column: rest };
}

/** Whether a column is of a type, or of the multirange type that comes with it. */
export function isTypeOf(
  { type }: Column,
  { address, value }: Entity,
): boolean {
  if (address.kind === "rangeType") {
    const { schema, name } = (value as RangeType).multirange ?? {};
    const found = typeNameOf(type);
    if (found.schema === schema && found.name === name) return true;
  }
  return isOfType(type, { address });
}
