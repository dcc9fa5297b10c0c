import type { CompositeAttribute, CompositeType } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type { CreateOperation, DropOperation } from "./lifecycle.ts";

/**
 * `CREATE TYPE … AS (…)`.
 *
 * @example
 * ```ts
 * import {
 *   type CreateCompositeTypeOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createCompositeType("price", { attributes: { amount: "numeric(10,2)" } });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createCompositeType",
 *     definition: {
 *       name: "price",
 *       attributes: [{ name: "amount", type: "numeric(10,2)" }],
 *     },
 *   } satisfies CreateCompositeTypeOperation,
 * ]);
 * ```
 */
export type CreateCompositeTypeOperation = CreateOperation<
  "createCompositeType",
  CompositeType
>;

/**
 * `DROP TYPE` of a composite type.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type DropCompositeTypeOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropCompositeType("price", { ifExists: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropCompositeType",
 *     name: "price",
 *     ifExists: true,
 *   } satisfies DropCompositeTypeOperation,
 * ]);
 * ```
 */
export type DropCompositeTypeOperation = DropOperation<
  "dropCompositeType",
  CompositeType
>;

/**
 * `ALTER TYPE … ADD ATTRIBUTE`.
 *
 * @example
 * ```ts
 * import { type AddAttributeOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.addAttribute("price", "currency", "char(3)", { cascade: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "addAttribute",
 *     name: "price",
 *     attribute: { name: "currency", type: "char(3)" },
 *     cascade: true,
 *   } satisfies AddAttributeOperation,
 * ]);
 * ```
 */
export interface AddAttributeOperation extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "addAttribute";
  /** The attribute. */
  readonly attribute: CompositeAttribute;
  /** Alters the tables of the type too. */
  readonly cascade?: true | undefined;
}

/**
 * `ALTER TYPE … DROP ATTRIBUTE`.
 *
 * @example
 * ```ts
 * import { createRecorder, type DropAttributeOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropAttribute("price", "currency", { definition: "char(3)" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropAttribute",
 *     name: "price",
 *     attribute: "currency",
 *     definition: { name: "currency", type: "char(3)" },
 *   } satisfies DropAttributeOperation,
 * ]);
 * ```
 */
export interface DropAttributeOperation extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "dropAttribute";
  /** The attribute. */
  readonly attribute: string;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Alters the tables of the type too. */
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: CompositeAttribute | undefined;
}

/**
 * `ALTER TYPE … ALTER ATTRIBUTE … TYPE`.
 *
 * @example
 * ```ts
 * import {
 *   type AlterAttributeOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterAttribute("price", "amount", "numeric(12,2)", {
 *   existing: "numeric(10,2)",
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterAttribute",
 *     name: "price",
 *     attribute: { name: "amount", type: "numeric(12,2)" },
 *     existing: { name: "amount", type: "numeric(10,2)" },
 *   } satisfies AlterAttributeOperation,
 * ]);
 * ```
 */
export interface AlterAttributeOperation extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "alterAttribute";
  /** The attribute with its new type. */
  readonly attribute: CompositeAttribute;
  /** Alters the tables of the type too. */
  readonly cascade?: true | undefined;
  /** What it was, so that it can be restored. */
  readonly existing?: CompositeAttribute | undefined;
}

/**
 * `ALTER TYPE … RENAME ATTRIBUTE`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type RenameAttributeOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.renameAttribute("price", "currency", "unit");
 * deepStrictEqual(take(), [
 *   {
 *     kind: "renameAttribute",
 *     name: "price",
 *     attribute: "currency",
 *     to: "unit",
 *   } satisfies RenameAttributeOperation,
 * ]);
 * ```
 */
export interface RenameAttributeOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "renameAttribute";
  /** The attribute. */
  readonly attribute: string;
  /** What it becomes. */
  readonly to: string;
  /** Alters the tables of the type too. */
  readonly cascade?: true | undefined;
}
