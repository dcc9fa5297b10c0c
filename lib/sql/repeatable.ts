import { mayBeCommittedApart } from "./transaction_bound.ts";

/** The commands whose outcome hangs on their text and on what was there. */
const PLAIN_REGEXP =
  /^(?:ALTER|BEGIN|COMMENT|COMMIT|COPY|CREATE|DELETE|DROP|END|GRANT|INSERT|LOCK|REASSIGN|REFRESH|REINDEX|RELEASE|RESET|REVOKE|ROLLBACK|SAVEPOINT|SECURITY|SET|START|TRUNCATE|UPDATE|VALUES)\b/i;

/** What `pg_dump` and others set by a query. */
const SETTING_QUERY_REGEXP =
  /^SELECT\s+(?:pg_catalog\.)?(?:set_config|setval)\s*\(/i;

/** Texts that are read once, when an object is made, and mean a moment. */
const MOMENT_REGEXP =
  /'\s*(?:now|today|tomorrow|yesterday)\b|\bFOR\s+VALUES\b[^]*\b(?:now|current_\w+|local\w+|\w*_timestamp|timeofday)\b/i;

/** A routine that defines objects itself, of whatever name. */
const DEFINING_ROUTINE_REGEXP =
  /^CREATE\s+(?:OR\s+REPLACE\s+)?(?:FUNCTION|PROCEDURE)\b[^]*\b(?:ALTER|CALL|CREATE|DROP|EXECUTE)\b/i;

const EVENT_TRIGGER_REGEXP = /\bEVENT\s+TRIGGER\b/i;

/** What only defines, drops or sets something runs none of the routines. */
function runsNothing(sql: string): boolean {
  return mayBeCommittedApart(sql) || /^(?:DROP|RESET|SET)\b/i.test(sql);
}

/**
 * Whether statements, run on an empty database, always make the same objects:
 * as far as the texts tell, which is taken for a no where they may not tell.
 */
export function areRepeatable(statements: readonly string[]): boolean {
  const areKnown = statements.every((sql) =>
    (PLAIN_REGEXP.test(sql) || SETTING_QUERY_REGEXP.test(sql)) &&
    !MOMENT_REGEXP.test(sql) && !EVENT_TRIGGER_REGEXP.test(sql)
  );
  return areKnown &&
    (!statements.some((sql) => DEFINING_ROUTINE_REGEXP.test(sql)) ||
      statements.every(runsNothing));
}
