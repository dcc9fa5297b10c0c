import { compile } from "../ddl/mod.ts";
import type { ExecuteOperation, Operation } from "../operations/mod.ts";
import {
  classifyStatements,
  sourceAt,
  splitStatements,
  type SqlParser,
  type Statement,
} from "../sql/mod.ts";
import type { StepStatement } from "./step_item.ts";

/** What statements are read with. */
export interface ReadStatementsOptions {
  readonly serverVersion: number;
  /** Loads PostgreSQL's parser, once a statement needs it. */
  readonly loadParser: () => Promise<SqlParser>;
  /** Whether many rows may go by `COPY`, which a session can send. */
  readonly copy?: true | undefined;
}

// What none of these words is in runs in a transaction, controls none, sets
// nothing and destroys nothing, so that the parser need not be loaded for it.
const TELLING_WORDS_REGEXP =
  /\b(?:abort|alter\s+(?:database|subscription|system)|begin|checkpoint|cluster|commit|concurrently|copy|database|delete|discard|drop|end|prepare|reindex|reset|rollback|set|start|subscription|tablespace|truncate|type|vacuum)\b/i;

/** Turns operations into statements, those of plain SQL split and classified. */
export async function readStatements(
  operations: readonly Operation[],
  options: ReadStatementsOptions,
): Promise<readonly StepStatement[]> {
  const read: (readonly StepStatement[])[] = [];
  for (const operation of operations) {
    read.push(await readOperation(operation, options));
  }
  return read.flat();
}

async function readOperation(
  operation: Operation,
  options: ReadStatementsOptions,
): Promise<readonly StepStatement[]> {
  if (operation.kind === "execute") {
    return await readWritten(operation, options);
  }
  if (operation.kind !== "autocommit") return compile(operation, options);
  const statements = await readStatements(operation.operations, options);
  return statements.map((statement) => ({ ...statement, commitBefore: true }));
}

/** Splits and classifies SQL that the migration's author wrote. */
async function readWritten(
  operation: ExecuteOperation,
  options: ReadStatementsOptions,
): Promise<readonly StepStatement[]> {
  const { sql, source, parameters, transaction } = operation;
  const said = {
    ...(transaction !== undefined && { transaction }),
    ...(parameters !== undefined && { parameters }),
  };
  if (TELLING_WORDS_REGEXP.test(sql)) {
    const parser = await options.loadParser();
    const read = classifyStatements(sql, parser, {
      serverVersion: options.serverVersion,
      origin: source,
    });
    return read.map((statement) => ({ ...statement, ...said }));
  }
  return splitStatements(sql, source).map((text) => ({
    ...PLAIN_FACTS,
    ...said,
    sql: text.sql,
    source: source && sourceAt(sql, text.offset, source),
  }));
}

const PLAIN_FACTS: Omit<Statement, "sql"> = {
  transaction: "inside",
  locks: [],
  rewrites: false,
  scans: false,
  reversibility: "irreversible",
  dataLoss: [],
};
