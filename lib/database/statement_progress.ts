import type { Session } from "./session.ts";

/** How far a long statement is, in the server's own units. */
export interface ServerProgress {
  /** What the server is doing, such as `building index: scanning table`. */
  readonly phase: string;
  readonly done: number;
  /** Absent where the server does not know. */
  readonly total: number | undefined;
}

interface ProgressRow extends Record<string, unknown> {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** Each view with what it counts in the phase at hand. */
const CREATE_INDEX_SQL = `
SELECT phase,
  (CASE WHEN tuples_total > 0 THEN tuples_done
        WHEN blocks_total > 0 THEN blocks_done
        WHEN lockers_total > 0 THEN lockers_done
        ELSE partitions_done END)::float8 AS done,
  (CASE WHEN tuples_total > 0 THEN tuples_total
        WHEN blocks_total > 0 THEN blocks_total
        WHEN lockers_total > 0 THEN lockers_total
        ELSE partitions_total END)::float8 AS total
FROM pg_catalog.pg_stat_progress_create_index WHERE pid = $1::int`;

const CLUSTER_SQL = `
SELECT phase, heap_blks_scanned::float8 AS done, heap_blks_total::float8 AS total
FROM pg_catalog.pg_stat_progress_cluster WHERE pid = $1::int`;

const VACUUM_SQL = `
SELECT phase, heap_blks_scanned::float8 AS done, heap_blks_total::float8 AS total
FROM pg_catalog.pg_stat_progress_vacuum WHERE pid = $1::int`;

const ANALYZE_SQL = `
SELECT phase, sample_blks_scanned::float8 AS done, sample_blks_total::float8 AS total
FROM pg_catalog.pg_stat_progress_analyze WHERE pid = $1::int`;

const COPY_SQL = `
SELECT 'copying'::text AS phase,
  (CASE WHEN bytes_total > 0 THEN bytes_processed ELSE tuples_processed END)::float8 AS done,
  bytes_total::float8 AS total
FROM pg_catalog.pg_stat_progress_copy WHERE pid = $1::int`;

/** The views with the first server version that has each. */
const VIEWS: readonly (readonly [number, string])[] = [
  [120000, CREATE_INDEX_SQL],
  [120000, CLUSTER_SQL],
  [120000, VACUUM_SQL],
  [130000, ANALYZE_SQL],
  [140000, COPY_SQL],
];

/** Asks, on another session, how far the statement of a server process is. */
export async function findProgress(
  session: Session,
  pid: number,
): Promise<ServerProgress | undefined> {
  const sql = VIEWS
    .filter(([version]) => session.serverVersion >= version)
    .map(([, view]) => view)
    .join("\nUNION ALL");
  if (sql === "") return undefined;
  const [row] = await session.query<ProgressRow>(sql, [pid]);
  return row &&
    { ...row, total: row.total > 0 ? row.total : undefined };
}
