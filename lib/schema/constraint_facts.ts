import type { Options } from "./common.ts";

/**
 * What every constraint may have.
 *
 * @example A check for new rows only
 * ```ts
 * import { compile, type ConstraintFacts } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const facts: ConstraintFacts = {
 *   name: "bookings_party_size_check",
 *   notValid: true,
 * };
 * const [statement] = compile({
 *   kind: "addConstraint",
 *   table: { name: "bookings" },
 *   constraint: { kind: "check", expression: "party_size > 0", ...facts },
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER TABLE bookings ADD CONSTRAINT bookings_party_size_check CHECK (party_size > 0) NOT VALID",
 * );
 * ```
 */
export interface ConstraintFacts {
  /** Its name; absent where PostgreSQL shall pick one. */
  readonly name?: string | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
  /** Whether it can wait for the end of the transaction. */
  readonly deferrable?: true | undefined;
  /** Whether it waits unless told otherwise. */
  readonly initiallyDeferred?: true | undefined;
  /** Rows that were there before are not checked (yet). */
  readonly notValid?: true | undefined;
  /** PostgreSQL 18: declared only, never checked. */
  readonly notEnforced?: true | undefined;
  /** Children do not have it. */
  readonly noInherit?: true | undefined;
  /** True where it comes from a parent only. */
  readonly inherited?: true | undefined;
  /** True where the table has it by itself and a parent has it too. */
  readonly merged?: true | undefined;
}

/**
 * What constraints backed by an index may have.
 *
 * @example A key whose index holds one more column
 * ```ts
 * import { compile, type IndexBacked } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const index: IndexBacked = { include: ["name"], with: { fillfactor: "90" } };
 * const [statement] = compile({
 *   kind: "addConstraint",
 *   table: { name: "rooms" },
 *   constraint: { kind: "primaryKey", columns: ["id"], ...index },
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER TABLE rooms ADD PRIMARY KEY (id) INCLUDE (name) WITH (fillfactor = 90)",
 * );
 * ```
 */
export interface IndexBacked {
  /** Columns kept in the index without being part of the key. */
  readonly include?: readonly string[] | undefined;
  /** Its storage parameters. */
  readonly with?: Options | undefined;
  /** The tablespace it is kept in. */
  readonly tablespace?: string | undefined;
  /** The comment of the index, beside that of the constraint. */
  readonly indexComment?: string | undefined;
  /** An existing unique index to take over; never set by inspection. */
  readonly usingIndex?: string | undefined;
}
