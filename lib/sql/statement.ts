import type { CountedLoss, SourceLocation } from "../errors/mod.ts";

/**
 * How a statement relates to transactions: `inside` may run in one, `outside`
 * cannot (`CREATE INDEX CONCURRENTLY`), `commitAfter` may but what it makes is
 * usable only after the commit (`ALTER TYPE … ADD VALUE`).
 *
 * @example What `CONCURRENTLY` asks for
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type Transactionality,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const wanted: Transactionality = "outside";
 * const { op, take } = createRecorder();
 * op.createIndex("bookings_room_idx", "bookings", ["room_id"], {
 *   concurrently: true,
 * });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(statements[0]?.transaction, wanted);
 * ```
 */
export type Transactionality = "inside" | "outside" | "commitAfter";

/**
 * PostgreSQL's relation lock modes, weakest first.
 *
 * @example
 * ```ts
 * import { LOCK_MODES } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * strictEqual(LOCK_MODES.at(-1), "ACCESS EXCLUSIVE");
 * ```
 */
export const LOCK_MODES = [
  "ACCESS SHARE",
  "ROW SHARE",
  "ROW EXCLUSIVE",
  "SHARE UPDATE EXCLUSIVE",
  "SHARE",
  "SHARE ROW EXCLUSIVE",
  "EXCLUSIVE",
  "ACCESS EXCLUSIVE",
] as const;

/**
 * One of PostgreSQL's relation lock modes.
 *
 * @example Whether a lock stops readers
 * ```ts
 * import { LOCK_MODES, type LockMode } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * function stopsReaders(mode: LockMode): boolean {
 *   return mode === "ACCESS EXCLUSIVE";
 * }
 * strictEqual(stopsReaders("SHARE"), false);
 * strictEqual(LOCK_MODES.filter(stopsReaders).length, 1);
 * ```
 */
export type LockMode = typeof LOCK_MODES[number];

/**
 * A lock that a statement takes on one relation.
 *
 * @example
 * ```ts
 * import { compile, type Operation, type RelationLock } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const lock: RelationLock = {
 *   relation: "bookings",
 *   mode: "ACCESS EXCLUSIVE",
 * };
 * const operation = {
 *   kind: "dropTable",
 *   table: { name: "bookings" },
 * } satisfies Operation;
 * const [statement] = compile(operation, { serverVersion: 180000 });
 * deepStrictEqual(statement?.locks, [lock]);
 * ```
 */
export interface RelationLock {
  /** The relation's schema, absent where the search path decides. */
  readonly schema?: string | undefined;
  /** The relation's name. */
  readonly relation: string;
  /** The lock's mode. */
  readonly mode: LockMode;
}

/**
 * What taking a statement back gives: `lossless` all of it, `structure` the
 * objects without their data, `irreversible` nothing.
 *
 * @example
 * ```ts
 * import { compile, type Operation, type Reversibility } from "@retort/retort";
 * import { ok } from "node:assert/strict";
 *
 * const lossy: readonly Reversibility[] = ["structure", "irreversible"];
 * const operation = {
 *   kind: "dropColumn",
 *   table: { name: "bookings" },
 *   column: "notes",
 *   definition: { name: "notes", type: "text", nullable: true },
 * } satisfies Operation;
 * const [statement] = compile(operation, { serverVersion: 180000 });
 * ok(statement !== undefined && lossy.includes(statement.reversibility));
 * ```
 */
export type Reversibility = "lossless" | "structure" | "irreversible";

/**
 * What is lost when a statement runs, to be counted before it does.
 *
 * @example
 * ```ts
 * import { compile, type DataLoss, type Operation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const loss: DataLoss = {
 *   kind: "column",
 *   schema: "public",
 *   name: "bookings",
 *   member: "notes",
 * };
 * const operation = {
 *   kind: "dropColumn",
 *   table: { schema: "public", name: "bookings" },
 *   column: "notes",
 * } satisfies Operation;
 * const [statement] = compile(operation, { serverVersion: 180000 });
 * deepStrictEqual(statement?.dataLoss, [loss]);
 * ```
 */
export interface DataLoss {
  /** What kind of object holds the data. */
  readonly kind: CountedLoss["kind"];
  /** The object's schema, absent where the search path decides. */
  readonly schema?: string | undefined;
  /** The table, type or schema. */
  readonly name: string;
  /** The column or enum value, where it is one. */
  readonly member?: string | undefined;
  /** The type that the values of a column are converted to. */
  readonly type?: string | undefined;
}

/**
 * SQL text with its facts.
 *
 * @example
 * ```ts
 * import { compile, type Operation, type Statement } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const operation = {
 *   kind: "renameTable",
 *   table: { name: "approvals" },
 *   to: "decisions",
 * } satisfies Operation;
 * const [statement] = compile(operation, { serverVersion: 180000 });
 * const facts: Statement | undefined = statement;
 * deepStrictEqual(facts, {
 *   sql: "ALTER TABLE approvals RENAME TO decisions",
 *   transaction: "inside",
 *   locks: [{ relation: "approvals", mode: "ACCESS EXCLUSIVE" }],
 *   rewrites: false,
 *   scans: false,
 *   reversibility: "lossless",
 *   dataLoss: [],
 * });
 * ```
 */
export interface Statement {
  /** The text, without a final semicolon. */
  readonly sql: string;
  /** Values of `$1`, `$2` …; offline they are rendered into the text. */
  readonly parameters?: readonly unknown[] | undefined;
  /**
   * The rows of a `COPY … FROM STDIN`, in its text format, each line ended by a
   * line feed; a session sends them with `copyIn`.
   */
  readonly copyData?: string | undefined;
  /** How it relates to transactions. */
  readonly transaction: Transactionality;
  /** The locks it is known to take on relations, strongest last. */
  readonly locks: readonly RelationLock[];
  /** Whether it writes every row of a table anew. */
  readonly rewrites: boolean;
  /** Whether it reads every row of a table. */
  readonly scans: boolean;
  /** What taking it back gives. */
  readonly reversibility: Reversibility;
  /** What it destroys. */
  readonly dataLoss: readonly DataLoss[];
  /** Where in a migration file it comes from. */
  readonly source?: SourceLocation | undefined;
}
