import type { EnumColumn, ReplaceEnumOperation } from "../../operations/mod.ts";
import { quoteIdentifier, quoteLiteral, quoteName } from "../../sql/mod.ts";

/** The parts of `ALTER TABLE` that give a column an enum's new values. */
export function convertEnumColumn(
  operation: ReplaceEnumOperation,
  column: EnumColumn,
): readonly string[] {
  const alter = `ALTER COLUMN ${quoteIdentifier(column.column)}`;
  const type = quoteName(operation) + (column.array ? "[]" : "");
  const value = mappedValue(operation, column);
  const convert = `${alter} TYPE ${type} USING ${value}::${type}`;
  return column.default === undefined ? [convert] : [
    `${alter} DROP DEFAULT`,
    convert,
    `${alter} SET DEFAULT ${column.default}`,
  ];
}

function mappedValue(
  { mapping = {} }: ReplaceEnumOperation,
  { column, array }: EnumColumn,
): string {
  const entries = Object.entries(mapping);
  const text = `${quoteIdentifier(column)}::text${array ? "[]" : ""}`;
  if (entries.length === 0) return text;
  if (array) return mappedArray(text, entries);
  const cases = entries.map(([from, to]) =>
    `WHEN ${quoteLiteral(from)} THEN ${quoteLiteral(to)}`
  );
  return `(CASE ${text} ${cases.join(" ")} ELSE ${text} END)`;
}

/**
 * A conversion cannot hold a subquery, so elements are replaced one value at a
 * time; where values change places they go through stand-ins.
 */
function mappedArray(
  text: string,
  entries: readonly (readonly [string, string])[],
): string {
  const froms = entries.map(([from]) => from);
  const chained = entries.some(([, to]) => froms.includes(to));
  const steps = chained
    ? [
      ...entries.map(([from], index) => [from, standIn(index, froms)] as const),
      ...entries.map(([, to], index) => [standIn(index, froms), to] as const),
    ]
    : entries;
  return steps.reduce(
    (sql, [from, to]) =>
      `array_replace(${sql}, ${quoteLiteral(from)}, ${quoteLiteral(to)})`,
    text,
  );
}

/** A text longer than any value of an enum can be. */
function standIn(index: number, froms: readonly string[]): string {
  return `${froms.length}:${index}:`.padEnd(64, "-");
}
