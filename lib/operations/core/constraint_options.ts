import type {
  CheckDefinition,
  ExclusionDefinition,
  ForeignKeyDefinition,
  PrimaryKeyDefinition,
  UniqueDefinition,
} from "../../schema/mod.ts";
import type { DropOptions, InSchema } from "../core_options.ts";
import type { ConstraintDeferral } from "./constraint_operations.ts";

/**
 * A constraint by its kind, as `op.dropConstraint` takes it.
 *
 * @example What is dropped, each kind under a key of its own
 * ```ts
 * import {
 *   type ConstraintDefinition,
 *   createRecorder,
 *   reverse,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const check: ConstraintDefinition = { check: "party_size > 0" };
 * const key: ConstraintDefinition = { primaryKey: ["id"] };
 * const { op, take } = createRecorder();
 * op.dropConstraint("bookings_party_size_check", "bookings", {
 *   definition: check,
 * });
 * op.dropConstraint("bookings_pkey", "bookings", { definition: key });
 * deepStrictEqual(reverse(take()).map(({ kind }) => kind), [
 *   "addConstraint",
 *   "addConstraint",
 * ]);
 * ```
 */
export type ConstraintDefinition =
  | {
    readonly primaryKey:
      | readonly string[]
      | Omit<PrimaryKeyDefinition, "name">;
  }
  | { readonly unique: readonly string[] | Omit<UniqueDefinition, "name"> }
  | { readonly check: string | Omit<CheckDefinition, "name"> }
  | { readonly foreignKey: Omit<ForeignKeyDefinition, "name"> }
  | { readonly exclusion: Omit<ExclusionDefinition, "name"> };

/**
 * How `op.dropConstraint` drops; with `definition` the drop can be reversed.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type DropConstraintOptions,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: DropConstraintOptions = {
 *   ifExists: true,
 *   definition: { unique: ["number"] },
 * };
 * const { op, take } = createRecorder();
 * op.dropConstraint("rooms_number_key", "rooms", options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TABLE rooms DROP CONSTRAINT IF EXISTS rooms_number_key",
 * );
 * ```
 */
export interface DropConstraintOptions extends DropOptions {
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: ConstraintDefinition;
}

/**
 * What `op.alterConstraint` takes to be reversed.
 *
 * @example
 * ```ts
 * import {
 *   type AlterConstraintOptions,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: AlterConstraintOptions = { existing: "not deferrable" };
 * const { op, take } = createRecorder();
 * op.alterConstraint(
 *   "approvals_booking_id_fkey",
 *   "approvals",
 *   "deferrable",
 *   options,
 * );
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TABLE approvals ALTER CONSTRAINT approvals_booking_id_fkey DEFERRABLE INITIALLY IMMEDIATE",
 * );
 * ```
 */
export interface AlterConstraintOptions extends InSchema {
  /** What it was before, so that this can be reversed. */
  readonly existing?: ConstraintDeferral;
}
