import type { Session } from "../../database/mod.ts";
import { quoteLiteral, quoteName } from "../../sql/mod.ts";
import type { OwnTables } from "../own_tables.ts";
import { readUnfinished } from "../unfinished_steps.ts";
import type { Finding } from "./finding.ts";

/** Finds oddities of the tool's own tables that show without a project. */
export async function checkVersionTable(
  session: Session,
  tables: OwnTables,
): Promise<readonly Finding[]> {
  return [
    ...await checkKey(session, tables),
    ...await checkSiblings(session, tables),
    ...await checkUnfinished(session, tables),
  ];
}

async function checkKey(
  session: Session,
  { version }: OwnTables,
): Promise<readonly Finding[]> {
  const name = quoteName(version);
  const rows = await session.query(
    `SELECT 1 AS found FROM pg_catalog.pg_class class
WHERE class.oid = pg_catalog.to_regclass(${quoteLiteral(name)})
  AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_index index
    WHERE index.indrelid = class.oid AND index.indisunique
      AND index.indisvalid
  )`,
  );
  return rows.map((): Finding => ({
    code: "version-table-without-key",
    severity: "problem",
    object: name,
    meaning:
      "It has no primary key, so that two runs could note the same revision",
    mending: `ALTER TABLE ${name} ADD PRIMARY KEY (version_num);`,
  }));
}

async function checkSiblings(
  session: Session,
  { version }: OwnTables,
): Promise<readonly Finding[]> {
  const rows = await session.query<{ schema: string }>(
    `SELECT namespace.nspname AS schema FROM pg_catalog.pg_class class
JOIN pg_catalog.pg_namespace namespace ON namespace.oid = class.relnamespace
WHERE class.relname = ${quoteLiteral(version.name)}
  AND class.relkind IN ('r', 'p')
  AND namespace.nspname = ANY (pg_catalog.current_schemas(false))
ORDER BY 1`,
  );
  if (rows.length < 2) return [];
  const schemas = rows.map(({ schema }) => schema).join(", ");
  return [{
    code: "version-tables-several",
    severity: "warning",
    object: version.name,
    meaning:
      `The schemas ${schemas} of the search path each have one: which is used depends on the order`,
    mending: "Name the schema in the config: versionTable: { schema: … }",
  }];
}

async function checkUnfinished(
  session: Session,
  { journal }: OwnTables,
): Promise<readonly Finding[]> {
  const [row] = await session.query<{ found: string | null }>(
    `SELECT pg_catalog.to_regclass(${
      quoteLiteral(quoteName(journal))
    })::text AS found`,
  );
  if (!row?.found) return [];
  const unfinished = await readUnfinished(session, journal);
  return unfinished.map(({ revision, direction, progress }) => ({
    code: "step-unfinished",
    severity: "problem",
    object: revision,
    meaning: `Its ${direction} was interrupted after ${progress.done.length} ${
      progress.done.length === 1 ? "statement" : "statements"
    }, unless it is being run right now`,
    mending: `retort ${direction}, or retort repair ${revision}`,
  }));
}
