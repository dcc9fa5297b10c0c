import type {
  DefaultPrivileges,
  EventTrigger,
  ForeignDataWrapper,
  ForeignServer,
  Options,
  Publication,
  UserMapping,
} from "../schema/mod.ts";
import { expressionText } from "./canonical_text.ts";
import { type CatalogIndex, compareNames } from "./catalog_index.ts";
import {
  compareText,
  flag,
  grantsOf,
  objectFacts,
  optionalName,
  optionsOf,
  present,
  qualifiedName,
} from "./catalog_values.ts";
import type {
  DefaultPrivilegesRow,
  EventTriggerRow,
  PublicationRow,
  ServerRow,
  UserMappingRow,
  WrapperRow,
} from "./query_global_objects.ts";

const ENABLED = {
  O: undefined,
  D: "disabled",
  R: "replica",
  A: "always",
} as const;

function assembleEventTrigger(
  row: EventTriggerRow,
  catalog: CatalogIndex,
): EventTrigger {
  return present({
    name: row.name,
    event: row.event,
    tags: row.tags ?? undefined,
    function: qualifiedName(row.function),
    enabled: ENABLED[row.enabled],
    ...objectFacts({ ...row, acl: null, acl_default: null }, catalog),
  });
}

const GENERATED_COLUMNS: Readonly<Record<string, string>> = { s: "stored" };

function publicationOptions(row: PublicationRow): Options | undefined {
  const published = (["insert", "update", "delete", "truncate"] as const)
    .filter((event) => row[event]);
  const settings = [
    ...(published.length === 4 ? [] : [`publish=${published.join(", ")}`]),
    ...(row.via_root ? ["publish_via_partition_root=true"] : []),
    ...(row.generated_columns === null ? [] : [
      `publish_generated_columns=${
        GENERATED_COLUMNS[row.generated_columns] ?? row.generated_columns
      }`,
    ]),
  ];
  return optionsOf(settings);
}

function assemblePublication(
  row: PublicationRow,
  catalog: CatalogIndex,
): Publication {
  return present({
    name: row.name,
    allTables: flag(row.all_tables),
    tables: row.tables?.map((table) =>
      present({
        ...qualifiedName(table.table),
        columns: table.columns ?? undefined,
        where: table.where === null ? undefined : expressionText(table.where),
      })
    ),
    schemas: row.schemas ?? undefined,
    options: publicationOptions(row),
    ...objectFacts({ ...row, acl: null, acl_default: null }, catalog),
  });
}

function assembleWrapper(
  row: WrapperRow,
  catalog: CatalogIndex,
): ForeignDataWrapper {
  return present({
    name: row.name,
    handler: optionalName(row.handler),
    validator: optionalName(row.validator),
    options: optionsOf(row.options),
    ...objectFacts(row, catalog),
  });
}

function assembleServer(row: ServerRow, catalog: CatalogIndex): ForeignServer {
  return present({
    name: row.name,
    wrapper: row.wrapper,
    type: row.type ?? undefined,
    version: row.version ?? undefined,
    options: optionsOf(row.options),
    ...objectFacts(row, catalog),
  });
}

function assembleMapping(row: UserMappingRow): UserMapping {
  return present({
    user: row.user,
    server: row.server,
    options: optionsOf(row.options),
  });
}

const OBJECTS = {
  r: "tables",
  S: "sequences",
  f: "functions",
  T: "types",
  n: "schemas",
  L: "large objects",
} as const;

function assembleDefaultPrivileges(
  row: DefaultPrivilegesRow,
  catalog: CatalogIndex,
): readonly DefaultPrivileges[] {
  const grants = grantsOf({ ...row, owner: row.role });
  if (grants === undefined) return [];
  return [present({
    role: row.role === catalog.self ? undefined : row.role,
    schema: row.schema ?? undefined,
    objects: OBJECTS[row.objects],
    grants,
  })];
}

/** Objects that are in no schema. */
export interface GlobalObjects {
  readonly eventTriggers: readonly EventTrigger[];
  readonly publications: readonly Publication[];
  readonly foreignDataWrappers: readonly ForeignDataWrapper[];
  readonly foreignServers: readonly ForeignServer[];
  readonly userMappings: readonly UserMapping[];
  readonly defaultPrivileges: readonly DefaultPrivileges[];
}

/** Reads event triggers, publications, foreign data and default privileges. */
export function assembleGlobalObjects(catalog: CatalogIndex): GlobalObjects {
  const { rows } = catalog;
  return {
    eventTriggers: [...rows.eventTriggers].sort(compareNames)
      .map((row) => assembleEventTrigger(row, catalog)),
    publications: [...rows.publications].sort(compareNames)
      .map((row) => assemblePublication(row, catalog)),
    foreignDataWrappers: [...rows.wrappers].sort(compareNames)
      .map((row) => assembleWrapper(row, catalog)),
    foreignServers: [...rows.servers].sort(compareNames)
      .map((row) => assembleServer(row, catalog)),
    userMappings: rows.userMappings.map(assembleMapping).sort((a, b) =>
      compareText(a.server, b.server) || compareText(a.user, b.user)
    ),
    defaultPrivileges: rows.defaultPrivileges
      .flatMap((row) => assembleDefaultPrivileges(row, catalog))
      .sort((a, b) =>
        compareText(a.role ?? "", b.role ?? "") ||
        compareText(a.schema ?? "", b.schema ?? "") ||
        compareText(a.objects, b.objects)
      ),
  };
}
