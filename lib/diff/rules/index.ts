import type { ObjectReference, Operation } from "../../operations/mod.ts";
import type { Index, SchemaModel } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import { type Entity, entity, type EntityAddress } from "../entity.ts";
import {
  alterComment,
  alterStorageParameters,
  alterTablespace,
  inPlace,
  type Pair,
} from "../facts.ts";
import type { Alteration, Rule, Surroundings } from "../rule.ts";
import { isSame } from "../same.ts";
import { withoutClustering } from "./clustering.ts";
import { indexKey, type IndexTree, indexTrees } from "./index_tree.ts";
import { nameOf } from "./name_of.ts";
import { relationClaim } from "./table.ts";
import { partitionsClaim } from "./table_links.ts";

/** An index with the relation it is on. */
export interface IndexValue {
  readonly table: QualifiedName;
  readonly index: Index;
  /** On a partitioned table: the indexes below. */
  readonly tree?: IndexTree | undefined;
  /** Whether the server does not make it along with the parent's. */
  readonly isSpelled?: boolean | undefined;
}

/** Indexes of tables and materialised views that back no constraint. */
export const indexRule: Rule<IndexValue> = {
  rank: 70,
  list,
  references: ({ value: { table, index, tree } }) => [
    ...keyColumns(index).map((member): EntityAddress => ({
      kind: "column",
      ...table,
      member,
    })),
    ...(index.attachedTo ? [parentOf(index.attachedTo)] : []),
    // The server would make one for a partition that comes later.
    ...(tree?.isSpelled ? tree.partitions : []).map((one): EntityAddress => ({
      kind: "partition",
      ...one,
    })),
  ],
  // That of a partition outlives the one above it, which it has left.
  stays: ({ value: { index } }, on) =>
    on.kind === "partition" ||
    (on.kind === "index" && index.attachedTo === undefined),
  comesWithParent: ({ value }) => !value.isSpelled,
  detaches: () => 2,
  create: ({ value }, _, surroundings) => {
    const { table, index } = value;
    const create = {
      kind: "createIndex" as const,
      table,
      index: definitionOf(value),
    };
    const { attachedTo } = index;
    if (attachedTo === undefined) return [create];
    return isMadeAlong(value, surroundings)
      ? []
      : [create, attach({ table, index })];
  },
  drop: ({ value }) =>
    value.index.attachedTo ? [] : [{
      kind: "dropIndex",
      index: nameOfIndex(value),
      table: value.table,
      definition: definitionOf(value),
    }],
  alter: ({ value: before }, { value: after }, surroundings) =>
    alterIndex({ before, after }, surroundings),
  // What goes with the parent's index gives up its name with it, and what is
  // attached one by one is complete once no partition lacks it.
  claims: ({ value: { tree, ...value } }) => [
    ...[nameOfIndex(value), ...tree?.below ?? []].map(relationClaim),
    ...(tree?.isSpelled ? [partitionsClaim(value.table)] : []),
  ],
};

function list(model: SchemaModel): readonly Entity<IndexValue>[] {
  const trees = indexTrees(model);
  const treeOf = (name: QualifiedName | undefined): IndexTree | undefined =>
    name && trees.get(indexKey(name));
  return [
    ...model.tables.flatMap((table) =>
      table.indexes.map((index) => {
        const tree = treeOf(nameOfIndex({ table, index }));
        const isSpelled = index.attachedTo === undefined
          ? tree?.isSpelled
          : treeOf(index.attachedTo)?.isSpelled;
        return indexEntity("table", { table, index, tree, isSpelled });
      })
    ),
    ...model.materializedViews.flatMap((table) =>
      table.indexes.map((index) =>
        indexEntity("materializedView", { table, index })
      )
    ),
  ];
}

function indexEntity(
  parent: "table" | "materializedView",
  { table, ...value }: IndexValue,
): Entity<IndexValue> {
  return entity(
    { kind: "index", ...nameOfIndex({ table, ...value }) },
    { table: nameOf(table), ...value },
    { kind: parent, ...nameOf(table) },
  );
}

function nameOfIndex({ table, index }: IndexValue): QualifiedName {
  return { schema: table.schema, name: index.name ?? "" };
}

function parentOf(attachedTo: QualifiedName): EntityAddress {
  return { kind: "index", ...nameOf(attachedTo) };
}

/** An index as it is created, without what has its own operations. */
function definitionOf({ index, tree }: IndexValue): Index {
  const { attachedTo: _attached, only: _only, ...rest } = withoutClustering(
    index,
  );
  return tree?.isSpelled ? { ...rest, only: true } : rest;
}

/**
 * Whether the server makes a partition's index along with the parent's: not
 * where that stays and was made alone.
 */
function isMadeAlong(
  { isSpelled, index: { attachedTo } }: IndexValue,
  surroundings: Surroundings,
): boolean {
  if (isSpelled) return false;
  if (attachedTo === undefined) return true;
  const parent = parentOf(attachedTo);
  const before = surroundings.before(parent)?.value as IndexValue | undefined;
  const after = surroundings.after(parent)?.value as IndexValue | undefined;
  if (before?.index.only !== true || after === undefined) return true;
  return alterIndex({ before, after }, surroundings).how === "replace";
}

function attach({ table, index }: IndexValue): Operation {
  return {
    kind: "attachIndex",
    ...nameOfIndex({ table, index }),
    parent: nameOf(index.attachedTo ?? { name: "" }),
  };
}

function keyColumns({ keys, include }: Index): readonly string[] {
  const columns = keys.flatMap(({ expression }) =>
    typeof expression === "string" ? [expression] : []
  );
  return [...columns, ...include ?? []];
}

function alterIndex(
  { before, after }: Pair<IndexValue>,
  surroundings: Surroundings,
): Alteration {
  const was = before.index;
  const is = after.index;
  if (isSame(was, is) && isSame(before.table, after.table)) {
    return isIncompleteElsewhere({ before: before.tree, after: after.tree })
      ? { how: "replace" }
      : { how: "none" };
  }
  if (was.attachedTo && is.attachedTo) {
    // It goes with the parent's.
    if (!surroundings.after(parentOf(was.attachedTo))) {
      return { how: "replace" };
    }
    return isSame(coreOf(before), coreOf(after))
      ? inPlace(alterFacts({ before, after }))
      : { how: "none" };
  }
  if (was.attachedTo || !isSame(coreOf(before), coreOf(after))) {
    return { how: "replace" };
  }
  if (isAnotherTree({ before, after })) return { how: "replace" };
  const isJoined = is.attachedTo !== undefined &&
    !isMadeAlong(after, surroundings);
  return inPlace([
    ...alterFacts({ before, after }),
    ...(isJoined ? [attach(after)] : []),
  ]);
}

function alterFacts(
  { before, after }: Pair<IndexValue>,
): readonly Operation[] {
  const was = before.index;
  const is = after.index;
  const on: ObjectReference = { kind: "index", ...nameOfIndex(after) };
  const settings = { before: was.with, after: is.with };
  return [
    ...(after.tree ? [] : alterStorageParameters(on, settings)),
    ...alterTablespace(on, {
      before: was.tablespace,
      after: is.tablespace,
    }),
    ...alterComment(on, { before: was.comment, after: is.comment }),
  ];
}

/** Whether the index of a partitioned table only becomes another if made anew. */
function isAnotherTree({ before, after }: Pair<IndexValue>): boolean {
  const was = before.tree;
  const is = after.tree;
  if (was === undefined || is === undefined) return false;
  // No statement sets storage parameters of such an index.
  if (!isSame(before.index.with, after.index.with)) return true;
  if (isIncompleteElsewhere({ before: was, after: is })) return true;
  if (before.index.only === after.index.only) return false;
  // It becomes complete with the last one that is attached, and no sooner.
  return was.lacking.size === 0 ||
    [...was.lacking].some((one) => !is.having.has(one));
}

/** Whether a partition would lack its part of an index that it has, or gets. */
function isIncompleteElsewhere(
  { before, after }: Pair<IndexTree | undefined>,
): boolean {
  const had = before?.lacking ?? new Set();
  return [...after?.lacking ?? []].some((one) => !had.has(one));
}

/** What of an index cannot be altered in place. */
function coreOf({ table, index }: IndexValue): object {
  const {
    with: _with,
    tablespace: _tablespace,
    clustered: _clustered,
    comment: _comment,
    only: _only,
    attachedTo: _attached,
    ...rest
  } = index;
  return { table, ...rest };
}
