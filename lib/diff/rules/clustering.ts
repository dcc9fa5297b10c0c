import type { Index, SchemaModel, Table } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import { type Entity, entity, type EntityAddress } from "../entity.ts";
import type { Rule } from "../rule.ts";
import { nameOf } from "./name_of.ts";

/** The index that `CLUSTER` uses, also one behind a constraint. */
interface Clustering {
  readonly relation: QualifiedName;
  readonly index: string;
}

/** Which index of a table or materialised view `CLUSTER` uses. */
export const clusteringRule: Rule<Clustering> = {
  rank: 75,
  list: (model: SchemaModel) => [
    ...model.tables.flatMap((table) => clusteringOf("table", table)),
    ...model.materializedViews.flatMap((view) =>
      clusteringOf("materializedView", view)
    ),
  ],
  references: ({ value: { relation, index } }) => [
    { kind: "index", schema: relation.schema, name: index },
    { kind: "constraint", ...relation, member: index },
  ],
  create: ({ value }) => [{
    kind: "setClusterIndex",
    ...value.relation,
    index: value.index,
    existing: null,
  }],
  drop: (
    { value },
  ) => [{
    kind: "setClusterIndex",
    ...value.relation,
    index: null,
    existing: value.index,
  }],
  alter: ({ value: before }, { value: after }) => ({
    how: before.index === after.index ? "none" : "replace",
  }),
};

function clusteringOf(
  kind: EntityAddress["kind"],
  relation: Pick<Table, "schema" | "name" | "indexes" | "clusteredOn">,
): readonly Entity<Clustering>[] {
  const name = nameOf(relation);
  const index = relation.clusteredOn ??
    relation.indexes.find(({ clustered }) => clustered)?.name;
  return index === undefined ? [] : [
    entity({ kind: "clustering", ...name }, { relation: name, index }, {
      kind,
      ...name,
    }),
  ];
}

/** An index without what is a fact of its own. */
export function withoutClustering(index: Index): Index {
  const { clustered: _clustered, ...rest } = index;
  return rest;
}
