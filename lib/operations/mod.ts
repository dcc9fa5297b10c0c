/**
 * Operations: what a migration says, as frozen data.
 *
 * @module
 */
export type { Migration } from "./migration.ts";
export type { HandlersOf, Operation, OperationHandlers } from "./operation.ts";
export type { Operations } from "./operations.ts";
