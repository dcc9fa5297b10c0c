import type { Session } from "../database/mod.ts";
import { type DataLoss, quoteLiteral, quoteName } from "../sql/mod.ts";

// Beyond it the server's own estimate is told: a count must not take minutes.
const LONGEST_COUNT = 1_000_000;

/** A table, or what else holds rows. */
export interface Relation {
  readonly name: string;
  readonly estimate: number;
}

/** The relation that data is lost from, if it is there. */
export async function findRelation(
  session: Session,
  { schema, name }: DataLoss,
): Promise<Relation | undefined> {
  const [row] = await session.query<{ name: string; estimate: number }>(
    `SELECT oid::regclass::text AS name, reltuples::float8 AS estimate
FROM pg_catalog.pg_class
WHERE oid = pg_catalog.to_regclass(${quoteLiteral(quoteName({ schema, name }))})
  AND relkind IN ('r', 'p', 'm', 'f')`,
  );
  return row;
}

/** Counts its rows, or those that a condition is true of. */
export async function countRows(
  session: Session,
  relation: Relation,
  condition = "",
): Promise<number> {
  const [row] = await session.query<{ rows: number }>(
    `SELECT pg_catalog.count(*)::float8 AS rows FROM (SELECT FROM ${relation.name}${condition} LIMIT ${
      LONGEST_COUNT + 1
    }) counted`,
  );
  const rows = row?.rows ?? 0;
  return rows > LONGEST_COUNT ? Math.max(rows, relation.estimate) : rows;
}
