import type { Sequence } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type {
  AlterOperation,
  CreateOperation,
  DropOperation,
} from "./lifecycle.ts";

/**
 * What `ALTER SEQUENCE` can set.
 *
 * @example
 * ```ts
 * import { compile, type SequenceAlteration } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: SequenceAlteration = { increment: 10n, ownedBy: null };
 * const [statement] = compile({
 *   kind: "alterSequence",
 *   name: "invoice_number",
 *   settings,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER SEQUENCE invoice_number INCREMENT BY 10 OWNED BY NONE",
 * );
 * ```
 */
export interface SequenceAlteration {
  /** Its type. */
  readonly type?: string | null | undefined;
  /** The first number. */
  readonly start?: bigint | null | undefined;
  /** What is added each time. */
  readonly increment?: bigint | null | undefined;
  /** The least number. */
  readonly minValue?: bigint | null | undefined;
  /** The greatest number. */
  readonly maxValue?: bigint | null | undefined;
  /** How many numbers a session takes at a time. */
  readonly cache?: bigint | null | undefined;
  /** Whether it begins anew at its end. */
  readonly cycle?: boolean | null | undefined;
  /** The column it is dropped with; `null` for none. */
  readonly ownedBy?:
    | (QualifiedName & { readonly column: string })
    | null
    | undefined;
}

/**
 * `CREATE SEQUENCE`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type CreateSequenceOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createSequence("invoice_number", { start: 1000 });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createSequence",
 *     definition: { name: "invoice_number", start: 1000n },
 *   } satisfies CreateSequenceOperation,
 * ]);
 * ```
 */
export type CreateSequenceOperation = CreateOperation<
  "createSequence",
  Sequence
>;

/**
 * `ALTER SEQUENCE`.
 *
 * @example
 * ```ts
 * import { type AlterSequenceOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterSequence("invoice_number", { increment: 10 }, {
 *   existing: { increment: 1 },
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterSequence",
 *     name: "invoice_number",
 *     settings: { increment: 10n },
 *     existing: { increment: 1n },
 *   } satisfies AlterSequenceOperation,
 * ]);
 * ```
 */
export interface AlterSequenceOperation
  extends AlterOperation<"alterSequence", SequenceAlteration> {
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Starts again at this value; `null` at the start value. */
  readonly restart?: bigint | null | undefined;
}

/**
 * `DROP SEQUENCE`.
 *
 * @example
 * ```ts
 * import { createRecorder, type DropSequenceOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropSequence("invoice_number", { ifExists: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropSequence",
 *     name: "invoice_number",
 *     ifExists: true,
 *   } satisfies DropSequenceOperation,
 * ]);
 * ```
 */
export type DropSequenceOperation = DropOperation<"dropSequence", Sequence>;

/**
 * Operations on sequences.
 *
 * @example Where sequences start
 * ```ts
 * import type { SequenceOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const operations: readonly SequenceOperation[] = [
 *   {
 *     kind: "createSequence",
 *     definition: { name: "invoice_number", start: 1000n },
 *   },
 * ];
 * const starts = operations.flatMap((operation) =>
 *   operation.kind === "createSequence" ? [operation.definition.start] : []
 * );
 * deepStrictEqual(starts, [1000n]);
 * ```
 */
export type SequenceOperation =
  | CreateSequenceOperation
  | AlterSequenceOperation
  | DropSequenceOperation;
