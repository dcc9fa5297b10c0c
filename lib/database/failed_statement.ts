import { isRetortError } from "../errors/mod.ts";
import { splitText } from "../sql/mod.ts";
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

/** A text may hold no statement or several, and the server counts statements. */
function indexAfter(statements: readonly string[], completed: number): number {
  let rest = completed;
  for (const [index, sql] of statements.entries()) {
    rest -= countStatements(sql);
    if (rest < 0) return index;
  }
  return statements.length - 1;
}

function countStatements(sql: string): number {
  try {
    return splitText(sql).length;
  } catch (error) {
    // What cannot be cut is sent, and refused by the server, as one.
    if (isRetortError(error)) return 1;
    throw error;
  }
}
