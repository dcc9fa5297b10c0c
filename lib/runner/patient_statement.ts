const CONCURRENTLY_REGEXP =
  /^\s*(?:create\s+(?:unique\s+)?index|drop\s+index|reindex\b[^;]*?|alter\s+table\b[^;]*?\bdetach\s+partition\b[^;]*?)\s+concurrently\b/i;
const VALIDATE_REGEXP =
  /^\s*alter\s+(?:table|domain)\b[^;]*\bvalidate\s+constraint\s/i;

/**
 * Tells whether a statement may wait for its locks as long as it takes: what
 * it waits for blocks no reader and no writer meanwhile, and a timeout would
 * leave an invalid index or throw away a long scan.
 */
export function isPatient(sql: string): boolean {
  return CONCURRENTLY_REGEXP.test(sql) ||
    VALIDATE_REGEXP.test(sql);
}
