import type { ExecuteOperation } from "../../operations/mod.ts";
import {
  classifyStatements,
  splitStatements,
  type Statement,
  type Transactionality,
} from "../../sql/mod.ts";
import type { CompileContext } from "../compile_options.ts";
import { makeStatement } from "../make_statement.ts";

/** First words of what cannot run in a transaction block. */
const OUTSIDE_REGEXP =
  /^(?:(?:create\s+(?:unique\s+)?|drop\s+)index\s+concurrently\b|reindex\b.*\bconcurrently\b|vacuum\b|alter\s+system\b|(?:create|drop)\s+(?:database|tablespace)\b|(?:create|drop)\s+subscription\b|alter\s+table\b.*\bdetach\s+partition\b.*\bconcurrently\b)/is;

const COMMIT_AFTER_REGEXP = /^alter\s+type\b.*\badd\s+value\b/is;

/** The author's own SQL, statement by statement. */
export function execute(
  operation: ExecuteOperation,
  context: CompileContext,
): readonly Statement[] {
  const { sql, parameters, reverse, transaction } = operation;
  return statementsOf(operation, context).map((statement) => ({
    ...statement,
    reversibility: reverse === undefined ? "irreversible" : "lossless",
    ...(transaction !== undefined && { transaction }),
    ...(parameters !== undefined && { parameters, sql: sql.trim() }),
  }));
}

function statementsOf(
  { sql, source }: ExecuteOperation,
  { parser, serverVersion }: CompileContext,
): readonly Statement[] {
  if (parser !== undefined) {
    return classifyStatements(sql, parser, { serverVersion })
      .map((statement) => ({ ...statement, source }));
  }
  return splitStatements(sql, source).map(({ sql, copyData }) =>
    makeStatement(sql, {
      transaction: transactionOf(sql, serverVersion),
      ...(copyData !== undefined && { copyData }),
    })
  );
}

function transactionOf(sql: string, serverVersion: number): Transactionality {
  if (OUTSIDE_REGEXP.test(sql)) return "outside";
  if (!COMMIT_AFTER_REGEXP.test(sql)) return "inside";
  return serverVersion < 120_000 ? "outside" : "commitAfter";
}
