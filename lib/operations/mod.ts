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
export type { Migration } from "./migration.ts";
export type { ObjectOperation } from "./object_operation.ts";
export type * from "./objects/any_object_operations.ts";
export type * from "./objects/enum_operations.ts";
export type * from "./objects/foreign_operations.ts";
export type * from "./objects/language_operations.ts";
export type * from "./objects/lifecycle.ts";
export type * from "./objects/namespace_operations.ts";
export type * from "./objects/object_reference.ts";
export type * from "./objects/policy_operations.ts";
export type * from "./objects/privilege_operations.ts";
export type * from "./objects/publication_operations.ts";
export type * from "./objects/routine_operations.ts";
export type * from "./objects/sequence_operations.ts";
export type * from "./objects/table_setting_operations.ts";
export type * from "./objects/trigger_operations.ts";
export type * from "./objects/type_operations.ts";
export type * from "./objects/view_operations.ts";
export { handle } from "./operation.ts";
export type { HandlersOf, Operation, OperationHandlers } from "./operation.ts";
export { defineOperation } from "./operation_definition.ts";
export type { OperationDefinition } from "./operation_definition.ts";
export type { Operations } from "./operations.ts";
export { createRecorder } from "./recorder.ts";
export type { Recorder, RecorderOptions } from "./recorder.ts";
export { reverse } from "./reverse.ts";
