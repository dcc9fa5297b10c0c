import type { ObjectReference } from "../../operations/mod.ts";
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
import type { Alteration, Rule } from "../rule.ts";
import { isSame } from "../same.ts";
import { withoutClustering } from "./clustering.ts";
import { nameOf } from "./name_of.ts";
import { relationClaim } from "./table.ts";

/** An index with the relation it is on. */
export interface IndexValue {
  readonly table: QualifiedName;
  readonly index: Index;
}

/** Indexes of tables and materialised views that back no constraint. */
export const indexRule: Rule<IndexValue> = {
  rank: 70,
  list: (model: SchemaModel) => [
    ...model.tables.flatMap((table) =>
      table.indexes.map((index) => indexEntity("table", { table, index }))
    ),
    ...model.materializedViews.flatMap((table) =>
      table.indexes.map((index) =>
        indexEntity("materializedView", { table, index })
      )
    ),
  ],
  references: ({ value: { table, index } }) => [
    ...keyColumns(index).map((member): EntityAddress => ({
      kind: "column",
      ...table,
      member,
    })),
    ...(index.attachedTo
      ? [{ kind: "index" as const, ...nameOf(index.attachedTo) }]
      : []),
  ],
  comesWithParent: () => true,
  detaches: () => 2,
  create: ({ value: { table, index } }) =>
    index.attachedTo
      ? []
      : [{ kind: "createIndex", table, index: withoutClustering(index) }],
  drop: ({ value: { table, index } }) =>
    index.attachedTo ? [] : [{
      kind: "dropIndex",
      index: { schema: table.schema, name: index.name ?? "" },
      table,
      definition: withoutClustering(index),
    }],
  alter: ({ value: before }, { value: after }) => alterIndex({ before, after }),
  claims: ({ value: { table, index } }) => [
    relationClaim({ schema: table.schema, name: index.name ?? "" }),
  ],
};

function indexEntity(
  parent: "table" | "materializedView",
  { table, index }: IndexValue,
): Entity<IndexValue> {
  return entity(
    { kind: "index", schema: table.schema, name: index.name ?? "" },
    { table: nameOf(table), index },
    { kind: parent, ...nameOf(table) },
  );
}

function keyColumns({ keys, include }: Index): readonly string[] {
  const columns = keys.flatMap(({ expression }) =>
    typeof expression === "string" ? [expression] : []
  );
  return [...columns, ...include ?? []];
}

function alterIndex({ before, after }: Pair<IndexValue>): Alteration {
  const was = before.index;
  const is = after.index;
  if (isSame(was, is) && isSame(before.table, after.table)) {
    return { how: "none" };
  }
  if (!isSame(coreOf(before), coreOf(after))) {
    return was.attachedTo && is.attachedTo
      ? { how: "none" }
      : { how: "replace" };
  }
  const on: ObjectReference = {
    kind: "index",
    schema: after.table.schema,
    name: is.name ?? "",
  };
  return inPlace([
    ...alterStorageParameters(on, { before: was.with, after: is.with }),
    ...alterTablespace(on, {
      before: was.tablespace,
      after: is.tablespace,
    }),
    ...alterComment(on, { before: was.comment, after: is.comment }),
  ]);
}

/** What of an index cannot be altered in place. */
function coreOf({ table, index }: IndexValue): object {
  const {
    with: _with,
    tablespace: _tablespace,
    clustered: _clustered,
    comment: _comment,
    ...rest
  } = index;
  return { table, ...rest };
}
