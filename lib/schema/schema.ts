import type { BaseType } from "./base_type.ts";
import type {
  DefaultPrivileges,
  EventTrigger,
  Extension,
  Namespace,
  Publication,
  Sequence,
} from "./database_objects.ts";
import type {
  ForeignDataWrapper,
  ForeignServer,
  UserMapping,
} from "./foreign_data.ts";
import type { Cast, Operator } from "./operator.ts";
import type {
  AccessMethod,
  Conversion,
  Language,
  TextSearchParser,
  TextSearchTemplate,
  Transform,
} from "./handler_objects.ts";
import type { OperatorClass, OperatorFamily } from "./operator_class.ts";
import type { Aggregate, Routine } from "./routine.ts";
import type { Table } from "./table.ts";
import type {
  ExtendedStatistics,
  Policy,
  Rule,
  Trigger,
} from "./table_parts.ts";
import type {
  TextSearchConfiguration,
  TextSearchDictionary,
} from "./text_search.ts";
import type {
  Collation,
  CompositeType,
  Domain,
  EnumType,
  RangeType,
} from "./types.ts";
import type { MaterializedView, View } from "./view.ts";

/**
 * The objects of a database, as its catalogs describe them: every name carries
 * its schema, every list is sorted by name, and what has PostgreSQL's default
 * is absent.
 *
 * @example A schema of one enum, compared with an empty one
 * ```ts
 * import { EMPTY_SCHEMA, type SchemaModel } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const model: SchemaModel = {
 *   ...EMPTY_SCHEMA,
 *   enums: [{
 *     schema: "public",
 *     name: "booking_status",
 *     values: ["pending", "approved", "declined"],
 *   }],
 * };
 * deepStrictEqual(
 *   Object.entries(model).filter(([, objects]) => objects.length > 0).map((
 *     [key],
 *   ) => key),
 *   ["namespaces", "enums"],
 * );
 * ```
 */
export interface SchemaModel {
  /** Schemas. */
  readonly namespaces: readonly Namespace[];
  /** Extensions. */
  readonly extensions: readonly Extension[];
  /** Sequences. */
  readonly sequences: readonly Sequence[];
  /** Enum types. */
  readonly enums: readonly EnumType[];
  /** Domains. */
  readonly domains: readonly Domain[];
  /** Composite types. */
  readonly compositeTypes: readonly CompositeType[];
  /** Range types. */
  readonly rangeTypes: readonly RangeType[];
  /** Base types. */
  readonly baseTypes: readonly BaseType[];
  /** Collations. */
  readonly collations: readonly Collation[];
  /** Tables. */
  readonly tables: readonly Table[];
  /** Views. */
  readonly views: readonly View[];
  /** Materialised views. */
  readonly materializedViews: readonly MaterializedView[];
  /** Functions and procedures. */
  readonly routines: readonly Routine[];
  /** Aggregates. */
  readonly aggregates: readonly Aggregate[];
  /** Triggers. */
  readonly triggers: readonly Trigger[];
  /** Policies. */
  readonly policies: readonly Policy[];
  /** Rules. */
  readonly rules: readonly Rule[];
  /** Extended statistics. */
  readonly statistics: readonly ExtendedStatistics[];
  /** Casts. */
  readonly casts: readonly Cast[];
  /** Operators. */
  readonly operators: readonly Operator[];
  /** Operator families. */
  readonly operatorFamilies: readonly OperatorFamily[];
  /** Operator classes. */
  readonly operatorClasses: readonly OperatorClass[];
  /** Access methods. */
  readonly accessMethods: readonly AccessMethod[];
  /** Procedural languages. */
  readonly languages: readonly Language[];
  /** Transforms. */
  readonly transforms: readonly Transform[];
  /** Conversions between encodings. */
  readonly conversions: readonly Conversion[];
  /** Text search parsers. */
  readonly textSearchParsers: readonly TextSearchParser[];
  /** Text search templates. */
  readonly textSearchTemplates: readonly TextSearchTemplate[];
  /** Text search configurations. */
  readonly textSearchConfigurations: readonly TextSearchConfiguration[];
  /** Text search dictionaries. */
  readonly textSearchDictionaries: readonly TextSearchDictionary[];
  /** Event triggers. */
  readonly eventTriggers: readonly EventTrigger[];
  /** Publications. */
  readonly publications: readonly Publication[];
  /** Foreign data wrappers. */
  readonly foreignDataWrappers: readonly ForeignDataWrapper[];
  /** Foreign servers. */
  readonly foreignServers: readonly ForeignServer[];
  /** User mappings. */
  readonly userMappings: readonly UserMapping[];
  /** Default privileges. */
  readonly defaultPrivileges: readonly DefaultPrivileges[];
}
