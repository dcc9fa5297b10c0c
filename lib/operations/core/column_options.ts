import type {
  ColumnDefinition,
  Scalar,
  SqlExpression,
} from "../../schema/mod.ts";
import type { DropOptions } from "../core_options.ts";

/**
 * How `op.dropColumn` drops; with `definition` the drop can be reversed.
 *
 * @example A drop that `change` can take back
 * ```ts
 * import {
 *   createRecorder,
 *   type DropColumnOptions,
 *   reverse,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const options: DropColumnOptions = { definition: { type: "text" } };
 * const { op, take } = createRecorder();
 * op.dropColumn("bookings", "notes", options);
 * deepStrictEqual(reverse(take()).map(({ kind }) => kind), ["addColumn"]);
 * ```
 */
export interface DropColumnOptions extends DropOptions {
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: ColumnDefinition;
}

/**
 * What a column can be given; `null` takes away.
 *
 * @example Everything that only a new column could get by its definition
 * ```ts
 * import { type ColumnChanges, compile, createRecorder } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const changes: Partial<ColumnChanges> = {
 *   type: "bigint",
 *   default: null,
 *   statistics: 500,
 * };
 * const { op, take } = createRecorder();
 * op.alterColumn("bookings", "party_size", changes);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   `ALTER TABLE bookings
 *   ALTER COLUMN party_size TYPE bigint,
 *   ALTER COLUMN party_size DROP DEFAULT,
 *   ALTER COLUMN party_size SET STATISTICS 500`,
 * );
 * ```
 */
export interface ColumnChanges extends
  Pick<
    ColumnDefinition,
    "type" | "nullable" | "collation" | "storage"
  > {
  /**
   * A value, which becomes a literal, or `{ sql: "now()" }`; `null` drops it.
   */
  readonly default?: Scalar | SqlExpression;
  /** Its behaviour as an identity. */
  readonly identity?: ColumnDefinition["identity"] | null;
  /** How its value is computed. */
  readonly generated?: ColumnDefinition["generated"] | null;
  /** How its long values are compressed. */
  readonly compression?: ColumnDefinition["compression"] | null;
  /** Its statistics target, from 0 to 10000; `null` is the system's. */
  readonly statistics?: number | null;
  /** Attribute options such as `n_distinct`. */
  readonly options?: ColumnDefinition["options"] | null;
  /** Its comment. */
  readonly comment?: string | null;
}

/**
 * How to alter a column; what is left out stays as it is.
 *
 * @example Text becomes a number
 * ```ts
 * import {
 *   type AlterColumnDefinition,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const change: AlterColumnDefinition = {
 *   type: "integer",
 *   using: "floor::integer",
 *   existing: { type: "text" },
 * };
 * const { op, take } = createRecorder();
 * op.alterColumn("rooms", "floor", change);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TABLE rooms ALTER COLUMN floor TYPE integer USING floor::integer",
 * );
 * ```
 */
export interface AlterColumnDefinition extends Partial<ColumnChanges> {
  /** How to compute values of the new type: `code::integer`. */
  readonly using?: string | SqlExpression;
  /** The column's new name. */
  readonly rename?: string;
  /** What was there before, so that this can be reversed. */
  readonly existing?: Partial<ColumnChanges>;
  /** How to compute values of the former type when this is reversed. */
  readonly existingUsing?: string | SqlExpression;
}
