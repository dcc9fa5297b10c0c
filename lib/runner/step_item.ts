import { sha256, type Statement, type TransactionControl } from "../sql/mod.ts";

/** A statement of a migration, with what is known of its text. */
export interface StepStatement extends Statement {
  /** The kind of its node in PostgreSQL's parse tree, such as `IndexStmt`. */
  readonly kind?: string | undefined;
  /** Set where it is a transaction command of the author's own. */
  readonly control?: TransactionControl | undefined;
  /** The setting that it sets or resets for the session, such as `role`. */
  readonly setting?: string | undefined;
  /** The rows of a `COPY … FROM STDIN` that were written below it. */
  readonly copyData?: string | undefined;
  /** Set where it is a transaction of its own. */
  readonly commitBefore?: true | undefined;
}

/** A query that a migration waits for. */
export interface StepQuery {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What identifies an item of a migration from one run to the next. */
export function itemHash(item: {
  readonly sql: string;
  readonly parameters?: readonly unknown[] | undefined;
}): string {
  const { sql, parameters } = item;
  if (parameters === undefined || parameters.length === 0) return sha256(sql);
  return sha256(`${sql}\n${JSON.stringify(parameters, asText)}`);
}

function asText(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? `${value}` : value;
}

const BARE_REGEXP =
  /^(?:abort|begin|call|commit|do|end|prepare|release|rollback|savepoint|start)\b/i;

/**
 * Tells whether a statement that commits by itself must be sent with nothing
 * around it, because it begins or ends transactions or may do so.
 */
export function isBare(item: StepStatement): boolean {
  return item.transaction === "outside" || BARE_REGEXP.test(item.sql);
}
