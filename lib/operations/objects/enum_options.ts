import type { SqlExpression } from "../../schema/mod.ts";
import type { InSchema } from "../core_options.ts";

/**
 * A column that holds values of an enum.
 *
 * @example
 * ```ts
 * import { createRecorder, type EnumColumnDefinition } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const column: EnumColumnDefinition = {
 *   table: "bookings",
 *   column: "status",
 *   default: "'pending'",
 * };
 * const { op, take } = createRecorder();
 * op.replaceEnum("booking_status", {
 *   values: ["pending", "done"],
 *   columns: [column],
 * });
 * strictEqual(take()[0]?.kind, "replaceEnum");
 * ```
 */
export interface EnumColumnDefinition {
  /** The table. */
  readonly table: string;
  /** Its schema; the search path decides if left out. */
  readonly schema?: string;
  /** The column. */
  readonly column: string;
  /** Its default as SQL, set again once the type is replaced. */
  readonly default?: string | SqlExpression;
  /** Whether it holds arrays of the values. */
  readonly array?: boolean;
}

/**
 * The values an enum shall have, and what becomes of those it had.
 *
 * @example Two values become one
 * ```ts
 * import {
 *   createRecorder,
 *   type EnumReplacementDefinition,
 * } from "@retort/retort";
 * import { deepStrictEqual, ok } from "node:assert/strict";
 *
 * const definition: EnumReplacementDefinition = {
 *   values: ["pending", "done"],
 *   mapping: { approved: "done", declined: "done" },
 *   columns: [{ table: "bookings", column: "status" }],
 * };
 * const { op, take } = createRecorder();
 * op.replaceEnum("booking_status", definition);
 * const [operation] = take();
 * ok(operation?.kind === "replaceEnum");
 * deepStrictEqual(operation.values, ["pending", "done"]);
 * ```
 */
export interface EnumReplacementDefinition {
  /** The values, in order. */
  readonly values: readonly string[];
  /** Old value to new one; a value that is in both lists stays. */
  readonly mapping?: { readonly [value: string]: string };
  /** Every column that uses the type. */
  readonly columns: readonly EnumColumnDefinition[];
}

/**
 * Where a new value goes.
 *
 * @example
 * ```ts
 * import {
 *   type AddEnumValueOptions,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: AddEnumValueOptions = {
 *   before: "approved",
 *   ifNotExists: true,
 * };
 * const { op, take } = createRecorder();
 * op.addEnumValue("booking_status", "waiting", options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TYPE booking_status ADD VALUE IF NOT EXISTS 'waiting' BEFORE 'approved'",
 * );
 * ```
 */
export interface AddEnumValueOptions extends InSchema {
  /** The value it comes before. */
  readonly before?: string;
  /** The value it comes after; last if neither is given. */
  readonly after?: string;
  /** Do nothing where there already is such a value. */
  readonly ifNotExists?: boolean;
  /** The enum as it was, so that the value can be taken away again. */
  readonly existing?: EnumReplacementDefinition;
}

/**
 * What `op.replaceEnum` takes to be reversed.
 *
 * @example A replacement that `change` can take back
 * ```ts
 * import {
 *   createRecorder,
 *   type ReplaceEnumOptions,
 *   reverse,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const columns = [{ table: "bookings", column: "status" }];
 * const options: ReplaceEnumOptions = {
 *   existing: { values: ["pending", "approved", "declined"], columns },
 * };
 * const { op, take } = createRecorder();
 * op.replaceEnum("booking_status", {
 *   values: ["pending", "approved"],
 *   columns,
 * }, options);
 * strictEqual(reverse(take())[0]?.kind, "replaceEnum");
 * ```
 */
export interface ReplaceEnumOptions extends InSchema {
  /** The enum as it was, so that the replacement can be reversed. */
  readonly existing?: EnumReplacementDefinition;
}
