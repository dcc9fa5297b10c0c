import type { Session } from "../database/mod.ts";

/** How far the server is with a long statement. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total?: number | undefined;
}

/** Where the server tells of progress, and since which version. */
const SOURCES: readonly { readonly since: number; readonly sql: string }[] = [
  {
    since: 120000,
    sql: `SELECT pid, phase,
  CASE WHEN blocks_total > 0 THEN blocks_done
    WHEN tuples_total > 0 THEN tuples_done ELSE lockers_done END AS done,
  CASE WHEN blocks_total > 0 THEN blocks_total
    WHEN tuples_total > 0 THEN tuples_total ELSE lockers_total END AS total
FROM pg_catalog.pg_stat_progress_create_index`,
  },
  {
    since: 120000,
    sql: `SELECT pid, phase, heap_blks_scanned, heap_blks_total
FROM pg_catalog.pg_stat_progress_cluster`,
  },
  {
    since: 90600,
    sql: `SELECT pid, phase, heap_blks_scanned, heap_blks_total
FROM pg_catalog.pg_stat_progress_vacuum`,
  },
  {
    since: 130000,
    sql: `SELECT pid, phase, sample_blks_scanned, sample_blks_total
FROM pg_catalog.pg_stat_progress_analyze`,
  },
  {
    since: 140000,
    sql: `SELECT pid, 'copying', bytes_processed, bytes_total
FROM pg_catalog.pg_stat_progress_copy`,
  },
];

/** Reads how far a server process is, where the server tells. */
export async function readProgress(
  session: Session,
  pid: number,
): Promise<Progress | undefined> {
  const sources = SOURCES.filter(({ since }) => session.serverVersion >= since)
    .map(({ sql }) => sql);
  const [row] = await session.query<
    { phase: string; done: number; total: number }
  >(
    `SELECT phase, done::float8 AS done, total::float8 AS total FROM (
${sources.join("\nUNION ALL\n")}
) progress (pid, phase, done, total) WHERE pid = $1`,
    [pid],
  );
  if (row === undefined) return undefined;
  const { phase, done, total } = row;
  return { phase, done, total: total > 0 ? total : undefined };
}
