import type { BaseType } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type { CreateOperation } from "./lifecycle.ts";

/**
 * `CREATE TYPE` without anything: a name for the functions of a base type.
 *
 * @example
 * ```ts
 * import type { CreateShellTypeOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: CreateShellTypeOperation = {
 *   kind: "createShellType",
 *   name: "number_too",
 * };
 * strictEqual(operation.schema, undefined);
 * ```
 */
export interface CreateShellTypeOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "createShellType";
}

/**
 * `DROP TYPE` of what is no more than a name.
 *
 * @example
 * ```ts
 * import type { DropShellTypeOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: DropShellTypeOperation = {
 *   kind: "dropShellType",
 *   name: "number_too",
 * };
 * strictEqual(operation.schema, undefined);
 * ```
 */
export interface DropShellTypeOperation extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "dropShellType";
}

/**
 * `CREATE TYPE` with functions that read and write its values, once the name
 * and the functions are there.
 *
 * @example
 * ```ts
 * import type { CreateBaseTypeOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: CreateBaseTypeOperation = {
 *   kind: "createBaseType",
 *   definition: {
 *     name: "number_too",
 *     input: { name: "number_too_in" },
 *     output: { name: "number_too_out" },
 *   },
 * };
 * strictEqual(operation.definition.length, undefined);
 * ```
 */
export type CreateBaseTypeOperation = CreateOperation<
  "createBaseType",
  BaseType
>;

/**
 * Takes a base type back to its name; its functions stay, and can be dropped
 * then. It fails where anything else uses the type.
 *
 * @example
 * ```ts
 * import type { DropBaseTypeOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: DropBaseTypeOperation = {
 *   kind: "dropBaseType",
 *   name: "number_too",
 * };
 * strictEqual(operation.definition, undefined);
 * ```
 */
export interface DropBaseTypeOperation extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "dropBaseType";
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: BaseType | undefined;
}

/**
 * Operations on base types.
 *
 * @example
 * ```ts
 * import type { BaseTypeOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: BaseTypeOperation = {
 *   kind: "dropShellType",
 *   name: "number_too",
 * };
 * strictEqual(operation.kind, "dropShellType");
 * ```
 */
export type BaseTypeOperation =
  | CreateShellTypeOperation
  | DropShellTypeOperation
  | CreateBaseTypeOperation
  | DropBaseTypeOperation;
