import type { EnvironmentConfig } from "./config.ts";
import {
  isCount,
  isDefinitions,
  isDuration,
  isFlag,
  isHooks,
  isOneOf,
  isRecordOf,
  isRecordOfWords,
  isTableName,
  isText,
  isTextOrTexts,
  isTexts,
  isTimeZone,
  type ValueCheck,
} from "./config_checks.ts";

/** What there is to know about a key of the config. */
export interface ConfigKey {
  /** Its type, as people read it. */
  readonly type: string;
  /** What holds where it is absent, as people read it. */
  readonly fallback: string;
  readonly description: string;
  readonly check: ValueCheck;
  /** How the variable `RETORT_…` is read; absent where there is none. */
  readonly fromText?: "text" | "texts" | "flag" | "count" | undefined;
}

/** Every key: what the config is checked against and its documentation made of. */
export const CONFIG_KEYS: {
  readonly [Name in keyof Required<EnvironmentConfig>]: ConfigKey;
} = {
  database: {
    type: "text",
    fallback: "none: it must be named somewhere",
    description:
      "The database: `postgres://…` or `host=… dbname=…` with libpq's key words, `embedded`, `embedded:memory` or `embedded:PATH`. `--database`, `RETORT_DATABASE`, `DATABASE_URL` and libpq's `PG*` come before it.",
    check: isText,
    fromText: "text",
  },
  directUrl: {
    type: "text",
    fallback: "`database`",
    description:
      "The URL of the same database past a pooler, since a run needs one server connection of its own. It comes before `DATABASE_URL`; `--database` and `RETORT_DATABASE` come before it.",
    check: isText,
    fromText: "text",
  },
  migrations: {
    type: "text or list of texts",
    fallback: '`"migrations"`',
    description: "The folder or folders of migrations, in reading order.",
    check: isTextOrTexts,
    fromText: "texts",
  },
  recursive: {
    type: "boolean",
    fallback: "`false`",
    description: "Whether folders inside them hold migrations too.",
    check: isFlag,
    fromText: "flag",
  },
  versionTable: {
    type: "text or `{ name, schema }`",
    fallback: '`"retort_version"`, found through the search path',
    description: "The table that says which revisions are applied.",
    check: isTableName,
    fromText: "text",
  },
  fileTemplate: {
    type: "text",
    fallback: '`"{rev}_{slug}"`',
    description:
      "The name of a new migration's file without extension, out of `{rev}`, `{slug}`, `{epoch}`, `{year}`, `{month}`, `{day}`, `{hour}`, `{minute}` and `{second}`; a `/` makes folders.",
    check: isText,
    fromText: "text",
  },
  slugLength: {
    type: "number",
    fallback: "`40`",
    description: "The most characters that the message gives to a file's name.",
    check: isCount,
    fromText: "count",
  },
  timezone: {
    type: "text",
    fallback: '`"UTC"`',
    description: "The time zone of the dates in file names.",
    check: isTimeZone,
    fromText: "text",
  },
  revisionIds: {
    type: '`"hash"`, `"timestamp"` or `"sequential"`',
    fallback: '`"hash"`',
    description:
      "How new revisions are named: 12 random hexadecimal digits, the time as `20260131094500`, or `001`, `002` …",
    check: isOneOf(["hash", "timestamp", "sequential"]),
    fromText: "text",
  },
  importFrom: {
    type: "text",
    fallback: '`"jsr:@retort/retort"`',
    description: "Where a new migration imports its types from.",
    check: isText,
    fromText: "text",
  },
  naming: {
    type: "object",
    fallback: "the server's own names",
    description:
      "Names for constraints and indexes that are left unnamed, by kind.",
    check: isRecordOf(["string", "function"], [
      "primaryKey",
      "unique",
      "foreignKey",
      "check",
      "exclude",
      "index",
    ]),
  },
  schema: {
    type: "text",
    fallback: "none",
    description:
      "The wanted schema for `revision --autogenerate` and `check`: an `.sql` or `.ts` file, a folder of `.sql` files, or another database's URL.",
    check: isText,
    fromText: "text",
  },
  schemas: {
    type: "list of texts",
    fallback: "all",
    description: "The schemas that are compared.",
    check: isTexts,
    fromText: "texts",
  },
  include: {
    type: "list of texts",
    fallback: "everything",
    description:
      'Patterns of the objects that are compared, such as `"app.*"` or `"table:public.*"`.',
    check: isTexts,
    fromText: "texts",
  },
  exclude: {
    type: "list of texts",
    fallback: "nothing",
    description: "Patterns of the objects that are not compared.",
    check: isTexts,
    fromText: "texts",
  },
  ownership: {
    type: '`{ [pattern]: "managed" | "observed" | "ignored" }`',
    fallback: "`{}`: everything is managed",
    description:
      "Who answers for which objects; the last pattern that means an object wins. What is `observed` is compared and reported by `check`, `diff` and `drift`, but no migration that is generated alters it. What is `ignored` is not compared, as by `exclude`.",
    check: isRecordOfWords(["managed", "observed", "ignored"]),
  },
  transaction: {
    type: '`"each"`, `"all"` or `"none"`',
    fallback: '`"each"`',
    description:
      "One transaction for each migration, for all of them together, or none.",
    check: isOneOf(["each", "all", "none"]),
    fromText: "text",
  },
  lock: {
    type: '`"advisory"` or `"lease"`',
    fallback: '`"advisory"`',
    description:
      "What keeps runs apart: an advisory lock, or behind a pooler a row that is leased.",
    check: isOneOf(["advisory", "lease"]),
    fromText: "text",
  },
  lockWait: {
    type: "time span",
    fallback: '`"60s"`',
    description: "How long to wait for another run to end.",
    check: isDuration,
    fromText: "text",
  },
  lockTimeout: {
    type: "time span",
    fallback: '`"2s"`',
    description:
      "How long one statement may wait for a lock on a table; `0` is for ever.",
    check: isDuration,
    fromText: "text",
  },
  lockRetryFor: {
    type: "time span",
    fallback: '`"60s"`',
    description: "For how long a migration that got no lock is tried again.",
    check: isDuration,
    fromText: "text",
  },
  searchPath: {
    type: "list of texts",
    fallback: "the role's own",
    description: "The search path while migrations run.",
    check: isTexts,
    fromText: "texts",
  },
  owner: {
    type: "text",
    fallback: "the role that connects",
    description: "The role that migrations run as, and so own what they make.",
    check: isText,
    fromText: "text",
  },
  afterWrite: {
    type: "list of functions and `{ command, args }`",
    fallback: "`[]`",
    description:
      "What is done with each file that was written, such as formatting it.",
    check: isHooks,
  },
  operations: {
    type: "list",
    fallback: "`[]`",
    description: "The project's own operations, made by `defineOperation`.",
    check: isDefinitions,
  },
  autogenerate: {
    type:
      "`{ includeObject, compareType, compareDefault, renderItem, processOperations }`",
    fallback: "`{}`",
    description: "Functions with which the project decides itself.",
    check: isRecordOf(["function"], [
      "includeObject",
      "compareType",
      "compareDefault",
      "renderItem",
      "processOperations",
    ]),
  },
};

/** The names of all keys, in the order of the documentation. */
export const CONFIG_KEY_NAMES: readonly string[] = Object.keys(CONFIG_KEYS);
