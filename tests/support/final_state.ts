import type { Session } from "../../lib/database/mod.ts";
import { catalogLines } from "./catalog_lines.ts";

/** What a database holds, as sorted lines, without the times of the journal. */
export async function finalState(session: Session): Promise<readonly string[]> {
  return [
    ...await catalogLines(session),
    ...await contentLines(session),
    ...await journalLines(session),
  ].sort();
}

interface Line extends Record<string, unknown> {
  readonly line: string;
}

const TABLES_SQL = `
SELECT relname AS line FROM pg_class
WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
  AND relname <> 'retort_journal'
ORDER BY relname`;

/** One line for each table: rows of small ones, a digest of large ones. */
async function contentLines(session: Session): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const { line: table } of await session.query<Line>(TABLES_SQL)) {
    const [row] = await session.query<Line>(`
SELECT format('rows of ${table}: %s %s', count(*),
  CASE WHEN count(*) < 500 THEN string_agg(row, ' ' ORDER BY row)
       ELSE md5(string_agg(row, ' ' ORDER BY row)) END) AS line
FROM (SELECT t::text AS row FROM ${table} t) AS rows`);
    lines.push(row?.line ?? "");
  }
  return lines;
}

/** What the journal says is done or is not finished, each with its count. */
async function journalLines(session: Session): Promise<readonly string[]> {
  const rows = await session.query<Line>(`
SELECT format('journal: %s %s %s times %s', direction, revision, outcome, count(*)) AS line
FROM retort_journal WHERE outcome <> 'failed'
GROUP BY direction, revision, outcome`);
  return rows.map(({ line }) => line);
}
