import type {
  DefaultPrivileges,
  EventTrigger,
  Extension,
  ForeignDataWrapper,
  ForeignServer,
  Namespace,
  Publication,
  Sequence,
  UserMapping,
} from "./database_objects.ts";
import type { Aggregate, Routine } from "./routine.ts";
import type { Table } from "./table.ts";
import type {
  ExtendedStatistics,
  Policy,
  Rule,
  Trigger,
} from "./table_parts.ts";
import type {
  Cast,
  Collation,
  CompositeType,
  Domain,
  EnumType,
  Operator,
  RangeType,
  TextSearchConfiguration,
  TextSearchDictionary,
} from "./types.ts";
import type { MaterializedView, View } from "./view.ts";

/**
 * The objects of a database, as its catalogs describe them: every name carries
 * its schema, every list is sorted by name, and what has PostgreSQL's default
 * is absent.
 */
export interface SchemaModel {
  readonly namespaces: readonly Namespace[];
  readonly extensions: readonly Extension[];
  readonly sequences: readonly Sequence[];
  readonly enums: readonly EnumType[];
  readonly domains: readonly Domain[];
  readonly compositeTypes: readonly CompositeType[];
  readonly rangeTypes: readonly RangeType[];
  readonly collations: readonly Collation[];
  readonly tables: readonly Table[];
  readonly views: readonly View[];
  readonly materializedViews: readonly MaterializedView[];
  readonly routines: readonly Routine[];
  readonly aggregates: readonly Aggregate[];
  readonly triggers: readonly Trigger[];
  readonly policies: readonly Policy[];
  readonly rules: readonly Rule[];
  readonly statistics: readonly ExtendedStatistics[];
  readonly casts: readonly Cast[];
  readonly operators: readonly Operator[];
  readonly textSearchConfigurations: readonly TextSearchConfiguration[];
  readonly textSearchDictionaries: readonly TextSearchDictionary[];
  readonly eventTriggers: readonly EventTrigger[];
  readonly publications: readonly Publication[];
  readonly foreignDataWrappers: readonly ForeignDataWrapper[];
  readonly foreignServers: readonly ForeignServer[];
  readonly userMappings: readonly UserMapping[];
  readonly defaultPrivileges: readonly DefaultPrivileges[];
}
