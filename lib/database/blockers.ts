import type { Blocker } from "../errors/mod.ts";
import type { Session } from "./session.ts";

interface BlockerRow extends Record<string, unknown> {
  readonly pid: number;
  readonly user: string | null;
  readonly application: string | null;
  readonly host: string | null;
  readonly state: string | null;
  readonly ageMs: number | null;
  readonly query: string | null;
}

/** A session as a blocker; where privileges are missing its query is not shown. */
const BLOCKER_COLUMNS = `
       l.pid,
       a.usename AS "user",
       nullif(a.application_name, '') AS application,
       coalesce(a.client_hostname, host(a.client_addr)) AS host,
       a.state,
       round(extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, a.state_change, a.backend_start)) * 1000)::float8 AS "ageMs",
       nullif(a.query, '<insufficient privilege>') AS query`;

const HOLDER_SQL = `
SELECT ${BLOCKER_COLUMNS}
FROM pg_catalog.pg_locks l
LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
WHERE l.locktype = 'advisory'
  AND l.granted
  AND l.objsubid = 1
  AND l.database = (
    SELECT oid FROM pg_catalog.pg_database
    WHERE datname = pg_catalog.current_database()
  )
  AND (l.classid::bigint << 32) | l.objid::bigint = $1::bigint
ORDER BY l.pid
LIMIT 1`;

const TABLE_HOLDER_SQL = `
SELECT ${BLOCKER_COLUMNS}
FROM pg_catalog.pg_locks l
LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
WHERE l.locktype = 'relation'
  AND l.granted
  AND l.mode = 'AccessExclusiveLock'
  AND l.relation = pg_catalog.to_regclass($1)
ORDER BY l.pid
LIMIT 1`;

const BLOCKERS_SQL = `
SELECT ${BLOCKER_COLUMNS}
FROM (
  SELECT DISTINCT pid
  FROM unnest(pg_catalog.pg_blocking_pids($1::int)) AS blocking (pid)
) l
LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
ORDER BY l.pid`;

/** Finds out who holds an advisory lock. */
export async function findLockHolder(
  session: Session,
  key: bigint,
): Promise<Blocker | undefined> {
  const [row] = await session.query<BlockerRow>(HOLDER_SQL, [key.toString()]);
  return row && toBlocker(row);
}

/** Finds out who keeps others from reading a table, by its quoted name. */
export async function findTableHolder(
  session: Session,
  table: string,
): Promise<Blocker | undefined> {
  const [row] = await session.query<BlockerRow>(TABLE_HOLDER_SQL, [table]);
  return row && toBlocker(row);
}

/**
 * Finds out who keeps a server process from going on. Prepared transactions,
 * which no session stands for, have the pid 0.
 */
export async function findBlockers(
  session: Session,
  pid: number,
): Promise<readonly Blocker[]> {
  const rows = await session.query<BlockerRow>(BLOCKERS_SQL, [pid]);
  return rows.map(toBlocker);
}

/** A blocker in words: `pid 4711 ("app" of "anna" from 10.0.0.7, for 12.0 s)`. */
export function describeBlocker(blocker: Blocker): string {
  const { application, user, host, state, ageMs } = blocker;
  const about = [
    [
      application && `"${application}"`,
      user && `of "${user}"`,
      host && `from ${host}`,
    ].filter(Boolean).join(" "),
    state,
    ageMs !== undefined && `for ${(ageMs / 1000).toFixed(1)} s`,
  ].filter(Boolean).join(", ");
  return about === "" ? `pid ${blocker.pid}` : `pid ${blocker.pid} (${about})`;
}

function toBlocker(row: BlockerRow): Blocker {
  return {
    pid: row.pid,
    user: row.user ?? undefined,
    application: row.application ?? undefined,
    host: row.host ?? undefined,
    state: row.state ?? undefined,
    ageMs: row.ageMs ?? undefined,
    query: row.query ?? undefined,
  };
}
