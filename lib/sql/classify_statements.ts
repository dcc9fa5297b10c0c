import {
  isRetortError,
  RetortError,
  type SourceLocation,
} from "../errors/mod.ts";
import { abridge } from "./abridge.ts";
import { splitText, type StatementText } from "./split_text.ts";
import type { SqlParser } from "./sql_parser.ts";
import { unwrapNode } from "./sql_tree.ts";
import type { Statement } from "./statement.ts";
import { lossesOf } from "./statement_losses.ts";
import { settingOf } from "./statement_setting.ts";
import {
  transactionalityOf,
  type TransactionControl,
  transactionControlOf,
} from "./statement_transaction.ts";
import { sourceAt, sourceLocator } from "./text_position.ts";

/** A statement of SQL that a migration's author wrote, with its facts. */
export interface ClassifiedStatement extends Statement {
  /** The kind of its node in PostgreSQL's parse tree, such as `IndexStmt`. */
  readonly kind: string;
  /** Where it starts in the text it comes from: UTF-16 units from 0. */
  readonly offset: number;
  /** Set where it is a transaction command of the author's own. */
  readonly control?: TransactionControl | undefined;
  /** The setting that it sets or resets for the session, such as `role`. */
  readonly setting?: string | undefined;
}

/** What {@linkcode classifyStatements} goes by. */
export interface ClassifyOptions {
  /** The server's version as a number, such as `150018`. */
  readonly serverVersion: number;
  /** Where the text comes from. */
  readonly origin?: SourceLocation | undefined;
}

/** Adds to an error about SQL text where in the user's files it is. */
function located(
  error: unknown,
  sql: string,
  options: {
    readonly from: number;
    readonly origin?: SourceLocation | undefined;
  },
): unknown {
  const { from, origin } = options;
  if (isRetortError(error, "sql/syntax")) {
    const offset = from + error.details.offset;
    return new RetortError(error.code, error.message, {
      details: { ...error.details, offset },
      hint: error.hint,
      source: origin && sourceAt(sql, offset, origin),
      cause: error,
    });
  }
  if (isRetortError(error, "sql/psql-command")) {
    return new RetortError(error.code, error.message, {
      details: error.details,
      hint: error.hint,
      source: origin && sourceAt(sql, error.details.offset, origin),
    });
  }
  return error;
}

/** Splits SQL text, placing errors in the user's files. */
export function splitStatements(
  sql: string,
  origin?: SourceLocation,
): readonly StatementText[] {
  try {
    return splitText(sql);
  } catch (error) {
    throw located(error, sql, { from: 0, origin });
  }
}

function classify(
  text: StatementText,
  parser: SqlParser,
  options: ClassifyOptions,
): Omit<ClassifiedStatement, "source"> | undefined {
  const tree = parser.parse(abridge(text.sql));
  if (tree === undefined) return undefined;
  const node = unwrapNode(tree);
  const dataLoss = lossesOf(node);
  return {
    sql: text.sql,
    kind: node.kind,
    offset: text.offset,
    transaction: transactionalityOf(node, options.serverVersion),
    locks: [],
    rewrites: false,
    scans: false,
    reversibility: "irreversible",
    dataLoss,
    control: transactionControlOf(node),
    setting: settingOf(node),
    copyData: text.copyData,
  };
}

/**
 * Splits SQL text into statements with the facts that follow from their parse
 * trees.
 *
 * @throws {RetortError} `sql/syntax`, `sql/psql-command`
 */
export function classifyStatements(
  sql: string,
  parser: SqlParser,
  options: ClassifyOptions,
): readonly ClassifiedStatement[] {
  const { origin } = options;
  const locate = origin && sourceLocator(sql, origin);
  return splitStatements(sql, origin).flatMap((text) => {
    try {
      const statement = classify(text, parser, options);
      const source = locate?.(text.offset);
      return statement === undefined ? [] : [{ ...statement, source }];
    } catch (error) {
      throw located(error, sql, { from: text.offset, origin });
    }
  });
}
