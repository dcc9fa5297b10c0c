import { RetortError } from "../errors/mod.ts";
import type { TargetSession } from "./server_settings.ts";
import type { Session } from "./session.ts";

const STATE_SQL = `
SELECT pg_catalog.pg_is_in_recovery() AS standby,
       pg_catalog.current_setting('transaction_read_only') = 'on' AS "readOnly"`;

interface StateRow extends Record<string, unknown> {
  readonly standby: boolean;
  readonly readOnly: boolean;
}

/**
 * Refuses a server that `target_session_attrs` does not ask for.
 *
 * @throws {RetortError} `database/unreachable`, so that the next host is tried
 */
export async function refuseUnwantedSession(
  session: Session,
  wanted: TargetSession,
): Promise<void> {
  if (wanted === "any") return;
  const [state] = await session.query<StateRow>(STATE_SQL);
  if (state && isWanted(state, wanted)) return;
  const reason = `it is not "${wanted}"`;
  throw new RetortError(
    "database/unreachable",
    `Cannot use ${session.description}: ${reason}`,
    {
      details: { database: session.description, reason },
      hint:
        "Name another host, or change target_session_attrs of the connection",
    },
  );
}

function isWanted(state: StateRow, wanted: TargetSession): boolean {
  switch (wanted) {
    case "any":
      return true;
    case "read-write":
      return !state.readOnly;
    case "read-only":
      return state.readOnly;
    case "primary":
      return !state.standby;
    case "standby":
      return state.standby;
  }
}
