import { quoteLiteral, toHex } from "../../sql/mod.ts";
import type { SqlExpression } from "../common.ts";
import { describeValue, isPlainObject, type Refuse } from "./check.ts";

/**
 * A value that can be written as an SQL literal.
 *
 * @example Values that become literals
 * ```ts
 * import { compile, createRecorder, type Scalar } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const values: readonly Scalar[] = [1, 7n, true, "O'Neill", null];
 * const { op, take } = createRecorder();
 * for (const [index, value] of values.entries()) {
 *   op.alterColumn("bookings", `c${index}`, { default: value });
 * }
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "ALTER TABLE bookings ALTER COLUMN c0 SET DEFAULT 1",
 *   "ALTER TABLE bookings ALTER COLUMN c1 SET DEFAULT 7",
 *   "ALTER TABLE bookings ALTER COLUMN c2 SET DEFAULT true",
 *   "ALTER TABLE bookings ALTER COLUMN c3 SET DEFAULT 'O''Neill'",
 *   "ALTER TABLE bookings ALTER COLUMN c4 DROP DEFAULT",
 * ]);
 * ```
 */
export type Scalar =
  | string
  | number
  | bigint
  | boolean
  | null
  | Date
  | Uint8Array;

/** A name, or SQL text that is used as it is. */
export type ColumnOrExpression = string | SqlExpression;

/** Whether a value is SQL text: `{ sql: "now()" }` and nothing else. */
export function isSqlExpression(value: unknown): value is SqlExpression {
  return isPlainObject(value) && typeof value["sql"] === "string" &&
    Object.keys(value).length === 1;
}

/** A plain value, which is a literal, or `{ sql }`. */
export function valueOrExpression(
  value: unknown,
  path: string,
  refuse: Refuse,
): void {
  if (isSqlExpression(value) || isScalar(value)) return;
  refuse(
    path,
    `expected a value or { sql }, got ${describeValue(value)}`,
    'Write SQL as { sql: "…" } and json or an array as a string, such as "{}"',
  );
}

/** SQL text, as a string or as `{ sql }`. */
export function sqlText(value: unknown, path: string, refuse: Refuse): void {
  const sql = isSqlExpression(value) ? value.sql : value;
  if (typeof sql !== "string" || sql.trim() === "") {
    refuse(path, `expected SQL, got ${describeValue(value)}`);
  }
}

/** The text of SQL given as a string or as `{ sql }`. */
export function sqlOf(value: string | SqlExpression): string {
  return typeof value === "string" ? value : value.sql;
}

/** Writes a value as an SQL literal. */
export function writeLiteral(value: Scalar): string {
  if (value === null) return "NULL";
  if (value instanceof Date) return quoteLiteral(value.toISOString());
  if (value instanceof Uint8Array) return quoteLiteral(`\\x${toHex(value)}`);
  switch (typeof value) {
    case "string":
      return quoteLiteral(value);
    case "number":
      return writeNumber(value);
    case "bigint":
    case "boolean":
      return String(value);
  }
}

/** Writes a value as a literal and `{ sql }` as its text. */
export function writeExpression(value: Scalar | SqlExpression): string {
  return isSqlExpression(value) ? value.sql : writeLiteral(value);
}

function writeNumber(value: number): string {
  return Number.isFinite(value) ? String(value) : quoteLiteral(String(value));
}

function isScalar(value: unknown): value is Scalar {
  return value === null || value instanceof Uint8Array ||
    (value instanceof Date && !Number.isNaN(value.getTime())) ||
    ["string", "number", "bigint", "boolean"].includes(typeof value);
}
