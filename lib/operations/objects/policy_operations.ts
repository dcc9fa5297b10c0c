import type { Policy } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type {
  AlterPartOperation,
  CreateOperation,
  DropPartOperation,
} from "./lifecycle.ts";

/**
 * `CREATE POLICY`.
 *
 * @example
 * ```ts
 * import { type CreatePolicyOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createPolicy("bookings_own", "bookings", {
 *   command: "select",
 *   using: "requester_name = current_user",
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createPolicy",
 *     definition: {
 *       table: { name: "bookings" },
 *       permissive: true,
 *       command: "select",
 *       using: "requester_name = current_user",
 *       name: "bookings_own",
 *     },
 *   } satisfies CreatePolicyOperation,
 * ]);
 * ```
 */
export type CreatePolicyOperation = CreateOperation<"createPolicy", Policy>;

/**
 * What `ALTER POLICY` can set; PostgreSQL cannot take a condition away.
 *
 * @example
 * ```ts
 * import { compile, type PolicySettings } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: PolicySettings = { using: "true", withCheck: "false" };
 * const [statement] = compile({
 *   kind: "alterPolicy",
 *   name: "bookings_own",
 *   table: { name: "bookings" },
 *   settings,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER POLICY bookings_own ON bookings USING (true) WITH CHECK (false)",
 * );
 * ```
 */
export interface PolicySettings {
  /** The roles it is for; `["public"]` for everyone. */
  readonly roles?: readonly string[] | undefined;
  /** Which rows are seen, as SQL. */
  readonly using?: string | undefined;
  /** Which rows may be written, as SQL. */
  readonly withCheck?: string | undefined;
}

/**
 * `ALTER POLICY`.
 *
 * @example
 * ```ts
 * import { type AlterPolicyOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterPolicy("bookings_own", "bookings", { using: "true" }, {
 *   existing: { using: "requester_name = current_user" },
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterPolicy",
 *     name: "bookings_own",
 *     table: { name: "bookings" },
 *     settings: { using: "true" },
 *     existing: { using: "requester_name = current_user" },
 *   } satisfies AlterPolicyOperation,
 * ]);
 * ```
 */
export type AlterPolicyOperation = AlterPartOperation<
  "alterPolicy",
  PolicySettings
>;

/**
 * `DROP POLICY`.
 *
 * @example
 * ```ts
 * import { createRecorder, type DropPolicyOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropPolicy("bookings_own", "bookings", { ifExists: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropPolicy",
 *     name: "bookings_own",
 *     table: { name: "bookings" },
 *     ifExists: true,
 *   } satisfies DropPolicyOperation,
 * ]);
 * ```
 */
export type DropPolicyOperation = DropPartOperation<"dropPolicy", Policy>;

/**
 * Whether a table's policies hold, and whether for its owner too.
 *
 * @example
 * ```ts
 * import { compile, type RowSecuritySettings } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: RowSecuritySettings = { enabled: true, forced: true };
 * const [statement] = compile({
 *   kind: "setRowSecurity",
 *   name: "bookings",
 *   settings,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER TABLE bookings ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY",
 * );
 * ```
 */
export interface RowSecuritySettings {
  /** Whether the table's policies hold. */
  readonly enabled?: boolean | undefined;
  /** Whether they hold for the table's owner too. */
  readonly forced?: boolean | undefined;
}

/**
 * `ALTER TABLE … ENABLE/DISABLE/FORCE/NO FORCE ROW LEVEL SECURITY`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type SetRowSecurityOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.setRowSecurity("bookings", { enabled: true }, { schema: "booking" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "setRowSecurity",
 *     schema: "booking",
 *     name: "bookings",
 *     settings: { enabled: true },
 *   } satisfies SetRowSecurityOperation,
 * ]);
 * ```
 */
export interface SetRowSecurityOperation extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "setRowSecurity";
  /** What is set. */
  readonly settings: RowSecuritySettings;
  /** What the same settings were; absent means the opposite. */
  readonly existing?: RowSecuritySettings | undefined;
}

/**
 * Operations on policies and row security.
 *
 * @example Which tables get policies
 * ```ts
 * import type { PolicyOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const operations: readonly PolicyOperation[] = [
 *   { kind: "setRowSecurity", name: "bookings", settings: { enabled: true } },
 *   { kind: "dropPolicy", name: "rooms_all", table: { name: "rooms" } },
 * ];
 * const secured = operations.flatMap((operation) =>
 *   operation.kind === "setRowSecurity" ? [operation.name] : []
 * );
 * deepStrictEqual(secured, ["bookings"]);
 * ```
 */
export type PolicyOperation =
  | CreatePolicyOperation
  | AlterPolicyOperation
  | DropPolicyOperation
  | SetRowSecurityOperation;
