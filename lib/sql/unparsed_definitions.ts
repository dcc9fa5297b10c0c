import type { SqlParser } from "./sql_parser.ts";
import { mayBeCommittedApart } from "./transaction_bound.ts";

/** A parser that takes definitions for correct, and knows whether it did. */
export interface TrustingParser extends SqlParser {
  /** Whether there was a statement that it has not parsed. */
  readonly hasTrusted: boolean;
}

/**
 * A parser for statements that are about to be run somewhere harmless, where a
 * wrong one is found at once. It leaves definitions to the server, of which
 * nothing has to be known beforehand: they run inside transactions, control
 * none, set nothing and destroy nothing. The tree of one only holds its text.
 */
export function trustingParser(parser: SqlParser): TrustingParser {
  let hasTrusted = false;
  return {
    grammar: parser.grammar,
    get hasTrusted() {
      return hasTrusted;
    },
    parse: (sql) => {
      if (!mayBeCommittedApart(sql)) return parser.parse(sql);
      hasTrusted = true;
      return { CreateStmt: { text: sql } };
    },
  };
}
