import type { Index } from "../../schema/mod.ts";
import {
  clauses,
  parenthesized,
  type QualifiedName,
  quoteIdentifier,
  quoteName,
} from "../../sql/mod.ts";
import { columnNames } from "./constraint_clause.ts";
import { indexKeyClause } from "./key_clause.ts";
import { withClause } from "./options_clause.ts";

/** How an index is created. */
export interface CreateIndexWords {
  readonly concurrently?: true | undefined;
  readonly ifNotExists?: true | undefined;
}

/** `CREATE INDEX`. */
export function createIndexSql(
  table: QualifiedName,
  index: Index,
  { concurrently, ifNotExists }: CreateIndexWords = {},
): string {
  const { name, include, using, tablespace, where } = index;
  return clauses(
    "CREATE",
    index.unique && "UNIQUE",
    "INDEX",
    concurrently && "CONCURRENTLY",
    ifNotExists && "IF NOT EXISTS",
    name !== undefined && quoteIdentifier(name),
    "ON",
    index.only && "ONLY",
    quoteName(table),
    using !== undefined && `USING ${quoteIdentifier(using)}`,
    parenthesized(index.keys.map(indexKeyClause)),
    include !== undefined && include.length > 0 &&
      `INCLUDE ${columnNames(include)}`,
    index.nullsNotDistinct && "NULLS NOT DISTINCT",
    withClause(index.with),
    tablespace !== undefined && `TABLESPACE ${quoteIdentifier(tablespace)}`,
    where !== undefined && `WHERE ${where}`,
  );
}
