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
import {
  ACCESS_METHODS,
  type AccessMethodRow,
  type ConversionRow,
  CONVERSIONS,
  type LanguageRow,
  LANGUAGES,
  TEXT_SEARCH_PARSERS,
  TEXT_SEARCH_TEMPLATES,
  type TextSearchParserRow,
  type TextSearchTemplateRow,
  type TransformRow,
  TRANSFORMS,
} from "./query_handlers.ts";
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
  OPERATOR_CLASSES,
  OPERATOR_FAMILIES,
  type OperatorClassRow,
  type OperatorFamilyRow,
} from "./query_operator_classes.ts";
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
  readonly operatorFamilies: readonly OperatorFamilyRow[];
  readonly operatorClasses: readonly OperatorClassRow[];
  readonly accessMethods: readonly AccessMethodRow[];
  readonly languages: readonly LanguageRow[];
  readonly transforms: readonly TransformRow[];
  readonly conversions: readonly ConversionRow[];
  readonly textSearchParsers: readonly TextSearchParserRow[];
  readonly textSearchTemplates: readonly TextSearchTemplateRow[];
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

/** Queries that are the same for every version, of what few databases have. */
const RARE = {
  operatorFamilies: OPERATOR_FAMILIES,
  operatorClasses: OPERATOR_CLASSES,
  accessMethods: ACCESS_METHODS,
  languages: LANGUAGES,
  transforms: TRANSFORMS,
  conversions: CONVERSIONS,
  textSearchParsers: TEXT_SEARCH_PARSERS,
  textSearchTemplates: TEXT_SEARCH_TEMPLATES,
} as const;

/** The query of each list of rows. */
function queriesFor(
  version: number,
): Readonly<Record<keyof CatalogRows, string>> {
  return {
    // What is most to read comes first: it is read while the server works on.
    dependencies: DEPENDENCIES,
    columns: columnsQuery(version),
    constraints: constraintsQuery(version),
    indexes: indexesQuery(version),
    namespaces: NAMESPACES,
    extensions: EXTENSIONS,
    sequences: SEQUENCES,
    types: typesQuery(version),
    routines: routinesQuery(version),
    triggers: triggersQuery(version),
    policies: POLICIES,
    rules: RULES,
    statistics: statisticsQuery(version),
    casts: CASTS,
    operators: OPERATORS,
    ...RARE,
    collations: collationsQuery(version),
    textSearchConfigurations: TEXT_SEARCH_CONFIGURATIONS,
    textSearchDictionaries: TEXT_SEARCH_DICTIONARIES,
    eventTriggers: EVENT_TRIGGERS,
    publications: publicationsQuery(version),
    wrappers: FOREIGN_DATA_WRAPPERS,
    servers: FOREIGN_SERVERS,
    userMappings: USER_MAPPINGS,
    defaultPrivileges: DEFAULT_PRIVILEGES,
    members: MEMBERS,
    unknown: UNKNOWN,
    relations: RELATIONS,
  };
}

/** Runs the catalog queries, in one round trip, on a pinned search path. */
export function readCatalog(session: Session): Promise<CatalogRows> {
  return session.queryAll<CatalogRows>(queriesFor(session.serverVersion));
}
