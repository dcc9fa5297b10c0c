import type { Operation } from "../../operations/mod.ts";
import type { Column, Options } from "../../schema/mod.ts";
import {
  type QualifiedName,
  quoteIdentifier,
  quoteLiteral,
  quoteName,
} from "../../sql/mod.ts";
import type { Pair } from "../facts.ts";
import { isSame } from "../same.ts";
import { nameOf } from "./name_of.ts";

/** A column of a table that may be a foreign one. */
interface MaybeForeign {
  readonly table: QualifiedName;
  readonly column: Column;
  readonly isForeign: boolean;
}

/** Options of a foreign table's column have a statement of their own. */
export function optionsOf(
  { table, column: { name }, isForeign }: MaybeForeign,
  { before = {}, after = {} }: Pair<Options | undefined>,
): readonly Operation[] {
  if (!isForeign || isSame(before, after)) return [];
  const column = { table, name };
  return [{
    kind: "execute",
    sql: optionsSql(column, { before, after }),
    reverse: optionsSql(column, { before: after, after: before }),
  }];
}

/** A column as other operations tell it. */
export function withoutOptions<Some extends Pick<Column, "options">>(
  { isForeign }: MaybeForeign,
  column: Some,
): Some {
  return isForeign ? { ...column, options: undefined } : column;
}

function optionsSql(
  { table, name }: { readonly table: QualifiedName; readonly name: string },
  { before, after }: Pair<Options>,
): string {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((option) => before[option] !== after[option]).sort();
  const changes = names.map((option) => {
    const value = after[option];
    if (value === undefined) return `DROP ${quoteIdentifier(option)}`;
    const action = before[option] === undefined ? "ADD" : "SET";
    return `${action} ${quoteIdentifier(option)} ${quoteLiteral(value)}`;
  });
  return `ALTER FOREIGN TABLE ${quoteName(nameOf(table))} ALTER COLUMN ${
    quoteIdentifier(name)
  } OPTIONS (${changes.join(", ")})`;
}
