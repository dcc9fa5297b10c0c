import type { Operation } from "../operations/mod.ts";
import type { ObjectAddress } from "../schema/mod.ts";
import type { QualifiedName } from "../sql/mod.ts";

/**
 * A column of which two values differ.
 *
 * @example Two spellings of one default
 * ```ts
 * import type { ComparedColumn } from "@retort/retort";
 * import { ok } from "node:assert/strict";
 *
 * const column: ComparedColumn = {
 *   table: { schema: "public", name: "bookings" },
 *   column: "created_at",
 *   present: "now()",
 *   wanted: "CURRENT_TIMESTAMP",
 * };
 * ok(column.present !== column.wanted);
 * ```
 */
export interface ComparedColumn {
  /** The table that it belongs to. */
  readonly table: QualifiedName;
  /** The column. */
  readonly column: string;
  /** What is there, as SQL; absent where there is none. */
  readonly present?: string | undefined;
  /** What is wanted, as SQL; absent where there is none. */
  readonly wanted?: string | undefined;
}

/**
 * What a project may decide about autogeneration itself.
 *
 * @example Never comparing defaults of one column
 * ```ts
 * import type { AutogenerateHooks, Config } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const autogenerate: AutogenerateHooks = {
 *   includeObject: ({ name }) => !name.startsWith("tmp_"),
 *   compareDefault: ({ column }) => column !== "created_at",
 * };
 * const config: Config = { schema: "schema.sql", autogenerate };
 * const created = { table: { name: "bookings" }, column: "created_at" };
 * strictEqual(config.autogenerate?.compareDefault?.(created), false);
 * ```
 */
export interface AutogenerateHooks {
  /** Whether an object is compared at all. */
  readonly includeObject?:
    | ((object: ObjectAddress, origin: "wanted" | "present") => boolean)
    | undefined;
  /** `false` says that two types that differ mean the same. */
  readonly compareType?:
    | ((column: ComparedColumn) => boolean | undefined)
    | undefined;
  /** `false` says that two defaults that differ mean the same. */
  readonly compareDefault?:
    | ((column: ComparedColumn) => boolean | undefined)
    | undefined;
  /** The text of an operation; `null` leaves it out, `undefined` as it is. */
  readonly renderItem?:
    | ((operation: Operation) => string | null | undefined)
    | undefined;
  /** The operations to write, given those that were found. */
  readonly processOperations?:
    | ((operations: readonly Operation[]) => readonly Operation[])
    | undefined;
}
