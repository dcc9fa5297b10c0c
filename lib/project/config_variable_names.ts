/**
 * The variables that give keys of the config. Written out, because looking
 * for them must not load what there is to know about every key.
 */
export const CONFIG_VARIABLE_NAMES: readonly string[] = [
  "RETORT_DATABASE",
  "RETORT_DIRECT_URL",
  "RETORT_MIGRATIONS",
  "RETORT_RECURSIVE",
  "RETORT_VERSION_TABLE",
  "RETORT_FILE_TEMPLATE",
  "RETORT_SLUG_LENGTH",
  "RETORT_TIMEZONE",
  "RETORT_REVISION_IDS",
  "RETORT_IMPORT_FROM",
  "RETORT_SCHEMA",
  "RETORT_SCHEMAS",
  "RETORT_INCLUDE",
  "RETORT_EXCLUDE",
  "RETORT_TRANSACTION",
  "RETORT_LOCK",
  "RETORT_LOCK_WAIT",
  "RETORT_LOCK_TIMEOUT",
  "RETORT_LOCK_RETRY_FOR",
  "RETORT_SEARCH_PATH",
  "RETORT_OWNER",
];
