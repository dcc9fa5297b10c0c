import type { Operation } from "../../operations/mod.ts";
import type { Column, Table } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type { Entity, EntityAddress } from "../entity.ts";
import { alterGrants, type Pair } from "../facts.ts";
import { columnSteps } from "./column_steps.ts";
import { nameOf } from "./name_of.ts";

/** Finds an entity on one side of a comparison. */
export type Lookup = (address: EntityAddress) => Entity | undefined;

/** A column that comes from a parent. */
export interface InheritedColumn {
  readonly table: QualifiedName;
  readonly parents: readonly QualifiedName[];
  readonly column: Column;
}

/** The tables whose columns a table has. */
export function parentsOf(table: Table): readonly QualifiedName[] {
  return [
    ...(table.partitionOf ? [nameOf(table.partitionOf.parent)] : []),
    ...(table.inherits ?? []).map(nameOf),
  ];
}

/**
 * Whether a partition is made as a table of its own and attached: it has no
 * column from its parent yet.
 */
export function standsAlone({ columns }: Table): boolean {
  return columns.length > 0 &&
    !columns.some(({ inherited, merged }) => inherited || merged);
}

/** A table as it is created: not as a partition where it only becomes one. */
export function asCreated(table: Table): Table {
  const { partitionOf: _partitionOf, ...plain } = table;
  return standsAlone(table) ? plain : table;
}

/** The columns of the same name that the parents have. */
export function columnsAbove(
  { parents, column }: InheritedColumn,
  lookup: Lookup,
): readonly Column[] {
  return parents.flatMap((parent) => {
    const address: EntityAddress = { kind: "table", ...parent };
    const table = lookup(address)?.value as Table | undefined;
    return table?.columns.filter(({ name }) => name === column.name) ?? [];
  });
}

/** Makes what the parents give into the column, privileges left out. */
export function differFromParents(
  inherited: InheritedColumn,
  lookup: Lookup,
): readonly Operation[] {
  const { table, column } = inherited;
  const given = givenBy(columnsAbove(inherited, lookup), column);
  return given === undefined
    ? []
    : stepsBetween(table, { before: given, after: column });
}

/** Takes back, before a drop, what the reverse of the drop could not give. */
export function followParents(
  inherited: InheritedColumn,
  lookup: Lookup,
): readonly Operation[] {
  const { table, column } = inherited;
  const given = givenBy(columnsAbove(inherited, lookup), column);
  if (given === undefined) return [];
  // Rows that are about to go may hold nulls.
  const nullable = given.nullable || column.nullable;
  return stepsBetween(table, {
    before: column,
    after: { ...given, nullable },
  });
}

/** Grants or revokes on one column. */
export function columnGrants(
  { table, column }: Omit<InheritedColumn, "parents">,
  grants: Pair<Column["grants"]>,
): readonly Operation[] {
  return alterGrants({ kind: "table", ...table }, {
    ...grants,
    columns: [column.name],
  });
}

/** The column as a new child has it: comments and targets stay above. */
function givenBy(
  above: readonly Column[],
  column: Column,
): Column | undefined {
  const [first] = above;
  if (first === undefined) return undefined;
  const { name, type, collation, generated } = column;
  return {
    name,
    type,
    collation,
    generated,
    nullable: above.every(({ nullable }) => nullable),
    default: above.find((one) => one.default !== undefined)?.default,
    identity: first.identity === undefined ? undefined : column.identity,
    storage: first.storage,
    compression: first.compression,
  };
}

/** No rows adopt values here: the table is new, or about to go. */
function stepsBetween(
  table: QualifiedName,
  pair: Pair<Column>,
): readonly Operation[] {
  const { away, operations } = columnSteps(table, pair);
  return [...away, ...operations].filter(({ kind }) => kind !== "execute");
}
