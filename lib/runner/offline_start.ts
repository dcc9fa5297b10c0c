import { quoteIdentifier, quoteLiteral, quoteName } from "../sql/mod.ts";
import {
  createJournal,
  createVersionTable,
  type OwnTables,
} from "./own_tables.ts";

/** Makes the tool's tables where they are not. */
export function creations(tables: OwnTables): readonly string[] {
  const { schema } = tables.version;
  return [
    ...(schema === undefined
      ? []
      : [`CREATE SCHEMA IF NOT EXISTS ${quoteIdentifier(schema)}`]),
    createVersionTable(tables),
    createJournal(tables),
  ];
}

/**
 * What SQL for a database that is not there to be asked begins with: the
 * tool's tables, and a check that the database is where the SQL starts.
 */
export function offlineStart(
  tables: OwnTables,
  rows: readonly string[],
): readonly string[] {
  return [
    ...(rows.length === 0 ? creations(tables) : []),
    startCheck(tables, rows),
  ];
}

function startCheck(tables: OwnTables, rows: readonly string[]): string {
  const ids = rows.toSorted().map(quoteLiteral).join(", ");
  const place = rows.length === 0 ? "base" : rows.toSorted().join(", ");
  return `DO ${
    dollarQuote(`
BEGIN
  IF ARRAY(
    SELECT version_num FROM ${
      quoteName(tables.version)
    } ORDER BY version_num COLLATE "C"
  ) <> ARRAY[${ids}]::text[] THEN
    RAISE EXCEPTION USING MESSAGE = ${
      quoteLiteral(`Cannot begin: the database is not at ${place}`)
    };
  END IF;
END
`)
  }`;
}

function dollarQuote(text: string): string {
  let tag = "$$";
  for (let number = 1; text.includes(tag); number++) tag = `$check${number}$`;
  return `${tag}${text}${tag}`;
}
