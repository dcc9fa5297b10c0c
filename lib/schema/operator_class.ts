import type { QualifiedName } from "../sql/mod.ts";
import type { SchemaObject } from "./common.ts";

/**
 * An operator of an operator class or family.
 *
 * @example
 * ```ts
 * import type { OperatorMember } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const lessThan: OperatorMember = {
 *   strategy: 1,
 *   operator: { schema: "pg_catalog", name: "<" },
 *   left: "integer",
 *   right: "bigint",
 * };
 * strictEqual(lessThan.orderBy, undefined);
 * ```
 */
export interface OperatorMember {
  /** Its number, which says what the access method uses it for. */
  readonly strategy: number;
  /** The operator. */
  readonly operator: QualifiedName;
  /** The type of the left operand. */
  readonly left: string;
  /** The type of the right operand. */
  readonly right: string;
  /** The family that knows the order of its results: `FOR ORDER BY`. */
  readonly orderBy?: QualifiedName | undefined;
}

/**
 * A support function of an operator class or family.
 *
 * @example
 * ```ts
 * import type { FunctionMember } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const comparison: FunctionMember = {
 *   support: 1,
 *   function: { schema: "pg_catalog", name: "btint48cmp" },
 *   arguments: "integer, bigint",
 *   left: "integer",
 *   right: "bigint",
 * };
 * strictEqual(comparison.support, 1);
 * ```
 */
export interface FunctionMember {
  /** Its number, which says what the access method calls it for. */
  readonly support: number;
  /** The function. */
  readonly function: QualifiedName;
  /** The types of its arguments; absent where it has no namesakes. */
  readonly arguments?: string | undefined;
  /** The left of the two types that it is for. */
  readonly left: string;
  /** The right of the two types that it is for. */
  readonly right: string;
}

/**
 * Operators and support functions.
 *
 * @example
 * ```ts
 * import type { OperatorMembers } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const none: OperatorMembers = {};
 * deepStrictEqual(none.operators ?? [], []);
 * ```
 */
export interface OperatorMembers {
  /** The operators, by types and number. */
  readonly operators?: readonly OperatorMember[] | undefined;
  /** The support functions, by types and number. */
  readonly functions?: readonly FunctionMember[] | undefined;
}

/**
 * `CREATE OPERATOR FAMILY` with the members that belong to none of its classes.
 *
 * @example
 * ```ts
 * import type { OperatorFamily } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const family: OperatorFamily = {
 *   schema: "app",
 *   name: "number_ops",
 *   using: "btree",
 * };
 * strictEqual(family.operators, undefined);
 * ```
 */
export interface OperatorFamily extends SchemaObject, OperatorMembers {
  /** The access method. */
  readonly using: string;
}

/**
 * `CREATE OPERATOR CLASS`.
 *
 * @example
 * ```ts
 * import type { OperatorClass } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const descending: OperatorClass = {
 *   schema: "app",
 *   name: "integer_down",
 *   using: "btree",
 *   type: "integer",
 *   family: { schema: "app", name: "integer_down" },
 *   functions: [{
 *     support: 1,
 *     function: { schema: "app", name: "down" },
 *     left: "integer",
 *     right: "integer",
 *   }],
 * };
 * strictEqual(descending.default, undefined);
 * ```
 */
export interface OperatorClass extends SchemaObject, OperatorMembers {
  /** The access method. */
  readonly using: string;
  /** The type of what is indexed. */
  readonly type: string;
  /** Whether it is taken where no class is named. */
  readonly default?: true | undefined;
  /** The family it is in; one of its own name where absent. */
  readonly family?: QualifiedName | undefined;
  /** The type that an index keeps, where it is another. */
  readonly storage?: string | undefined;
}
