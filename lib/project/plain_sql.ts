/** What may never end, or is no SQL: quotes, comments, rows of a `COPY`. */
const INTRICATE_REGEXP = /['"$\\\0\ufffd]|\/\*|stdin/i;
const UPGRADE_REGEXP = /^--[ \t]*retort:upgrade:?[ \t]*\r?$/m;
const DOWNGRADE_REGEXP = /^--[ \t]*retort:downgrade:?[ \t]*\r?$/m;

/**
 * Tells whether the text of an `.sql` migration can be cut into its statements
 * either way whatever they are, so that nobody needs to try.
 */
export function isPlainSql(text: string): boolean {
  return !INTRICATE_REGEXP.test(text) && UPGRADE_REGEXP.test(text) &&
    DOWNGRADE_REGEXP.test(text);
}
