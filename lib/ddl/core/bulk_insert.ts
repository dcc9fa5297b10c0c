import type { BulkInsertOperation } from "../../operations/mod.ts";
import { isSqlExpression } from "../../schema/mod.ts";
import {
  clauses,
  parenthesized,
  quoteIdentifier,
  quoteName,
  type Statement,
} from "../../sql/mod.ts";
import type { CompileContext } from "../compile_options.ts";
import { tableStatement } from "../facts/table_statement.ts";
import type { StatementFacts } from "../make_statement.ts";
import { valueSql, valueText } from "../write/row_value.ts";

/** From this many rows on, `COPY` is worth its own round trip. */
export const COPY_FROM_ROWS = 200;

const ROWS_OF_AN_INSERT = 1_000;
const ROWS_OF_A_COPY = 50_000;

type Row = BulkInsertOperation["rows"][number];

/** `INSERT`s, or `COPY` for many rows of plain values. */
export function bulkInsert(
  operation: BulkInsertOperation,
  context: CompileContext,
): readonly Statement[] {
  const { rows } = operation;
  const isCopied = context.copy && rows.length >= COPY_FROM_ROWS &&
    rows.every((row) => isPlainRow(row, operation.columns));
  const size = isCopied ? ROWS_OF_A_COPY : ROWS_OF_AN_INSERT;
  return chunked(rows, size).map((chunk) =>
    isCopied
      ? copyStatement(operation, chunk, context)
      : insertStatement(operation, chunk, context)
  );
}

function insertStatement(
  operation: BulkInsertOperation,
  rows: readonly Row[],
  context: CompileContext,
): Statement {
  const { columns, types = {} } = operation;
  const lines = rows.map((row) =>
    parenthesized(
      columns.map((column) =>
        row[column] === undefined
          ? "DEFAULT"
          : valueSql(row[column], types[column])
      ),
    )
  );
  const sql = clauses("INSERT INTO", target(operation), "VALUES");
  const values = lines.length === 1
    ? ` ${lines[0]}`
    : `\n  ${lines.join(",\n  ")}`;
  return statement(operation, `${sql}${values}`, context);
}

function copyStatement(
  operation: BulkInsertOperation,
  rows: readonly Row[],
  context: CompileContext,
): Statement {
  const { columns, types = {} } = operation;
  const copyData = rows.map((row) =>
    `${
      columns.map((column) => copyText(row[column], types[column])).join("\t")
    }\n`
  ).join("");
  const sql = clauses("COPY", target(operation), "FROM STDIN");
  return { ...statement(operation, sql, context), copyData };
}

function statement(
  operation: BulkInsertOperation,
  sql: string,
  context: CompileContext,
): Statement {
  const facts: StatementFacts = { reversibility: "irreversible" };
  const effect = { action: "insert", table: operation.table } as const;
  return tableStatement(sql, [effect], { ...context, facts });
}

function target({ table, columns }: BulkInsertOperation): string {
  return clauses(
    quoteName(table),
    parenthesized(columns.map(quoteIdentifier)),
  );
}

/** `COPY` knows neither `DEFAULT` for one row nor expressions. */
function isPlainRow(row: Row, columns: readonly string[]): boolean {
  return columns.every((column) =>
    row[column] !== undefined && !isSqlExpression(row[column])
  );
}

function copyText(value: unknown, type: string | undefined): string {
  const text = valueText(value, type);
  if (text === null) return "\\N";
  return text.replaceAll("\\", "\\\\").replaceAll("\t", "\\t")
    .replaceAll("\n", "\\n").replaceAll("\r", "\\r");
}

function chunked<Item>(
  items: readonly Item[],
  size: number,
): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from(
    { length: count },
    (_, index) => items.slice(index * size, (index + 1) * size),
  );
}
