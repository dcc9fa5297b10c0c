import type {
  Column,
  Constraint,
  Generated,
  Identity,
  Index,
  Options,
} from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";

/**
 * `ALTER TABLE … ADD COLUMN`, with the constraints and indexes of the column.
 *
 * @example
 * ```ts
 * import { type AddColumnOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.addColumn("bookings", "notes", { type: "text", comment: "By the guest" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "addColumn",
 *     table: { name: "bookings" },
 *     column: {
 *       name: "notes",
 *       type: "text",
 *       nullable: true,
 *       comment: "By the guest",
 *     },
 *   } satisfies AddColumnOperation,
 * ]);
 * ```
 */
export interface AddColumnOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "addColumn";
  /** The table. */
  readonly table: QualifiedName;
  /** The column. */
  readonly column: Column;
  /** Its constraints. */
  readonly constraints?: readonly Constraint[] | undefined;
  /** Its indexes. */
  readonly indexes?: readonly Index[] | undefined;
  /** Does nothing where there already is one. */
  readonly ifNotExists?: true | undefined;
}

/**
 * `ALTER TABLE … DROP COLUMN`.
 *
 * @example With what it takes to have the column back
 * ```ts
 * import { createRecorder, type DropColumnOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropColumn("bookings", "notes", { definition: { type: "text" } });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropColumn",
 *     table: { name: "bookings" },
 *     column: "notes",
 *     definition: { name: "notes", type: "text", nullable: true },
 *   } satisfies DropColumnOperation,
 * ]);
 * ```
 */
export interface DropColumnOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "dropColumn";
  /** The table. */
  readonly table: QualifiedName;
  /** The column. */
  readonly column: string;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Drops what depends on it too. */
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Column | undefined;
  /** Its constraints. */
  readonly constraints?: readonly Constraint[] | undefined;
  /** Its indexes. */
  readonly indexes?: readonly Index[] | undefined;
}

/**
 * What `ALTER TABLE … ALTER COLUMN` can set; `null` takes away.
 *
 * @example What a column gets, and what it had
 * ```ts
 * import { type ColumnSettings, compile } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: ColumnSettings = { nullable: false, default: "1" };
 * const existing: ColumnSettings = { nullable: true, default: null };
 * const [statement] = compile({
 *   kind: "alterColumn",
 *   table: { name: "bookings" },
 *   column: "party_size",
 *   ...settings,
 *   existing,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   `ALTER TABLE bookings
 *   ALTER COLUMN party_size SET DEFAULT 1,
 *   ALTER COLUMN party_size SET NOT NULL`,
 * );
 * ```
 */
export interface ColumnSettings {
  /** Its type. */
  readonly type?: string | undefined;
  /** Its collation. */
  readonly collation?: QualifiedName | undefined;
  /** Whether it may be null. */
  readonly nullable?: boolean | undefined;
  /** The default as an SQL expression. */
  readonly default?: string | null | undefined;
  /** Its behaviour as an identity. */
  readonly identity?: Identity | null | undefined;
  /** How its value is computed. */
  readonly generated?: Generated | null | undefined;
  /** How its long values are kept. */
  readonly storage?: "plain" | "external" | "extended" | "main" | undefined;
  /** How its long values are compressed. */
  readonly compression?: "pglz" | "lz4" | null | undefined;
  /** Its statistics target, from 0 to 10000; `null` is the system's. */
  readonly statistics?: number | null | undefined;
  /** Attribute options such as `n_distinct`. */
  readonly options?: Options | null | undefined;
  /** Its comment. */
  readonly comment?: string | null | undefined;
}

/**
 * `ALTER TABLE … ALTER COLUMN`, `COMMENT ON COLUMN`, `RENAME COLUMN`.
 *
 * @example
 * ```ts
 * import { type AlterColumnOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterColumn("bookings", "party_size", {
 *   type: "smallint",
 *   existing: { type: "integer" },
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterColumn",
 *     table: { name: "bookings" },
 *     column: "party_size",
 *     type: "smallint",
 *     existing: { type: "integer" },
 *   } satisfies AlterColumnOperation,
 * ]);
 * ```
 */
export interface AlterColumnOperation extends OperationFacts, ColumnSettings {
  /** Which operation it is. */
  readonly kind: "alterColumn";
  /** The table. */
  readonly table: QualifiedName;
  /** The column. */
  readonly column: string;
  /** How to compute values of the new type. */
  readonly using?: string | undefined;
  /** The column's new name. */
  readonly rename?: string | undefined;
  /** What was there before, so that this can be reversed. */
  readonly existing?: ColumnSettings | undefined;
  /** How to compute values of the former type. */
  readonly existingUsing?: string | undefined;
}
