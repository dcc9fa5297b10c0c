import type { QualifiedName, Transactionality } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type { Operation } from "../operation.ts";
import type { OperationDefinition } from "../operation_definition.ts";

/**
 * A value of a row that is inserted; `{ sql }` is an expression.
 *
 * @example A row with a literal and an expression
 * ```ts
 * import { compile, createRecorder, type RowValue } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const number: RowValue = "204";
 * const since: RowValue = { sql: "now()" };
 * const { op, take } = createRecorder();
 * op.bulkInsert("rooms", [{ number, since }]);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "INSERT INTO rooms (number, since) VALUES ('204', (now()))",
 * );
 * ```
 */
export type RowValue = unknown;

/**
 * Rows to insert.
 *
 * @example
 * ```ts
 * import { type BulkInsertOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.bulkInsert("rooms", [{ number: "204", floor: 2 }, { number: "301" }]);
 * deepStrictEqual(take(), [
 *   {
 *     kind: "bulkInsert",
 *     table: { name: "rooms" },
 *     columns: ["number", "floor"],
 *     rows: [{ number: "204", floor: 2 }, { number: "301" }],
 *   } satisfies BulkInsertOperation,
 * ]);
 * ```
 */
export interface BulkInsertOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "bulkInsert";
  /** The table. */
  readonly table: QualifiedName;
  /** Every column that some row has, in order of appearance. */
  readonly columns: readonly string[];
  /** The rows, each with its values by column. */
  readonly rows: readonly { readonly [column: string]: RowValue }[];
  /** The types of columns whose values alone do not say enough: `jsonb`. */
  readonly types?: { readonly [column: string]: string } | undefined;
}

/**
 * SQL as the migration's author wrote it.
 *
 * @example
 * ```ts
 * import { createRecorder, type ExecuteOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.execute("CREATE ROLE report", { reverse: "DROP ROLE report" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "execute",
 *     sql: "CREATE ROLE report",
 *     reverse: "DROP ROLE report",
 *   } satisfies ExecuteOperation,
 * ]);
 * ```
 */
export interface ExecuteOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "execute";
  /** The SQL, one statement or several. */
  readonly sql: string;
  /** Values of `$1`, `$2` …, which only a single statement may have. */
  readonly parameters?: readonly unknown[] | undefined;
  /** SQL that takes it back. */
  readonly reverse?: string | undefined;
  /** How it relates to transactions, where the text does not show it. */
  readonly transaction?: Transactionality | undefined;
}

/**
 * Operations on one table, sent as one `ALTER TABLE` where that is possible.
 *
 * @example
 * ```ts
 * import {
 *   type BatchAlterTableOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.batchAlterTable("bookings", (table) => {
 *   table.dropColumn("notes");
 *   table.alterColumn("status", { nullable: false });
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "batchAlterTable",
 *     table: { name: "bookings" },
 *     operations: [{
 *       kind: "dropColumn",
 *       table: { name: "bookings" },
 *       column: "notes",
 *     }, {
 *       kind: "alterColumn",
 *       table: { name: "bookings" },
 *       column: "status",
 *       nullable: false,
 *     }],
 *   } satisfies BatchAlterTableOperation,
 * ]);
 * ```
 */
export interface BatchAlterTableOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "batchAlterTable";
  /** The table. */
  readonly table: QualifiedName;
  /** The operations within. */
  readonly operations: readonly Operation[];
}

/**
 * Operations that run outside the migration's transaction.
 *
 * @example
 * ```ts
 * import { type AutocommitOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.autocommit(() => op.execute("VACUUM bookings"));
 * deepStrictEqual(take(), [
 *   {
 *     kind: "autocommit",
 *     operations: [{ kind: "execute", sql: "VACUUM bookings" }],
 *   } satisfies AutocommitOperation,
 * ]);
 * ```
 */
export interface AutocommitOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "autocommit";
  /** The operations within. */
  readonly operations: readonly Operation[];
}

/**
 * An operation that the project defines itself.
 *
 * @example A call of an operation of the project's own
 * ```ts
 * import {
 *   createRecorder,
 *   type CustomOperation,
 *   defineOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
 *
 * const audit = defineOperation<{ table: string }>({
 *   name: "audit",
 *   compile: ({ table }, op) => op.execute(`SELECT audit.attach('${table}')`),
 * });
 * const { op, take } = createRecorder();
 * op.custom(audit, { table: "bookings" });
 * const [operation] = take();
 * ok(operation?.kind === "custom");
 * const custom: CustomOperation = operation;
 * strictEqual(custom.name, "audit");
 * deepStrictEqual(custom.input, { table: "bookings" });
 * ```
 */
export interface CustomOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "custom";
  /** The name of its definition. */
  readonly name: string;
  /** What it is called with, as plain data. */
  readonly input: unknown;
  /** What it is made of, and what takes it back. */
  readonly definition: OperationDefinition;
}
