/**
 * Operations: what a migration says, as frozen data.
 *
 * @module
 */
export type * from "./batch_operations.ts";
export type * from "./core_operation.ts";
export type * from "./core_operations.ts";
export type * from "./core_options.ts";
export { freeze } from "./freeze.ts";
export { irreversible } from "./irreversible.ts";
export { linkDefinitions, revisionsNamed } from "./link_definitions.ts";
export type { Migration } from "./migration.ts";
export type { ObjectOperation } from "./object_operation.ts";
export type { ObjectOperations } from "./object_operations.ts";
export type * from "./objects/any_object_methods.ts";
export type * from "./objects/any_object_operations.ts";
export type * from "./objects/enum_methods.ts";
export type * from "./objects/enum_operations.ts";
export type * from "./objects/foreign_methods.ts";
export type * from "./objects/foreign_operations.ts";
export type * from "./objects/language_operations.ts";
export type * from "./objects/lifecycle.ts";
export type * from "./objects/namespace_methods.ts";
export type * from "./objects/namespace_operations.ts";
export type * from "./objects/object_options.ts";
export type * from "./objects/object_reference.ts";
export type * from "./objects/object_target.ts";
export type * from "./objects/operator_methods.ts";
export type * from "./objects/partition_methods.ts";
export type * from "./objects/policy_methods.ts";
export type * from "./objects/policy_operations.ts";
export type * from "./objects/privilege_methods.ts";
export type * from "./objects/privilege_operations.ts";
export type * from "./objects/publication_methods.ts";
export type * from "./objects/publication_operations.ts";
export type * from "./objects/routine_methods.ts";
export type * from "./objects/routine_operations.ts";
export type * from "./objects/sequence_methods.ts";
export type * from "./objects/sequence_operations.ts";
export type * from "./objects/table_setting_methods.ts";
export type * from "./objects/table_setting_operations.ts";
export type * from "./objects/text_search_methods.ts";
export type * from "./objects/trigger_methods.ts";
export type * from "./objects/trigger_operations.ts";
export type * from "./objects/type_methods.ts";
export type * from "./objects/type_operations.ts";
export type * from "./objects/type_part_methods.ts";
export type * from "./objects/user_mapping_methods.ts";
export type * from "./objects/view_methods.ts";
export type * from "./objects/view_operations.ts";
export { handle } from "./operation.ts";
export type { HandlersOf, Operation, OperationHandlers } from "./operation.ts";
export { defineOperation } from "./operation_definition.ts";
export type { OperationDefinition } from "./operation_definition.ts";
export type { Operations } from "./operations.ts";
export { createRecorder } from "./recorder.ts";
export type { Recorder, RecorderOptions } from "./recorder.ts";
export { reverse } from "./reverse.ts";
