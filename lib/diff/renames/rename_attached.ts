import type { Operation, RenameIndexOperation } from "../../operations/mod.ts";
import type { Index, SchemaModel, Table } from "../../schema/mod.ts";
import { indexKey, type IndexTrees, indexTrees } from "../rules/index_tree.ts";

/** Tables with other names of indexes, and the operations that give them. */
export interface AttachedRenames {
  readonly tables: readonly Table[];
  readonly operations: readonly RenameIndexOperation[];
}

/**
 * Renames the indexes of partitions that hang on one of their parent, where the
 * wanted names are not those that the server picks; those may be whatever they
 * are.
 */
export function renameAttached(
  tables: readonly Table[],
  wanted: SchemaModel,
  earlier: readonly Operation[],
): AttachedRenames {
  const trees = indexTrees(wanted);
  const targets = new Map(wanted.tables.map((one) => [indexKey(one), one]));
  const operations: RenameIndexOperation[] = [];
  let latest = earlier.filter((one) => one.kind === "renameIndex");
  // An index may wait for the name of its parent's, or for that of another.
  for (let present = tables;;) {
    present = hangOn(present, latest);
    const taken = namesIn(present);
    latest = present.flatMap((table) => {
      const target = targets.get(indexKey(table));
      return target === undefined || table.partitionOf === undefined
        ? []
        : renamesIn(table, { target, trees, taken });
    });
    if (latest.length === 0) return { tables: present, operations };
    operations.push(...latest);
    present = withNames(present, latest);
  }
}

/** What a partition shall be, and which names are not free for its indexes. */
interface Wanted {
  readonly target: Table;
  readonly trees: IndexTrees;
  readonly taken: ReadonlySet<string>;
}

function renamesIn(
  { schema, indexes }: Table,
  { target, trees, taken }: Wanted,
): readonly RenameIndexOperation[] {
  return indexes.flatMap(({ name, attachedTo }) => {
    if (name === undefined || attachedTo === undefined) return [];
    const above = indexKey(attachedTo);
    if (!trees.get(above)?.isSpelled) return [];
    const to = target.indexes.find((other) =>
      other.attachedTo !== undefined && indexKey(other.attachedTo) === above
    )?.name;
    return to === undefined || taken.has(indexKey({ schema, name: to }))
      ? []
      : [{ kind: "renameIndex", index: { schema, name }, to }];
  });
}

function namesIn(tables: readonly Table[]): ReadonlySet<string> {
  return new Set(
    tables.flatMap(({ schema, indexes }) =>
      indexes.map(({ name = "" }) => indexKey({ schema, name }))
    ),
  );
}

/** The new names, by the keys of the old ones. */
function newNames(
  operations: readonly RenameIndexOperation[],
): ReadonlyMap<string, string> {
  return new Map(operations.map(({ index, to }) => [indexKey(index), to]));
}

function withNames(
  tables: readonly Table[],
  operations: readonly RenameIndexOperation[],
): readonly Table[] {
  const names = newNames(operations);
  return tables.map((table) => ({
    ...table,
    indexes: table.indexes.map((index): Index => {
      const { name = "" } = index;
      const to = names.get(indexKey({ schema: table.schema, name }));
      return to === undefined ? index : { ...index, name: to };
    }),
  }));
}

/** Tables whose indexes hang on those of their parents by their new names. */
function hangOn(
  tables: readonly Table[],
  operations: readonly RenameIndexOperation[],
): readonly Table[] {
  if (operations.length === 0) return tables;
  const names = newNames(operations);
  return tables.map((table) => ({
    ...table,
    indexes: table.indexes.map((index): Index => {
      const { attachedTo } = index;
      const to = attachedTo && names.get(indexKey(attachedTo));
      return attachedTo === undefined || to === undefined
        ? index
        : { ...index, attachedTo: { ...attachedTo, name: to } };
    }),
  }));
}
