import type { ObjectReference, Operation } from "../../operations/mod.ts";
import type { Constraint, SchemaModel, Table } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import { type Entity, entity } from "../entity.ts";
import {
  alterGrants,
  alterStorageParameters,
  alterTablespace,
  inPlace,
  optionSettings,
  type Pair,
} from "../facts.ts";
import { newTable } from "../default_grants.ts";
import type { Alteration, Rule } from "../rule.ts";
import { isSame } from "../same.ts";
import { withoutClustering } from "./clustering.ts";
import { withPlainColumns } from "./identity_sequence.ts";
import { asCreated, parentsOf } from "./inherited_column.ts";
import {
  type Company,
  namesOf,
  nothingOwnOfInherited,
  ownOfInherited,
} from "./inherited_parts.ts";
import { nameOf, schemaOf } from "./name_of.ts";
import { alterRelationFacts } from "./relation_facts.ts";
import { withoutToast } from "./toast_parameters.ts";

/** Tables of every sort; their parts have rules of their own. */
export const tableRule: Rule<Table> = {
  rank: 40,
  list: (model: SchemaModel) =>
    model.tables.map((table) =>
      entity({ kind: "table", ...nameOf(table) }, withPlainColumns(table))
    ),
  references: ({ value }) => [
    ...schemaOf(value),
    ...parentsOf(value).map((parent) => ({
      kind: "table" as const,
      ...parent,
    })),
    ...(value.foreign
      ? [{ kind: "foreignServer" as const, name: value.foreign.server }]
      : []),
  ],
  // What ties a table to its type is an entity of its own.
  ignores: ({ value }, on) =>
    on.kind === "compositeType" && on.name === value.ofType?.name &&
    on.schema === value.ofType.schema,
  // A table outlives what it is no longer below.
  stays: (_, { kind, schema, name }, after) =>
    kind === "table" && after !== undefined &&
    !parentsOf(after.value).some((one) =>
      one.schema === schema && one.name === name
    ),
  create: ({ value }, parts, { after }) =>
    createTable(value, { parts, lookup: after }),
  drop: ({ value }, parts, { before }) =>
    dropTable(value, { parts, lookup: before }),
  asNew: ({ value }) => newTable(referenceTo(value), value),
  alter: ({ value: before }, { value: after }) => alterTable({ before, after }),
  claims: ({ value }) => [relationClaim(value)],
};

/** What no two relations of a schema may have in common. */
export function relationClaim({ schema, name }: QualifiedName): string {
  return `relation\0${schema ?? ""}\0${name}`;
}

/** In which order a table's definition tells its constraints. */
const CONSTRAINT_ORDER: readonly Constraint["kind"][] = [
  "primaryKey",
  "unique",
  "check",
  "foreignKey",
  "exclude",
  "notNull",
];

/** The table with those parts that come and go with it. */
function withParts(table: Table, parts: readonly Entity[]): Table {
  const columns = namesOf(parts, "column");
  const constraints = namesOf(parts, "constraint");
  const indexes = namesOf(parts, "index");
  return {
    ...asCreated(table),
    columns: table.columns
      .filter(({ name, inherited }) => columns.has(name) && !inherited)
      .map(({ merged: _merged, ...column }) => column),
    constraints: table.constraints
      .filter(({ name, inherited }) =>
        constraints.has(name ?? "") && !inherited
      )
      .map(({ merged: _merged, ...constraint }) => constraint)
      .toSorted((left, right) =>
        CONSTRAINT_ORDER.indexOf(left.kind) -
        CONSTRAINT_ORDER.indexOf(right.kind)
      ),
    indexes: table.indexes
      .filter(({ name, attachedTo }) =>
        indexes.has(name ?? "") && attachedTo === undefined
      ).map(withoutClustering),
  };
}

/** A table as an operation holds it, without what has its own operations. */
function bare(table: Table): Table {
  const {
    renamedFrom: _renamedFrom,
    ofType: _ofType,
    clusteredOn: _clusteredOn,
    ...rest
  } = withoutGrants(table);
  const { replicaIdentity, ...withoutIdentity } = rest;
  return typeof replicaIdentity === "object" ? withoutIdentity : rest;
}

function createTable(value: Table, company: Company): readonly Operation[] {
  const table = withParts(value, company.parts);
  const definition = bare(table);
  const created: Operation = table.foreign
    ? { kind: "createForeignTable", definition }
    : table.partitionOf
    ? { kind: "createPartition", definition }
    : { kind: "createTable", table: definition };
  return [
    created,
    ...alterPrivileges({ before: withoutGrants(table), after: table }),
    ...ownOfInherited(value, company),
  ];
}

/** A drop, before which goes what its reverse could not give back. */
function dropTable(value: Table, company: Company): readonly Operation[] {
  const table = withParts(value, company.parts);
  const definition = bare(table);
  const dropped: Operation = table.foreign
    ? { kind: "dropForeignTable", ...nameOf(table), definition }
    : { kind: "dropTable", table: nameOf(table), definition };
  return [
    ...nothingOwnOfInherited(value, company),
    ...alterPrivileges({ before: table, after: withoutGrants(table) }),
    dropped,
  ];
}

function withoutGrants(table: Table): Table {
  const { grants: _grants, ...rest } = table;
  return {
    ...rest,
    columns: table.columns.map(({ grants: _column, ...column }) => column),
  };
}

/** Grants and revokes on a table and its columns; both have the same columns. */
function alterPrivileges(
  { before, after }: Pair<Table>,
): readonly Operation[] {
  const on = referenceTo(after);
  return [
    ...alterGrants(on, {
      before: before.grants,
      after: after.grants,
      owner: after.owner,
    }),
    ...after.columns.flatMap(({ name, grants }, at) =>
      alterGrants(on, {
        before: before.columns[at]?.grants,
        after: grants,
        columns: [name],
      })
    ),
  ];
}

function referenceTo(table: Table): ObjectReference {
  return {
    kind: table.foreign ? "foreignTable" : "table",
    ...nameOf(table),
  };
}

/** Whether no alteration turns one table into the other. */
export function isOtherTable(before: Table, after: Table): boolean {
  return !isSame(before.partitionBy, after.partitionBy) ||
    before.foreign?.server !== after.foreign?.server ||
    (before.persistence === "temporary") !==
      (after.persistence === "temporary");
}

function alterTable({ before, after }: Pair<Table>): Alteration {
  if (isOtherTable(before, after)) return { how: "replace" };
  const on = referenceTo(after);
  return inPlace([
    ...alterPersistence(on, { before, after }),
    ...alterAccessMethod(on, { before, after }),
    ...alterStorageParameters(on, {
      before: withoutToast(before.options),
      after: withoutToast(after.options),
    }),
    ...alterTablespace(on, {
      before: before.tablespace,
      after: after.tablespace,
    }),
    ...alterRowSecurity({ before, after }),
    ...alterForeignOptions({ before, after }),
    ...alterRelationFacts(on, { before, after }),
  ]);
}

function alterPersistence(
  on: ObjectReference,
  { before, after }: Pair<Table>,
): readonly Operation[] {
  return before.persistence === after.persistence ? [] : [{
    kind: "setPersistence",
    on,
    persistence: after.persistence === "unlogged" ? "unlogged" : "logged",
  }];
}

function alterAccessMethod(
  on: ObjectReference,
  { before, after }: Pair<Table>,
): readonly Operation[] {
  return before.accessMethod === after.accessMethod ? [] : [{
    kind: "setAccessMethod",
    on,
    accessMethod: after.accessMethod ?? "heap",
    existing: before.accessMethod ?? "heap",
  }];
}

function alterRowSecurity(
  { before, after }: Pair<Table>,
): readonly Operation[] {
  if (before.rowSecurity === after.rowSecurity) return [];
  const settings = (table: Table, of: "enabled" | "forced"): boolean =>
    table.rowSecurity?.split(" ").includes(of) ?? false;
  const differs = (["enabled", "forced"] as const)
    .filter((of) => settings(before, of) !== settings(after, of));
  const pick = (table: Table): { enabled?: boolean; forced?: boolean } =>
    Object.fromEntries(differs.map((of) => [of, settings(table, of)]));
  return [{
    kind: "setRowSecurity",
    ...nameOf(after),
    settings: pick(after),
    existing: pick(before),
  }];
}

function alterForeignOptions(
  { before, after }: Pair<Table>,
): readonly Operation[] {
  const settings = optionSettings({
    before: before.foreign?.options,
    after: after.foreign?.options,
  });
  return settings === undefined ? [] : [{
    kind: "alterForeignTable",
    ...nameOf(after),
    options: settings.after,
    existing: settings.before,
  }];
}
