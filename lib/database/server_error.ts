import { type ErrorDetails, RetortError } from "../errors/mod.ts";

/** What the server says about a failure, as the driver hands it over. */
export interface ServerReport extends Error {
  readonly severity?: string | undefined;
  readonly code?: string | undefined;
  readonly detail?: string | undefined;
  readonly hint?: string | undefined;
  readonly position?: string | undefined;
  readonly where?: string | undefined;
  readonly schema?: string | undefined;
  readonly table?: string | undefined;
  readonly column?: string | undefined;
  readonly dataType?: string | undefined;
  readonly constraint?: string | undefined;
}

/** Which statement failed and where in it. */
export interface FailedStatement {
  readonly sql: string;
  readonly index: number;
  readonly position: number | undefined;
}

/** Tells whether a caught value is a report of the server with a SQLSTATE. */
export function isServerReport(error: unknown): error is ServerReport {
  return error instanceof Error && "code" in error && "severity" in error &&
    typeof error.code === "string" && /^[0-9A-Z]{5}$/.test(error.code);
}

/** Tells whether the server ended the connection with this report. */
export function endsConnection(report: ServerReport): boolean {
  return report.severity === "FATAL" || report.severity === "PANIC";
}

/**
 * Where a report points in the text that was sent, in UTF-16 units from 0; the
 * server counts characters from 1.
 */
export function offsetOf(
  report: ServerReport,
  sql: string,
): number | undefined {
  const characters = Number(report.position);
  if (!Number.isInteger(characters) || characters < 1) return undefined;
  let offset = 0;
  for (let passed = 1; passed < characters && offset < sql.length; passed++) {
    offset += (sql.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}

/** The error of a statement that the server refused. */
export function statementFailed(
  report: ServerReport,
  failed: FailedStatement,
): RetortError<"database/statement-failed"> {
  const details: ErrorDetails["database/statement-failed"] = {
    sqlState: report.code ?? "XX000",
    serverMessage: report.message,
    sql: failed.sql,
    index: failed.index,
    position: failed.position,
    detail: report.detail,
    serverHint: report.hint,
    where: report.where,
    schema: report.schema,
    table: report.table,
    column: report.column,
    dataType: report.dataType,
    constraint: report.constraint,
  };
  return new RetortError(
    "database/statement-failed",
    `Cannot run the statement: ${report.message}`,
    { details, hint: report.hint, cause: report },
  );
}

/** The error of a session whose connection is gone. */
export function connectionLost(
  database: string,
  cause: unknown,
): RetortError<"database/connection-lost"> {
  const reason = cause instanceof Error ? cause.message : "it was closed";
  return new RetortError(
    "database/connection-lost",
    `Cannot go on with ${database}: the connection was lost: ${reason}`,
    {
      details: {
        database,
        sqlState: isServerReport(cause) ? cause.code : undefined,
        reason,
      },
      hint:
        "What was in a transaction has been rolled back by the server; run the same command again",
      cause,
    },
  );
}
