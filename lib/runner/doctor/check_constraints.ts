import type { Session } from "../../database/mod.ts";
import type { Finding } from "./finding.ts";

const NOT_VALID_SQL = `
SELECT pg_catalog.quote_ident(con.conname) AS name,
  con.conrelid::regclass::text AS "table"
FROM pg_catalog.pg_constraint con
WHERE NOT con.convalidated AND con.conrelid <> 0 AND con.conparentid = 0
  AND con.contype IN ('c', 'f', 'n')
  AND COALESCE(pg_catalog.to_jsonb(con) ->> 'conenforced', 'true') = 'true'
ORDER BY 2, 1`;

/** Finds constraints that hold for new rows only. */
export async function checkConstraints(
  session: Session,
): Promise<readonly Finding[]> {
  const rows = await session.query<{ name: string; table: string }>(
    NOT_VALID_SQL,
  );
  return rows.map(({ name, table }) => ({
    code: "constraint-not-valid",
    severity: "warning",
    object: `${table}.${name}`,
    meaning: "It holds for new rows only: old ones were never checked",
    mending: `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`,
  }));
}
