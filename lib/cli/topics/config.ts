// Made from docs/config.md by scripts/generate_help_topics.ts.
/** The page, as Markdown. */
export const PAGE = `# Config

\`retort.config.ts\` stands in the folder where commands are run; \`--config\` or
\`RETORT_CONFIG\` names another file. It may also be \`.mts\`, \`.js\`, \`.mjs\` or
\`.json\`. Every key is optional, and paths are relative to the file. A key that
does not exist is an error.

\`\`\`ts
import type { Config } from "@retort/retort";

export default {
  migrations: "migrations",
  lockWait: "2min",
  environments: {
    production: { owner: "app_owner" },
  },
} satisfies Config;
\`\`\`

What is decided first counts: a flag of the command, an environment variable,
the environment that \`--env\` or \`RETORT_ENV\` names, the config, the default. A
time span is \`"500ms"\`, \`"2s"\`, \`"5min"\`, \`"1h"\` or a number of seconds. A list
in a variable is separated by commas.

This page is made from the code by \`deno task config\`, and CI checks it.

## database

The database: \`postgres://…\` or \`host=… dbname=…\` with libpq's key words,
\`embedded\`, \`embedded:memory\` or \`embedded:PATH\`. \`--database\`,
\`RETORT_DATABASE\`, \`DATABASE_URL\` and libpq's \`PG*\` come before it.

- Type: text
- Default: none: it must be named somewhere
- Variable: \`RETORT_DATABASE\`

## directUrl

The URL of the same database past a pooler, since a run needs one server
connection of its own. It comes before \`DATABASE_URL\`; \`--database\` and
\`RETORT_DATABASE\` come before it.

- Type: text
- Default: \`database\`
- Variable: \`RETORT_DIRECT_URL\`

## migrations

The folder or folders of migrations, in reading order.

- Type: text or list of texts
- Default: \`"migrations"\`
- Variable: \`RETORT_MIGRATIONS\`

## recursive

Whether folders inside them hold migrations too.

- Type: boolean
- Default: \`false\`
- Variable: \`RETORT_RECURSIVE\`

## versionTable

The table that says which revisions are applied.

- Type: text or \`{ name, schema }\`
- Default: \`"retort_version"\`, found through the search path
- Variable: \`RETORT_VERSION_TABLE\`

## fileTemplate

The name of a new migration's file without extension, out of \`{rev}\`, \`{slug}\`,
\`{epoch}\`, \`{year}\`, \`{month}\`, \`{day}\`, \`{hour}\`, \`{minute}\` and \`{second}\`; a
\`/\` makes folders.

- Type: text
- Default: \`"{rev}_{slug}"\`
- Variable: \`RETORT_FILE_TEMPLATE\`

## slugLength

The most characters that the message gives to a file's name.

- Type: number
- Default: \`40\`
- Variable: \`RETORT_SLUG_LENGTH\`

## timezone

The time zone of the dates in file names.

- Type: text
- Default: \`"UTC"\`
- Variable: \`RETORT_TIMEZONE\`

## revisionIds

How new revisions are named: 12 random hexadecimal digits, the time as
\`20260131094500\`, or \`001\`, \`002\` …

- Type: \`"hash"\`, \`"timestamp"\` or \`"sequential"\`
- Default: \`"hash"\`
- Variable: \`RETORT_REVISION_IDS\`

## importFrom

Where a new migration imports its types from.

- Type: text
- Default: \`"jsr:@retort/retort"\`
- Variable: \`RETORT_IMPORT_FROM\`

## naming

Names for constraints and indexes that are left unnamed, by kind.

- Type: object
- Default: the server's own names

## schema

The wanted schema for \`revision --autogenerate\` and \`check\`: an \`.sql\` or \`.ts\`
file, a folder of \`.sql\` files, or another database's URL.

- Type: text
- Default: none
- Variable: \`RETORT_SCHEMA\`

## schemas

The schemas that are compared.

- Type: list of texts
- Default: all
- Variable: \`RETORT_SCHEMAS\`

## include

Patterns of the objects that are compared, such as \`"app.*"\` or
\`"table:public.*"\`.

- Type: list of texts
- Default: everything
- Variable: \`RETORT_INCLUDE\`

## exclude

Patterns of the objects that are not compared.

- Type: list of texts
- Default: nothing
- Variable: \`RETORT_EXCLUDE\`

## ownership

Who answers for which objects; the last pattern that means an object wins. What
is \`observed\` is compared and reported by \`check\`, \`diff\` and \`drift\`, but no
migration that is generated alters it. What is \`ignored\` is not compared, as by
\`exclude\`.

- Type: \`{ [pattern]: "managed" | "observed" | "ignored" }\`
- Default: \`{}\`: everything is managed

## transaction

One transaction for each migration, for all of them together, or none.

- Type: \`"each"\`, \`"all"\` or \`"none"\`
- Default: \`"each"\`
- Variable: \`RETORT_TRANSACTION\`

## lock

What keeps runs apart: an advisory lock, or behind a pooler a row that is
leased.

- Type: \`"advisory"\` or \`"lease"\`
- Default: \`"advisory"\`
- Variable: \`RETORT_LOCK\`

## lockWait

How long to wait for another run to end.

- Type: time span
- Default: \`"60s"\`
- Variable: \`RETORT_LOCK_WAIT\`

## lockTimeout

How long one statement may wait for a lock on a table; \`0\` is for ever.

- Type: time span
- Default: \`"2s"\`
- Variable: \`RETORT_LOCK_TIMEOUT\`

## lockRetryFor

For how long a migration that got no lock is tried again.

- Type: time span
- Default: \`"60s"\`
- Variable: \`RETORT_LOCK_RETRY_FOR\`

## searchPath

The search path while migrations run.

- Type: list of texts
- Default: the role's own
- Variable: \`RETORT_SEARCH_PATH\`

## owner

The role that migrations run as, and so own what they make.

- Type: text
- Default: the role that connects
- Variable: \`RETORT_OWNER\`

## afterWrite

What is done with each file that was written, such as formatting it.

- Type: list of functions and \`{ command, args }\`
- Default: \`[]\`

## operations

The project's own operations, made by \`defineOperation\`.

- Type: list
- Default: \`[]\`

## autogenerate

Functions with which the project decides itself.

- Type:
  \`{ includeObject, compareType, compareDefault, renderItem, processOperations }\`
- Default: \`{}\`

## environments

Keys that differ in a named environment: \`{ production: { … } }\`. An environment
may hold every key but this one.

- Type: object
- Default: \`{}\`
`;
