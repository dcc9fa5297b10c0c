import { type QualifiedName, quoteName } from "../sql/mod.ts";
import type { TableName } from "./run_options.ts";

/** The tables of the tool's own in one database, with the schema they are in. */
export interface OwnTables {
  readonly version: QualifiedName;
  readonly journal: QualifiedName;
  readonly lease: QualifiedName;
}

/** Names the tables that belong together: the journal is beside the version table. */
export function ownTables(
  table: TableName,
  schema: string | undefined,
): OwnTables {
  const inSchema = table.schema ?? schema;
  return {
    version: { schema: inSchema, name: table.name },
    journal: { schema: inSchema, name: besides(table.name, "journal") },
    lease: { schema: inSchema, name: besides(table.name, "lease") },
  };
}

function besides(versionTable: string, what: "journal" | "lease"): string {
  return versionTable.endsWith("_version")
    ? versionTable.replace(/_version$/, `_${what}`)
    : `${versionTable}_${what}`;
}

/** The columns that the version table must have. */
export const VERSION_COLUMNS: readonly string[] = ["version_num"];

/** The columns that the journal must have. */
export const JOURNAL_COLUMNS: readonly string[] = [
  "id",
  "revision",
  "direction",
  "outcome",
  "started_at",
  "finished_at",
  "role_name",
  "client",
  "actor",
  "actor_host",
  "tool_version",
  "content_hash",
  "meaning_hash",
  "statements",
  "progress",
  "message",
];

/** The statement that makes the version table. */
export function createVersionTable(tables: OwnTables): string {
  return `CREATE TABLE IF NOT EXISTS ${quoteName(tables.version)} (
  version_num text NOT NULL PRIMARY KEY
)`;
}

/** The statement that makes the journal. */
export function createJournal(tables: OwnTables): string {
  return `CREATE TABLE IF NOT EXISTS ${quoteName(tables.journal)} (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  revision text NOT NULL,
  direction text NOT NULL,
  outcome text NOT NULL,
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  role_name text NOT NULL DEFAULT session_user,
  client text DEFAULT host(inet_client_addr()),
  actor text,
  actor_host text,
  tool_version text NOT NULL,
  content_hash text,
  meaning_hash text,
  statements jsonb,
  progress jsonb,
  message text
)`;
}
