/**
 * SQL as text: quoting, joining clauses, and statements with their facts.
 *
 * @module
 */
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
