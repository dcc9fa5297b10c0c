import type { CountedLoss, SourceLocation } from "../errors/mod.ts";

/**
 * How a statement relates to transactions: `inside` may run in one, `outside`
 * cannot (`CREATE INDEX CONCURRENTLY`), `commitAfter` may but what it makes is
 * usable only after the commit (`ALTER TYPE … ADD VALUE`).
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

/** One of PostgreSQL's relation lock modes. */
export type LockMode = typeof LOCK_MODES[number];

/** A lock that a statement takes on one relation. */
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
 */
export type Reversibility = "lossless" | "structure" | "irreversible";

/** What is lost when a statement runs, to be counted before it does. */
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

/** SQL text with its facts. */
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
