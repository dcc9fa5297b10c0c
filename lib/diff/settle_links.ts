import type { Column, Constraint, Index, Table } from "../schema/mod.ts";
import type { ObservedSchema } from "../schema/mod.ts";
import type { QualifiedName } from "../sql/mod.ts";
import { parentsOf } from "./rules/inherited_column.ts";
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
  const tables = side.model.tables.map((table) =>
    parentsOf(table).length === 0
      ? table
      : alone(table, { all, counterpart: others.get(keyOf(table)) })
  );
  const isSame = tables.every((table, at) => table === side.model.tables[at]);
  return isSame ? side : { ...side, model: { ...side.model, tables } };
}

function alone(
  table: Table,
  { all, counterpart }: {
    readonly all: Tables;
    readonly counterpart: Table | undefined;
  },
): Table {
  if (counterpart === undefined || isOtherTable(table, counterpart)) {
    return table;
  }
  const common = new Set(parentsOf(counterpart).map(keyOf));
  const parents = parentsOf(table);
  // A partition whose bound changes leaves its parent for a while.
  const leaves = table.partitionOf?.bound !== counterpart.partitionOf?.bound;
  const kept = parents.filter((parent) => !leaves && common.has(keyOf(parent)));
  if (kept.length === parents.length) return table;
  const above = kept.flatMap((parent) => all.get(keyOf(parent)) ?? []);
  const columns = new Set(
    above.flatMap((parent) => parent.columns.map(({ name }) => name)),
  );
  const constraints = new Set(
    above.flatMap((parent) => parent.constraints.map(({ name }) => name)),
  );
  return {
    ...table,
    columns: table.columns.map((column): Column =>
      columns.has(column.name) ? column : withoutOrigin(column)
    ),
    constraints: table.constraints.map((constraint): Constraint =>
      constraints.has(constraint.name) ? constraint : withoutOrigin(constraint)
    ),
    indexes: table.indexes.map(({ attachedTo: _attached, ...rest }): Index =>
      rest
    ),
  };
}

function withoutOrigin<Part extends Column | Constraint>(part: Part): Part {
  const { inherited: _inherited, merged: _merged, ...rest } = part;
  return rest as Part;
}
