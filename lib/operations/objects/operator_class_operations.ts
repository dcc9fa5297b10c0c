import type {
  OperatorClass,
  OperatorFamily,
  OperatorMembers,
} from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type { CreateOperation, DropOperation } from "./lifecycle.ts";

/**
 * Names one operator class or family among those of other access methods.
 *
 * @example
 * ```ts
 * import type { OperatorClassName } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const name: OperatorClassName = { name: "integer_down", using: "btree" };
 * strictEqual(name.schema, undefined);
 * ```
 */
export interface OperatorClassName extends QualifiedName {
  /** The access method. */
  readonly using: string;
}

/**
 * `CREATE OPERATOR FAMILY`, and its members.
 *
 * @example
 * ```ts
 * import type { CreateOperatorFamilyOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: CreateOperatorFamilyOperation = {
 *   kind: "createOperatorFamily",
 *   definition: { name: "number_ops", using: "btree" },
 * };
 * strictEqual(operation.definition.using, "btree");
 * ```
 */
export type CreateOperatorFamilyOperation = CreateOperation<
  "createOperatorFamily",
  OperatorFamily
>;

/**
 * `ALTER OPERATOR FAMILY … ADD` and `DROP`; what is dropped is dropped first.
 *
 * @example
 * ```ts
 * import type { AlterOperatorFamilyOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: AlterOperatorFamilyOperation = {
 *   kind: "alterOperatorFamily",
 *   name: "number_ops",
 *   using: "btree",
 *   add: {},
 *   drop: {
 *     operators: [
 *       { strategy: 1, operator: { name: "<" }, left: "integer", right: "bigint" },
 *     ],
 *   },
 * };
 * strictEqual(operation.drop.functions, undefined);
 * ```
 */
export interface AlterOperatorFamilyOperation
  extends OperationFacts, OperatorClassName {
  /** Which operation it is. */
  readonly kind: "alterOperatorFamily";
  /** The members that it gets. */
  readonly add: OperatorMembers;
  /** The members that it loses. */
  readonly drop: OperatorMembers;
}

/**
 * `DROP OPERATOR FAMILY`.
 *
 * @example
 * ```ts
 * import type { DropOperatorFamilyOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: DropOperatorFamilyOperation = {
 *   kind: "dropOperatorFamily",
 *   name: "number_ops",
 *   using: "btree",
 * };
 * strictEqual(operation.definition, undefined);
 * ```
 */
export type DropOperatorFamilyOperation =
  & DropOperation<"dropOperatorFamily", OperatorFamily>
  & OperatorClassName;

/**
 * `CREATE OPERATOR CLASS`, after a family of its own where it names none.
 *
 * @example
 * ```ts
 * import type { CreateOperatorClassOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: CreateOperatorClassOperation = {
 *   kind: "createOperatorClass",
 *   definition: { name: "integer_down", using: "btree", type: "integer" },
 * };
 * strictEqual(operation.definition.family, undefined);
 * ```
 */
export type CreateOperatorClassOperation = CreateOperation<
  "createOperatorClass",
  OperatorClass
>;

/**
 * `DROP OPERATOR CLASS`; its family stays, without the members that
 * `definition` lists.
 *
 * @example
 * ```ts
 * import type { DropOperatorClassOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: DropOperatorClassOperation = {
 *   kind: "dropOperatorClass",
 *   name: "integer_down",
 *   using: "btree",
 * };
 * strictEqual(operation.definition, undefined);
 * ```
 */
export type DropOperatorClassOperation =
  & DropOperation<"dropOperatorClass", OperatorClass>
  & OperatorClassName;

/**
 * Operations on operator classes and families.
 *
 * @example
 * ```ts
 * import type { OperatorClassOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: OperatorClassOperation = {
 *   kind: "dropOperatorClass",
 *   name: "integer_down",
 *   using: "btree",
 * };
 * strictEqual(operation.kind, "dropOperatorClass");
 * ```
 */
export type OperatorClassOperation =
  | CreateOperatorFamilyOperation
  | AlterOperatorFamilyOperation
  | DropOperatorFamilyOperation
  | CreateOperatorClassOperation
  | DropOperatorClassOperation;
