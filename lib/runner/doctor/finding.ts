import type { Session } from "../../database/mod.ts";
import type { OwnTables } from "../own_tables.ts";

/**
 * What `doctor` can find.
 *
 * @example What a deployment should not go on with
 * ```ts
 * import type { Finding, FindingCode } from "@retort/retort";
 * import { ok } from "node:assert/strict";
 *
 * const serious: readonly FindingCode[] = ["index-invalid", "step-unfinished"];
 * const finding: Finding = {
 *   code: "index-invalid",
 *   severity: "problem",
 *   object: "public.bookings_room_idx",
 *   meaning: "It is not used, but every write pays for it",
 *   mending: "REINDEX INDEX CONCURRENTLY public.bookings_room_idx",
 * };
 * ok(serious.includes(finding.code));
 * ```
 */
export type FindingCode =
  | "blocked-session"
  | "detach-pending"
  | "idle-transaction"
  | "index-invalid"
  | "index-leftover"
  | "prepared-transaction"
  | "constraint-not-valid"
  | "sequence-near-end"
  | "step-unfinished"
  | "version-row-unknown"
  | "version-rows-redundant"
  | "version-table-without-key"
  | "version-tables-several";

/**
 * One thing that is not as it should be.
 *
 * @example
 * ```ts
 * import type { Finding } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const finding: Finding = {
 *   code: "index-invalid",
 *   severity: "problem",
 *   object: "public.bookings_room_idx",
 *   meaning: "It is not used, but every write pays for it",
 *   mending: "REINDEX INDEX CONCURRENTLY public.bookings_room_idx",
 * };
 * strictEqual(
 *   `${finding.severity}: ${finding.code} of ${finding.object}`,
 *   "problem: index-invalid of public.bookings_room_idx",
 * );
 * ```
 */
export interface Finding {
  /** The stable code. */
  readonly code: FindingCode;
  /** `problem`: it does harm now; `warning`: it will, or it may. */
  readonly severity: "problem" | "warning";
  /** What it is about, as the server or the project spells it. */
  readonly object: string;
  /** What it means. */
  readonly meaning: string;
  /** The statement or command that mends it. */
  readonly mending: string;
}

/** One look at the database. */
export type Check = (
  session: Session,
  tables: OwnTables,
) => Promise<readonly Finding[]>;
