/**
 * The schema model: what a database holds, as plain data.
 *
 * @module
 */
export type {
  Dependency,
  ObjectAddress,
  ObjectKind,
  ObservedSchema,
} from "./address.ts";
export type { BaseType } from "./base_type.ts";
export type {
  Column,
  Generated,
  Identity,
  SequenceSettings,
} from "./column.ts";
export type {
  Grant,
  ObjectFacts,
  Options,
  SchemaObject,
  SqlExpression,
} from "./common.ts";
export type {
  Check,
  Constraint,
  Exclusion,
  ExclusionElement,
  NotNull,
} from "./constraint.ts";
export type { ConstraintFacts, IndexBacked } from "./constraint_facts.ts";
export type {
  DefaultPrivileges,
  EventTrigger,
  Extension,
  Namespace,
  Publication,
  PublishedTable,
  Sequence,
} from "./database_objects.ts";
export { automaticName } from "./automatic_name.ts";
export { EMPTY_SCHEMA } from "./empty_schema.ts";
export type {
  AccessMethod,
  Conversion,
  Language,
  TextSearchParser,
  TextSearchTemplate,
  Transform,
} from "./handler_objects.ts";
export { filterSchema, type SchemaFilter } from "./filter_schema.ts";
export type {
  ForeignDataWrapper,
  ForeignServer,
  UserMapping,
} from "./foreign_data.ts";
export type { Index, IndexKey } from "./index.ts";
export type {
  ForeignKey,
  PrimaryKey,
  ReferentialAction,
  Unique,
} from "./key_constraint.ts";
export {
  INTEGER_LIMITS,
  type Limits,
  sequenceLimits,
} from "./integer_limits.ts";
export { identitySequence } from "./identity_sequence.ts";
export { matchesPattern } from "./object_pattern.ts";
export type { Cast, Operator } from "./operator.ts";
export type {
  FunctionMember,
  OperatorClass,
  OperatorFamily,
  OperatorMember,
  OperatorMembers,
} from "./operator_class.ts";
export {
  type Ownership,
  ownershipOf,
  type OwnershipRules,
} from "./ownership.ts";
export type { Aggregate, Routine } from "./routine.ts";
export type { SchemaModel } from "./schema.ts";
export type {
  PartitionBy,
  PartitionOf,
  ReplicaIdentity,
  Table,
} from "./table.ts";
export type {
  ExtendedStatistics,
  Policy,
  Rule,
  Trigger,
} from "./table_parts.ts";
export type {
  TextSearchConfiguration,
  TextSearchDictionary,
} from "./text_search.ts";
export type {
  Collation,
  CompositeAttribute,
  CompositeType,
  Domain,
  DomainCheck,
  EnumType,
  RangeType,
} from "./types.ts";
export type { MaterializedView, View, ViewColumn } from "./view.ts";
export * from "./define/mod.ts";
