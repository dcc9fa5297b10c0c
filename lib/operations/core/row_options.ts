import type { Transactionality } from "../../sql/mod.ts";
import type { InSchema } from "../core_options.ts";

/**
 * A row to insert: values by column; `{ sql }` is an expression.
 *
 * @example
 * ```ts
 * import { compile, createRecorder, type RowValues } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const room: RowValues = { number: "204", since: { sql: "now()" } };
 * const { op, take } = createRecorder();
 * op.bulkInsert("rooms", [room]);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "INSERT INTO rooms (number, since) VALUES ('204', (now()))",
 * );
 * ```
 */
export interface RowValues {
  /** The value of one column. */
  readonly [column: string]: unknown;
}

/**
 * What `op.bulkInsert` is told about the columns.
 *
 * @example An array that is JSON
 * ```ts
 * import {
 *   type BulkInsertOptions,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: BulkInsertOptions = { types: { payload: "jsonb" } };
 * const { op, take } = createRecorder();
 * op.bulkInsert("timeline_events", [{ payload: [1, 2] }], options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "INSERT INTO timeline_events (payload) VALUES ('[1,2]')",
 * );
 * ```
 */
export interface BulkInsertOptions extends InSchema {
  /**
   * Types of columns whose values alone do not say enough: an array is an
   * array of PostgreSQL unless its column is `json` or `jsonb` here.
   */
  readonly types?: { readonly [column: string]: string };
}

/**
 * What `op.execute` is told about its SQL.
 *
 * @example
 * ```ts
 * import { createRecorder, type ExecuteOptions } from "@retort/retort";
 * import { deepStrictEqual, ok } from "node:assert/strict";
 *
 * const options: ExecuteOptions = {
 *   parameters: ["pending"],
 *   reverse: "UPDATE bookings SET status = NULL",
 * };
 * const { op, take } = createRecorder();
 * op.execute("UPDATE bookings SET status = $1", options);
 * const [operation] = take();
 * ok(operation?.kind === "execute");
 * deepStrictEqual(operation.parameters, ["pending"]);
 * ```
 */
export interface ExecuteOptions {
  /** Values of `$1`, `$2` …, which only a single statement may have. */
  readonly parameters?: readonly unknown[];
  /** SQL that takes it back. */
  readonly reverse?: string;
  /** How it relates to transactions, where the text does not show it. */
  readonly transaction?: Transactionality;
}
