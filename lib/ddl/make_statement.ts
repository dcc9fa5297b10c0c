import type { Statement } from "../sql/mod.ts";

/** Facts that differ from those of a harmless statement. */
export type StatementFacts = Partial<Omit<Statement, "sql" | "source">>;

/**
 * A statement with its facts; what is not said is the harmless case: it runs
 * in a transaction, locks no relation, reads and writes no rows, loses nothing
 * and can be taken back in full.
 */
export function makeStatement(
  sql: string,
  facts: StatementFacts = {},
): Statement {
  return {
    sql,
    transaction: "inside",
    locks: [],
    rewrites: false,
    scans: false,
    reversibility: "lossless",
    dataLoss: [],
    ...facts,
  };
}
