import type {
  Constraint,
  Index,
  MaterializedView,
  Options,
  ReplicaIdentity,
  Sequence,
  Table,
  View,
} from "../schema/mod.ts";
import {
  assembleColumn,
  assembleSequence,
  assembleViewColumns,
} from "./assemble_columns.ts";
import { assembleConstraint } from "./assemble_constraints.ts";
import { assembleIndex, assemblePartitionKey } from "./assemble_indexes.ts";
import { canonicalText } from "./canonical_text.ts";
import { type CatalogIndex, compareNames } from "./catalog_index.ts";
import {
  compareText,
  flag,
  objectFacts,
  optionalName,
  optionsOf,
  present,
  qualifiedName,
} from "./catalog_values.ts";
import type { RelationRow } from "./query_relations.ts";

function byName(
  a: { readonly name?: string | undefined },
  b: { readonly name?: string | undefined },
): number {
  return compareText(a.name ?? "", b.name ?? "");
}

function constraintsOf(
  relation: RelationRow,
  catalog: CatalogIndex,
): readonly Constraint[] {
  const names = new Map(
    (catalog.columns.get(relation.oid) ?? [])
      .map((column) => [column.position, column.name]),
  );
  return (catalog.constraints.get(relation.oid) ?? [])
    .map((row) =>
      assembleConstraint(row, (position) => names.get(position) ?? "")
    )
    .sort(byName);
}

function indexesOf(
  relation: RelationRow,
  catalog: CatalogIndex,
): readonly Index[] {
  return (catalog.indexes.get(relation.oid) ?? [])
    .map((row) => assembleIndex(row, { partitioned: relation.kind === "p" }))
    .sort(byName);
}

function storageOptions(relation: RelationRow): Options | undefined {
  return optionsOf([
    ...(relation.options ?? []),
    ...(relation.toast_options ?? []).map((option) => `toast.${option}`),
  ]);
}

function rowSecurity(relation: RelationRow): Table["rowSecurity"] {
  if (relation.row_security) {
    return relation.force_row_security ? "enabled forced" : "enabled";
  }
  return relation.force_row_security ? "forced" : undefined;
}

function replicaIdentity(relation: RelationRow): ReplicaIdentity | undefined {
  if (relation.kind === "f") return undefined;
  switch (relation.replica_identity) {
    case "d":
      return undefined;
    case "f":
      return "full";
    case "n":
      return "nothing";
    case "i":
      return relation.replica_index === null
        ? "nothing"
        : { index: relation.replica_index };
  }
}

function ancestry(
  relation: RelationRow,
): Pick<Table, "inherits" | "partitionBy" | "partitionOf"> {
  const parents = (relation.parents ?? []).map(qualifiedName);
  const [parent] = parents;
  const isPartition = relation.partition_bound !== null;
  return {
    partitionBy: relation.partition_key === null
      ? undefined
      : assemblePartitionKey(relation.partition_key),
    partitionOf: isPartition && parent !== undefined
      ? { parent, bound: relation.partition_bound ?? "" }
      : undefined,
    inherits: isPartition || parents.length === 0 ? undefined : parents,
  };
}

function assembleTable(relation: RelationRow, catalog: CatalogIndex): Table {
  const method = relation.access_method;
  return present({
    schema: relation.schema,
    name: relation.name,
    columns: (catalog.columns.get(relation.oid) ?? []).map((row) =>
      assembleColumn(row, { table: relation, context: catalog })
    ),
    constraints: constraintsOf(relation, catalog),
    indexes: indexesOf(relation, catalog),
    persistence: relation.persistence === "u" ? "unlogged" : undefined,
    ...ancestry(relation),
    ofType: optionalName(relation.of_type),
    options: storageOptions(relation),
    tablespace: relation.tablespace ?? undefined,
    accessMethod: method === null || method === "heap" ? undefined : method,
    rowSecurity: rowSecurity(relation),
    replicaIdentity: replicaIdentity(relation),
    clusteredOn: clusteredConstraint(relation, catalog),
    foreign: relation.foreign_server === null ? undefined : present({
      server: relation.foreign_server,
      options: optionsOf(relation.foreign_options),
    }),
    ...objectFacts(relation, catalog),
  });
}

function clusteredConstraint(
  relation: RelationRow,
  catalog: CatalogIndex,
): string | undefined {
  const name = relation.clustered_index;
  const isIndex = (catalog.indexes.get(relation.oid) ?? [])
    .some((row) => row.name === name);
  return name === null || isIndex ? undefined : name;
}

/** A query as `pg_get_viewdef()` prints it, without what surrounds it. */
function queryOf(relation: RelationRow): string {
  return canonicalText((relation.query ?? "").trim().replace(/;$/, ""));
}

function assembleView(relation: RelationRow, catalog: CatalogIndex): View {
  const options = optionsOf(relation.options) ?? {};
  const check = options["check_option"];
  return present({
    schema: relation.schema,
    name: relation.name,
    query: queryOf(relation),
    securityBarrier: flag(options["security_barrier"] === "true"),
    securityInvoker: flag(options["security_invoker"] === "true"),
    checkOption: check === "local" || check === "cascaded" ? check : undefined,
    columns: assembleViewColumns(
      catalog.columns.get(relation.oid) ?? [],
      relation.owner,
    ),
    ...objectFacts(relation, catalog),
  });
}

function assembleMaterializedView(
  relation: RelationRow,
  catalog: CatalogIndex,
): MaterializedView {
  const method = relation.access_method;
  return present({
    schema: relation.schema,
    name: relation.name,
    query: queryOf(relation),
    using: method === null || method === "heap" ? undefined : method,
    options: storageOptions(relation),
    tablespace: relation.tablespace ?? undefined,
    populated: relation.populated ? undefined : false as const,
    indexes: indexesOf(relation, catalog),
    columns: assembleViewColumns(
      catalog.columns.get(relation.oid) ?? [],
      relation.owner,
    ),
    ...objectFacts(relation, catalog),
  });
}

/** Everything that `pg_class` holds. */
export interface Relations {
  readonly tables: readonly Table[];
  readonly views: readonly View[];
  readonly materializedViews: readonly MaterializedView[];
  readonly sequences: readonly Sequence[];
}

function sequencesOf(
  relations: readonly RelationRow[],
  catalog: CatalogIndex,
): readonly Sequence[] {
  return relations.flatMap((relation): Sequence[] => {
    const settings = catalog.sequences.get(relation.oid);
    return settings === undefined || settings.ownership === "i"
      ? []
      : [assembleSequence(relation, { settings, options: catalog })];
  });
}

/** Reads tables, views and sequences. */
export function assembleRelations(catalog: CatalogIndex): Relations {
  const ofKind = (...kinds: readonly RelationRow["kind"][]): RelationRow[] =>
    catalog.rows.relations
      .filter((row) => kinds.includes(row.kind))
      .sort(compareNames);
  return {
    tables: ofKind("r", "p", "f").map((row) => assembleTable(row, catalog)),
    views: ofKind("v").map((row) => assembleView(row, catalog)),
    materializedViews: ofKind("m").map((row) =>
      assembleMaterializedView(row, catalog)
    ),
    sequences: sequencesOf(ofKind("S"), catalog),
  };
}
