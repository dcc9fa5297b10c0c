/** The commands that define something and do nothing else. */
const DEFINING_REGEXP = /^(?:ALTER|COMMENT|CREATE|GRANT|REVOKE)\s/i;

/**
 * What lasts as long as its transaction, may run somebody's code that sets
 * something as long, or means something else in the transaction that made it.
 */
const BOUND_REGEXP =
  /\b(?:ON\s+COMMIT|TEMP|TEMPORARY|CONCURRENTLY|set_config|EVENT|EXTENSION|MATERIALIZED|ADD\s+VALUE|SYSTEM|DATABASE|TABLESPACE|SUBSCRIPTION|LOCAL)\b/i;

const TABLE_REGEXP = /^CREATE\s+(?:UNLOGGED\s+)?TABLE\b/i;

/** A table that is filled by a query. */
const FILLED_REGEXP = /\b(?:SELECT|EXECUTE)\b|\bAS\s*\(*\s*(?:VALUES|TABLE)\b/i;

/**
 * Whether statements may be committed in several transactions instead of one,
 * with the same outcome where all of them succeed. It only says so of those
 * that define objects: whatever else there is may need its transaction.
 */
export function mayBeCommittedApart(sql: string): boolean {
  return DEFINING_REGEXP.test(sql) && !BOUND_REGEXP.test(sql) &&
    !(TABLE_REGEXP.test(sql) && FILLED_REGEXP.test(sql));
}
