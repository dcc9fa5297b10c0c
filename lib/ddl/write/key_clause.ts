import type { IndexKey } from "../../schema/mod.ts";
import { clauses, quoteIdentifier, quoteName } from "../../sql/mod.ts";

/** One key of an index, an exclusion constraint or a partitioned table. */
export function indexKeyClause(key: IndexKey): string {
  const { expression, collation, opclass, order, nulls } = key;
  return clauses(
    typeof expression === "string"
      ? quoteIdentifier(expression)
      : `(${expression.sql})`,
    collation !== undefined && `COLLATE ${quoteName(collation)}`,
    opclass,
    order !== undefined && order.toUpperCase(),
    nulls !== undefined && `NULLS ${nulls.toUpperCase()}`,
  );
}
