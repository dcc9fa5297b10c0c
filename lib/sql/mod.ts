/**
 * SQL as text: quoting, joining clauses, and statements with their facts.
 *
 * @module
 */
export {
  type ClassifiedStatement,
  type ClassifyOptions,
  classifyStatements,
  splitStatements,
} from "./classify_statements.ts";
export { type Clause, clauses, parenthesized } from "./clauses.ts";
export {
  MAX_IDENTIFIER_BYTES,
  type QualifiedName,
  quoteIdentifier,
  quoteLiteral,
  quoteName,
} from "./quote.ts";
export {
  type DataLoss,
  LOCK_MODES,
  type LockMode,
  type RelationLock,
  type Reversibility,
  type Statement,
  type Transactionality,
} from "./statement.ts";
export { type TrustingParser, trustingParser } from "./unparsed_definitions.ts";
export { areRepeatable } from "./repeatable.ts";
export { mayBeCommittedApart } from "./transaction_bound.ts";
export { skipBlank, type Token, tokenAt, type TokenKind } from "./lexer.ts";
export { meaningOf } from "./meaning.ts";
export { sha256 } from "./sha256.ts";
export { splitText, type StatementText } from "./split_text.ts";
export type { SqlParser } from "./sql_parser.ts";
export {
  isSqlNode,
  nameParts,
  nodeOf,
  nodesOf,
  nodesOfKind,
  type SqlNode,
  textOf,
  unwrapNode,
} from "./sql_tree.ts";
export type { TransactionControl } from "./statement_transaction.ts";
export { syntaxError } from "./syntax_error.ts";
export { toHex } from "./to_hex.ts";
export {
  type LineAndColumn,
  lineAndColumn,
  lineAt,
  sourceAt,
  sourceLocator,
  utf16Offset,
} from "./text_position.ts";
