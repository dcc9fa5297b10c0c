import type { Session } from "../../database/mod.ts";
import type { Finding } from "./finding.ts";

const INVALID_INDEXES_SQL = `
SELECT index.indexrelid::regclass::text AS name,
  index.indrelid::regclass::text AS "table",
  class.relkind = 'I' AS "isPartitioned",
  class.relname ~ '_cc(new|old)[0-9]*$' AS "isLeftover"
FROM pg_catalog.pg_index index
JOIN pg_catalog.pg_class class ON class.oid = index.indexrelid
WHERE NOT (index.indisvalid AND index.indisready AND index.indislive)
  AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_stat_progress_create_index progress
    WHERE progress.index_relid = index.indexrelid
  )
ORDER BY 1`;

interface InvalidIndex extends Record<string, unknown> {
  readonly name: string;
  readonly table: string;
  readonly isPartitioned: boolean;
  readonly isLeftover: boolean;
}

/** Finds indexes that cost writes and serve no read, unless one is being built. */
export async function checkIndexes(
  session: Session,
): Promise<readonly Finding[]> {
  const rows = await session.query<InvalidIndex>(INVALID_INDEXES_SQL);
  return rows.map(toFinding);
}

function toFinding(
  { name, table, isPartitioned, isLeftover }: InvalidIndex,
): Finding {
  if (isLeftover) {
    return {
      code: "index-leftover",
      severity: "problem",
      object: name,
      meaning:
        `A REINDEX CONCURRENTLY of "${table}" did not end; what it left costs every write and serves no read`,
      mending: `DROP INDEX CONCURRENTLY ${name};`,
    };
  }
  if (isPartitioned) {
    return {
      code: "index-invalid",
      severity: "warning",
      object: name,
      meaning:
        `The index of the partitioned table "${table}" is not attached to an index of every partition`,
      mending:
        `CREATE INDEX CONCURRENTLY on each partition, then ALTER INDEX ${name} ATTACH PARTITION`,
    };
  }
  return {
    code: "index-invalid",
    severity: "problem",
    object: name,
    meaning:
      `Building the index of "${table}" did not end; it costs every write, serves no read, and if unique still refuses rows`,
    mending: `REINDEX INDEX CONCURRENTLY ${name};`,
  };
}
