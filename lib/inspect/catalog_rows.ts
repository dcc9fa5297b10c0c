import type { Session } from "../database/mod.ts";
import { type ColumnRow, columnsQuery } from "./query_columns.ts";
import { type ConstraintRow, constraintsQuery } from "./query_constraints.ts";
import {
  DEPENDENCIES,
  type DependencyRow,
  type MemberRow,
  MEMBERS,
} from "./query_dependencies.ts";
import {
  DEFAULT_PRIVILEGES,
  type DefaultPrivilegesRow,
  EVENT_TRIGGERS,
  type EventTriggerRow,
  FOREIGN_DATA_WRAPPERS,
  FOREIGN_SERVERS,
  type PublicationRow,
  publicationsQuery,
  type ServerRow,
  TEXT_SEARCH_CONFIGURATIONS,
  TEXT_SEARCH_DICTIONARIES,
  type TextSearchConfigurationRow,
  type TextSearchDictionaryRow,
  USER_MAPPINGS,
  type UserMappingRow,
  type WrapperRow,
} from "./query_global_objects.ts";
import { indexesQuery, type IndexRow } from "./query_indexes.ts";
import {
  type CastRow,
  CASTS,
  type CollationRow,
  collationsQuery,
  type ExtensionRow,
  EXTENSIONS,
  type NamespaceRow,
  NAMESPACES,
  type OperatorRow,
  OPERATORS,
} from "./query_objects.ts";
import {
  POLICIES,
  type PolicyRow,
  type RuleRow,
  RULES,
  statisticsQuery,
  type StatisticsRow,
  type TriggerRow,
  triggersQuery,
} from "./query_parts.ts";
import {
  type RelationRow,
  RELATIONS,
  type SequenceRow,
  SEQUENCES,
} from "./query_relations.ts";
import { type RoutineRow, routinesQuery } from "./query_routines.ts";
import { type TypeRow, typesQuery } from "./query_types.ts";
import { UNKNOWN, type UnknownRow } from "./query_unknown.ts";

/** What the catalogs say, before it is a model. */
export interface CatalogRows {
  readonly namespaces: readonly NamespaceRow[];
  readonly extensions: readonly ExtensionRow[];
  readonly relations: readonly RelationRow[];
  readonly sequences: readonly SequenceRow[];
  readonly columns: readonly ColumnRow[];
  readonly constraints: readonly ConstraintRow[];
  readonly indexes: readonly IndexRow[];
  readonly types: readonly TypeRow[];
  readonly routines: readonly RoutineRow[];
  readonly triggers: readonly TriggerRow[];
  readonly policies: readonly PolicyRow[];
  readonly rules: readonly RuleRow[];
  readonly statistics: readonly StatisticsRow[];
  readonly casts: readonly CastRow[];
  readonly operators: readonly OperatorRow[];
  readonly collations: readonly CollationRow[];
  readonly textSearchConfigurations: readonly TextSearchConfigurationRow[];
  readonly textSearchDictionaries: readonly TextSearchDictionaryRow[];
  readonly eventTriggers: readonly EventTriggerRow[];
  readonly publications: readonly PublicationRow[];
  readonly wrappers: readonly WrapperRow[];
  readonly servers: readonly ServerRow[];
  readonly userMappings: readonly UserMappingRow[];
  readonly defaultPrivileges: readonly DefaultPrivilegesRow[];
  readonly dependencies: readonly DependencyRow[];
  readonly members: readonly MemberRow[];
  readonly unknown: readonly UnknownRow[];
}

/** Runs the catalog queries, one after the other, on a pinned search path. */
export async function readCatalog(session: Session): Promise<CatalogRows> {
  const version = session.serverVersion;
  return {
    namespaces: await session.query<NamespaceRow>(NAMESPACES),
    extensions: await session.query<ExtensionRow>(EXTENSIONS),
    relations: await session.query<RelationRow>(RELATIONS),
    sequences: await session.query<SequenceRow>(SEQUENCES),
    columns: await session.query<ColumnRow>(columnsQuery(version)),
    constraints: await session.query<ConstraintRow>(constraintsQuery(version)),
    indexes: await session.query<IndexRow>(indexesQuery(version)),
    types: await session.query<TypeRow>(typesQuery(version)),
    routines: await session.query<RoutineRow>(routinesQuery(version)),
    triggers: await session.query<TriggerRow>(triggersQuery(version)),
    policies: await session.query<PolicyRow>(POLICIES),
    rules: await session.query<RuleRow>(RULES),
    statistics: await session.query<StatisticsRow>(statisticsQuery(version)),
    casts: await session.query<CastRow>(CASTS),
    operators: await session.query<OperatorRow>(OPERATORS),
    collations: await session.query<CollationRow>(collationsQuery(version)),
    ...await readGlobalObjects(session),
    dependencies: await session.query<DependencyRow>(DEPENDENCIES),
    members: await session.query<MemberRow>(MEMBERS),
    unknown: await session.query<UnknownRow>(UNKNOWN),
  };
}

type GlobalRows = Pick<
  CatalogRows,
  | "defaultPrivileges"
  | "eventTriggers"
  | "publications"
  | "servers"
  | "textSearchConfigurations"
  | "textSearchDictionaries"
  | "userMappings"
  | "wrappers"
>;

async function readGlobalObjects(session: Session): Promise<GlobalRows> {
  return {
    textSearchConfigurations: await session.query<TextSearchConfigurationRow>(
      TEXT_SEARCH_CONFIGURATIONS,
    ),
    textSearchDictionaries: await session.query<TextSearchDictionaryRow>(
      TEXT_SEARCH_DICTIONARIES,
    ),
    eventTriggers: await session.query<EventTriggerRow>(EVENT_TRIGGERS),
    publications: await session.query<PublicationRow>(
      publicationsQuery(session.serverVersion),
    ),
    wrappers: await session.query<WrapperRow>(FOREIGN_DATA_WRAPPERS),
    servers: await session.query<ServerRow>(FOREIGN_SERVERS),
    userMappings: await session.query<UserMappingRow>(USER_MAPPINGS),
    defaultPrivileges: await session.query<DefaultPrivilegesRow>(
      DEFAULT_PRIVILEGES,
    ),
  };
}
