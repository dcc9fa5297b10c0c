import {
  automaticName,
  type Index,
  type SchemaModel,
  type Table,
} from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import { isSame } from "../same.ts";
import { standsAlone } from "./inherited_column.ts";
import { nameOf } from "./name_of.ts";

/** An index of a partitioned table, with those of its partitions. */
export interface IndexTree {
  /** The partitions that are there when the index comes. */
  readonly partitions: readonly QualifiedName[];
  /** The names of the indexes that go with it, on every level below. */
  readonly below: readonly QualifiedName[];
  /** The partitions on every level below that have their part of it, as keys. */
  readonly having: ReadonlySet<string>;
  /** Those that lack it, so that it is not complete. */
  readonly lacking: ReadonlySet<string>;
  /**
   * Whether each index is created and attached by itself, because one is not as
   * the server would make it for the parent's.
   */
  readonly isSpelled: boolean;
}

/** The trees of a model, by the keys of their topmost or upper indexes. */
export type IndexTrees = ReadonlyMap<string, IndexTree>;

/** An index as one text. */
export function indexKey({ schema, name }: QualifiedName): string {
  return `${schema ?? ""}\0${name}`;
}

/** The indexes of the partitioned tables of a model. */
export function indexTrees({ tables }: SchemaModel): IndexTrees {
  const partitions = new Map<string, Table[]>();
  for (const table of tables) {
    if (table.partitionOf === undefined) continue;
    const parent = indexKey(table.partitionOf.parent);
    const known = partitions.get(parent);
    if (known === undefined) partitions.set(parent, [table]);
    else known.push(table);
  }
  const trees = new Map<string, IndexTree>();
  for (const table of tables) {
    if (table.partitionBy === undefined) continue;
    for (const index of table.indexes) treeOf({ table, index });
  }
  return trees;

  function treeOf({ table, index }: Planted): IndexTree {
    const key = indexKey({ schema: table.schema, name: index.name ?? "" });
    const known = trees.get(key);
    if (known !== undefined) return known;
    const below = partitions.get(indexKey(table)) ?? [];
    const isAnyForeign = below.some(({ foreign }) => foreign !== undefined);
    const branches = below
      .filter((one) => one.foreign === undefined && !brings(one, index))
      .map((one) => branchOf(key, one));
    // A foreign table has no index that could be attached, so that only an
    // index that comes with those of all partitions is complete.
    const tree = join({ index, branches, isSpellable: !isAnyForeign });
    trees.set(key, tree);
    return tree;
  }

  function branchOf(parent: string, table: Table): Branch {
    const index = table.indexes.find(({ attachedTo }) =>
      attachedTo !== undefined && indexKey(attachedTo) === parent
    );
    const isDivided = index !== undefined && table.partitionBy !== undefined;
    return { table, index, tree: isDivided ? treeOf({ table, index }) : null };
  }
}

/** An index with its table. */
interface Planted {
  readonly table: Table;
  readonly index: Index;
}

/** A partition with its part of an index. */
interface Branch {
  readonly table: Table;
  readonly index: Index | undefined;
  readonly tree: IndexTree | null;
}

function join({ index, branches, isSpellable }: {
  readonly index: Index;
  readonly branches: readonly Branch[];
  readonly isSpellable: boolean;
}): IndexTree {
  const having = branches.filter((branch) => branch.index !== undefined);
  const lacking = branches.filter((branch) => branch.index === undefined);
  return {
    partitions: branches.map(({ table }) => nameOf(table)),
    below: having.flatMap(({ table, index, tree }) => [
      { schema: table.schema, name: index?.name ?? "" },
      ...tree?.below ?? [],
    ]),
    having: new Set(having.flatMap(({ table, tree }) => [
      indexKey(table),
      ...tree?.having ?? [],
    ])),
    lacking: new Set([
      ...lacking.map(({ table }) => indexKey(table)),
      ...having.flatMap(({ tree }) => [...tree?.lacking ?? []]),
    ]),
    isSpelled: index.only === true ||
      (isSpellable && having.some((branch) => isOfItsOwn(branch, index))),
  };
}

/** Whether an index is not what the server makes for the parent's. */
function isOfItsOwn({ table, index, tree }: Branch, parent: Index): boolean {
  return index !== undefined && (
    tree?.isSpelled === true ||
    !isNamedByServer(table, index) ||
    !isSame(index.with, parent.with) ||
    index.tablespace !== parent.tablespace ||
    index.comment !== undefined ||
    index.statistics !== undefined ||
    table.indexes.some((other) =>
      other.attachedTo === undefined && isSame(keysOf(other), keysOf(index))
    )
  );
}

/** Whether a table has what fits an index of the parent that it will join. */
function brings(table: Table, index: Index): boolean {
  return standsAlone(table) &&
    table.indexes.some((own) => isSame(keysOf(own), keysOf(index)));
}

/** What the server looks at to tell whether an index fits the parent's. */
function keysOf(
  { keys, unique, using, include, nullsNotDistinct, where }: Index,
): object {
  return { keys, unique, using, include, nullsNotDistinct, where };
}

/** Whether the server could have picked the name of an index. */
function isNamedByServer(table: QualifiedName, index: Index): boolean {
  const { name = "" } = index;
  const stem = name.replace(/\d*$/, "");
  const picked = serverName(table, index);
  return picked === undefined
    ? name.startsWith(table.name.slice(0, 20)) && stem.endsWith("_idx")
    : stem === picked;
}

/**
 * The name that the server picks for an index where no other has it; unknown
 * for one of expressions.
 */
function serverName(
  table: QualifiedName,
  { keys, include = [] }: Index,
): string | undefined {
  const columns = keys.flatMap(({ expression }) =>
    typeof expression === "string" ? [expression] : []
  );
  return columns.length < keys.length ? undefined : automaticName(
    { table: table.name, column: [...columns, ...include].join("_") },
    "idx",
  );
}
