import type { Column, Constraint, Index, Table } from "../schema/mod.ts";
import type { ObservedSchema } from "../schema/mod.ts";
import type { QualifiedName } from "../sql/mod.ts";
import { parentsOf } from "./rules/inherited_column.ts";
import { type IndexTrees, indexTrees } from "./rules/index_tree.ts";
import { isOtherTable } from "./rules/table.ts";

/** The two schemas of a comparison. */
export interface Schemas {
  readonly before: ObservedSchema;
  readonly after: ObservedSchema;
}

/**
 * Lets tables that become children, or cease to be, stand alone meanwhile: what
 * a parent will give has to be there before the table can join it, and what a
 * parent gave is the table's own once it has left.
 */
export function settleLinks({ before, after }: Schemas): Schemas {
  return {
    before: standAlone(before, after),
    after: standAlone(after, before),
  };
}

type Tables = ReadonlyMap<string, Table>;

function keyOf({ schema, name }: QualifiedName): string {
  return `${schema ?? ""}\0${name}`;
}

function byName({ model }: ObservedSchema): Tables {
  return new Map(model.tables.map((table) => [keyOf(table), table]));
}

/** One side, where tables without their parents on the other stand alone. */
function standAlone(
  side: ObservedSchema,
  other: ObservedSchema,
): ObservedSchema {
  const all = byName(side);
  const others = byName(other);
  const trees = indexTrees(side.model);
  const isKept = keptBy({ all, others });
  const tables = side.model.tables.map((table) => {
    if (parentsOf(table).length === 0) return table;
    const counterpart = others.get(keyOf(table));
    return counterpart === undefined || !isKept(table)
      ? beside(table, { isKept, trees })
      : alone(table, { all, counterpart });
  });
  const isSame = tables.every((table, at) => table === side.model.tables[at]);
  return isSame ? side : { ...side, model: { ...side.model, tables } };
}

/**
 * Tells which tables are there on both sides, and are not made anew: neither by
 * themselves nor along with a table that they are below on both sides.
 */
function keptBy(
  { all, others }: { readonly all: Tables; readonly others: Tables },
): (name: QualifiedName) => boolean {
  const known = new Map<string, boolean>();
  const isKept = (name: QualifiedName): boolean => {
    const key = keyOf(name);
    const found = known.get(key) ?? decide(all.get(key), others.get(key));
    known.set(key, found);
    return found;
  };
  const decide = (
    one: Table | undefined,
    other: Table | undefined,
  ): boolean => {
    if (one === undefined || other === undefined) return false;
    if (isOtherTable(one, other)) return false;
    const common = new Set(parentsOf(other).map(keyOf));
    return parentsOf(one).every((parent) =>
      !common.has(keyOf(parent)) || isKept(parent)
    );
  };
  return isKept;
}

function alone(
  table: Table,
  { all, counterpart }: {
    readonly all: Tables;
    readonly counterpart: Table;
  },
): Table {
  const common = new Set(parentsOf(counterpart).map(keyOf));
  const parents = parentsOf(table);
  // A partition whose bound changes leaves its parent for a while.
  const leaves = table.partitionOf?.bound !== counterpart.partitionOf?.bound;
  const kept = parents.filter((parent) => !leaves && common.has(keyOf(parent)));
  if (kept.length === parents.length) return table;
  return without(table, kept.flatMap((parent) => all.get(keyOf(parent)) ?? []));
}

/**
 * A partition that comes to a table, or goes from one, where the server would
 * make other indexes for it than it has: it has them before it is attached.
 */
function beside(
  table: Table,
  { isKept, trees }: {
    readonly isKept: (name: QualifiedName) => boolean;
    readonly trees: IndexTrees;
  },
): Table {
  const { partitionOf } = table;
  if (partitionOf === undefined || !isKept(partitionOf.parent)) return table;
  const isSpelled = table.indexes.some(({ attachedTo }) =>
    attachedTo !== undefined && trees.get(keyOf(attachedTo))?.isSpelled
  );
  return isSpelled ? without(table, []) : table;
}

/** A table that has by itself what none of the tables above it gives. */
function without(table: Table, above: readonly Table[]): Table {
  const columns = new Set(
    above.flatMap((parent) => parent.columns.map(({ name }) => name)),
  );
  const constraints = new Set(
    above.flatMap((parent) => parent.constraints.map(({ name }) => name)),
  );
  return {
    ...table,
    columns: table.columns.map((column): Column =>
      columns.has(column.name) ? column : ofItsOwn(column, table)
    ),
    constraints: table.constraints.map((constraint): Constraint =>
      constraints.has(constraint.name) ? constraint : withoutOrigin(constraint)
    ),
    indexes: table.indexes.map(({ attachedTo: _attached, ...rest }): Index =>
      rest
    ),
  };
}

/** A column without its parent; a partition's numbers come from there. */
function ofItsOwn(column: Column, { partitionOf }: Table): Column {
  const { identity: _identity, ...plain } = withoutOrigin(column);
  return partitionOf === undefined ? withoutOrigin(column) : plain;
}

function withoutOrigin<Part extends Column | Constraint>(part: Part): Part {
  const { inherited: _inherited, merged: _merged, ...rest } = part;
  return rest as Part;
}
