import type { Table } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import { type Entity, entity, type EntityAddress } from "../entity.ts";
import type { Rule } from "../rule.ts";
import { isSame } from "../same.ts";
import { parentsOf, standsAlone } from "./inherited_column.ts";
import { nameOf } from "./name_of.ts";

/** That a table is a partition of another. */
export const partitionRule: Rule<Table> = {
  rank: 74,
  list: (model) =>
    model.tables.filter(({ partitionOf }) => partitionOf !== undefined)
      .map((table) =>
        entity({ kind: "partition", ...nameOf(table) }, table, tableOf(table))
      ),
  references: ({ value }) =>
    value.partitionOf === undefined
      ? []
      : [...wholeTable(value), ...looksOf(value.partitionOf.parent, value)],
  stays: (_, on) => on.kind !== "table",
  goesFirst: true,
  awaitsPartsOf: ({ value }) => [
    tableOf(value),
    ...parentsOf(value).map(tableOf),
  ],
  comesWithParent: ({ value }) => !standsAlone(value),
  create: ({ value: { partitionOf, ...table } }) =>
    partitionOf === undefined ? [] : [{
      kind: "attachPartition",
      ...nameOf(table),
      parent: nameOf(partitionOf.parent),
      bound: partitionOf.bound,
    }],
  drop: ({ value: { partitionOf, ...table } }) =>
    partitionOf === undefined ? [] : [{
      kind: "detachPartition",
      ...nameOf(table),
      parent: nameOf(partitionOf.parent),
      bound: partitionOf.bound,
    }],
  alter: ({ value: before }, { value: after }) =>
    isSame(before.partitionOf, after.partitionOf)
      ? { how: "none" }
      : { how: "replace" },
  claims: ({ value }) =>
    value.partitionOf === undefined
      ? []
      : [partitionsClaim(value.partitionOf.parent)],
};

/** What the partitions of a table have in common: its rows are divided. */
export function partitionsClaim(parent: QualifiedName): string {
  return `partitions\0${JSON.stringify(nameOf(parent))}`;
}

/** A parent that a table inherits from. */
interface Inheritance {
  readonly table: Table;
  readonly parent: QualifiedName;
}

/** That a table inherits from another. */
export const inheritanceRule: Rule<Inheritance> = {
  rank: 74,
  list: (model) =>
    model.tables.flatMap((table) =>
      (table.inherits ?? []).map((parent): Entity<Inheritance> =>
        entity(
          {
            kind: "inheritance",
            ...nameOf(table),
            member: parent.name,
            identity: parent.schema,
          },
          { table, parent: nameOf(parent) },
          tableOf(table),
        )
      )
    ),
  references: (
    { value },
  ) => [...wholeTable(value.table), ...looksOf(value.parent, value.table)],
  stays: (_, on) => on.kind !== "table",
  goesFirst: true,
  awaitsPartsOf: ({ value: { table, parent } }) => [
    tableOf(table),
    tableOf(parent),
  ],
  comesWithParent: () => true,
  create: ({ value: { table, parent } }) => [
    { kind: "addInheritance", ...nameOf(table), parent },
  ],
  drop: ({ value: { table, parent } }) => [
    { kind: "dropInheritance", ...nameOf(table), parent },
  ],
  alter: () => ({ how: "none" }),
};

/** Which index tells a table's rows apart for a subscriber. */
export const replicaIdentityRule: Rule<Table> = {
  rank: 75,
  list: (model) =>
    model.tables
      .filter(({ replicaIdentity = "default" }) =>
        replicaIdentity !== "default"
      )
      .map((table) =>
        entity(
          { kind: "replicaIdentity", ...nameOf(table) },
          table,
          tableOf(table),
        )
      ),
  references: ({ value: { replicaIdentity, ...table } }) =>
    typeof replicaIdentity !== "object" ? [] : [
      { kind: "index", schema: table.schema, name: replicaIdentity.index },
      {
        kind: "constraint",
        ...nameOf(table),
        member: replicaIdentity.index,
      },
    ],
  comesWithParent: ({ value }) => typeof value.replicaIdentity !== "object",
  create: ({ value }) => [{
    kind: "setReplicaIdentity",
    ...nameOf(value),
    identity: value.replicaIdentity ?? "default",
    existing: "default",
  }],
  drop: ({ value }) => [{
    kind: "setReplicaIdentity",
    ...nameOf(value),
    identity: "default",
    existing: value.replicaIdentity ?? "default",
  }],
  alter: ({ value: before }, { value: after }) =>
    isSame(before.replicaIdentity, after.replicaIdentity)
      ? { how: "none" }
      : { how: "replace" },
};

function tableOf(table: QualifiedName): EntityAddress {
  return { kind: "table", ...nameOf(table) };
}

/** A parent must look like its child before it can be joined. */
function looksOf(
  parent: QualifiedName,
  { columns }: Table,
): readonly EntityAddress[] {
  return [
    tableOf(parent),
    ...columns.map(({ name }): EntityAddress => ({
      kind: "column",
      ...nameOf(parent),
      member: name,
    })),
  ];
}

/** A table must look like its parent before it can become its child. */
function wholeTable(table: Table): readonly EntityAddress[] {
  return [
    ...table.columns.map(({ name }): EntityAddress => ({
      kind: "column",
      ...nameOf(table),
      member: name,
    })),
    ...table.constraints.map(({ name }): EntityAddress => ({
      kind: "constraint",
      ...nameOf(table),
      member: name,
    })),
    ...table.indexes.filter(({ attachedTo }) => attachedTo === undefined)
      .map(({ name = "" }): EntityAddress => ({
        kind: "index",
        schema: table.schema,
        name,
      })),
  ];
}
