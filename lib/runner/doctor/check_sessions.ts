import type { Session } from "../../database/mod.ts";
import type { Finding } from "./finding.ts";

const LONG_MS = 60_000;

const SESSIONS_SQL = `
SELECT activity.pid, activity.usename AS "user",
  activity.application_name AS application, activity.state,
  round(extract(epoch FROM clock_timestamp()
    - COALESCE(activity.xact_start, activity.query_start)) * 1000)::float8
    AS "ageMs",
  pg_catalog.pg_blocking_pids(activity.pid) AS blockers
FROM pg_catalog.pg_stat_activity activity
WHERE activity.datname = pg_catalog.current_database()
  AND activity.pid <> pg_catalog.pg_backend_pid()
  AND activity.backend_type = 'client backend'
ORDER BY activity.pid`;

const PREPARED_SQL = `
SELECT pg_catalog.quote_literal(gid) AS gid,
  round(extract(epoch FROM clock_timestamp() - prepared) * 1000)::float8
    AS "ageMs"
FROM pg_catalog.pg_prepared_xacts
WHERE database = pg_catalog.current_database()
ORDER BY prepared, gid`;

/** A session besides the one that looks. */
export interface OtherSession extends Record<string, unknown> {
  readonly pid: number;
  readonly user: string | null;
  readonly application: string;
  readonly state: string | null;
  readonly ageMs: number | null;
  readonly blockers: readonly number[];
}

/** Finds sessions that wait for others, or keep others waiting for long. */
export async function checkSessions(
  session: Session,
): Promise<readonly Finding[]> {
  const sessions = await session.query<OtherSession>(SESSIONS_SQL);
  const prepared = await session.query<{ gid: string; ageMs: number }>(
    PREPARED_SQL,
  );
  return [
    ...sessions.flatMap(sessionFindings),
    ...prepared.map(({ gid, ageMs }): Finding => ({
      code: "prepared-transaction",
      severity: "warning",
      object: gid,
      meaning: `A prepared transaction has held its locks for ${
        seconds(ageMs)
      }`,
      mending: `COMMIT PREPARED ${gid}; or ROLLBACK PREPARED ${gid};`,
    })),
  ];
}

/** What is to be said about one session. */
export function sessionFindings(
  { pid, user, application, state, ageMs, blockers }: OtherSession,
): readonly Finding[] {
  const object = `pid ${pid} (${application || "unnamed"}, ${user ?? "?"})`;
  const findings: Finding[] = [];
  if (blockers.length > 0) {
    findings.push({
      code: "blocked-session",
      severity: "warning",
      object,
      meaning: `It waits for ${
        blockers.map((blocker) => `pid ${blocker}`).join(", ")
      }`,
      mending: blockers.filter((blocker) => blocker > 0).map((blocker) =>
        `SELECT pg_terminate_backend(${blocker});`
      ).join(" "),
    });
  }
  if (state?.startsWith("idle in transaction") && (ageMs ?? 0) >= LONG_MS) {
    findings.push({
      code: "idle-transaction",
      severity: "warning",
      object,
      meaning: `It is ${state} for ${
        seconds(ageMs ?? 0)
      }: its locks and its snapshot hold up migrations and vacuum`,
      mending: `SELECT pg_terminate_backend(${pid});`,
    });
  }
  return findings;
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`;
}
