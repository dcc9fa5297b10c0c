import { type Batch, placeOfOffset } from "./batch.ts";
import {
  type FailedStatement,
  offsetOf,
  type ServerReport,
} from "./server_error.ts";

/**
 * Says which statement of a batch a report is about: the one it points into,
 * or else the one after those that finished.
 */
export function failedStatement(
  report: ServerReport,
  batch: Batch,
  completed: number,
): FailedStatement {
  const offset = offsetOf(report, batch.sql);
  const place = offset === undefined
    ? { index: indexAfter(batch.statements, completed), position: undefined }
    : placeOfOffset(batch, offset);
  return { ...place, sql: batch.statements[place.index] ?? batch.sql };
}

function indexAfter(statements: readonly string[], completed: number): number {
  return Math.min(completed, statements.length - 1);
}
