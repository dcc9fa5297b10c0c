import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { RetortError } from "../errors/mod.ts";
import { shownPath } from "../project/mod.ts";
import { classifyStatements, type SqlParser } from "../sql/mod.ts";
import { type WantedFile, withoutOrder } from "./build_schema.ts";

/** What cannot run in a transaction here may, at worst, run alone elsewhere. */
const OLDEST_VERSION = 120000;

/** How `pg_dump` empties the search path. */
const SET_CONFIG_REGEXP = /^SELECT\s+(?:pg_catalog\.)?set_config\(/i;

async function sqlFilesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((entry) => entry.endsWith(".sql")).sort()
    .map((entry) => join(folder, entry));
}

async function filesAt(
  path: string,
  source: string,
): Promise<readonly string[]> {
  const facts = await stat(path).catch(() => undefined);
  const files = facts === undefined
    ? []
    : facts.isDirectory()
    ? await sqlFilesIn(path)
    : [path];
  if (files.length > 0) return files;
  throw new RetortError(
    "schema/not-found",
    `Cannot read the schema "${source}": there is no SQL`,
    {
      details: { source },
      hint: "Write the wanted schema to schema.sql, or name where it is",
    },
  );
}

/** Splits the text of a schema file. */
export function wantedStatements(
  text: string,
  { parser, file }: {
    readonly parser: SqlParser;
    readonly file: string;
  },
): WantedFile {
  return classifyStatements(text, parser, {
    serverVersion: OLDEST_VERSION,
    origin: { file },
  })
    .filter((statement) => statement.control === undefined)
    .map((statement) => ({
      sql: statement.sql,
      isSetting: statement.setting !== undefined ||
        SET_CONFIG_REGEXP.test(statement.sql),
      copyData: statement.copyData,
      transactional: statement.transaction === "inside",
      source: statement.source,
    }));
}

/** Reads one SQL file, or every one in a folder and those below it. */
export async function readSqlFiles(
  path: string,
  { folder, loadParser }: {
    readonly folder: string;
    readonly loadParser: () => Promise<SqlParser>;
  },
): Promise<readonly WantedFile[]> {
  const shown = shownPath(folder, path);
  const parser = await loadParser();
  const files: WantedFile[] = [];
  for (const file of await filesAt(path, shown)) {
    files.push(wantedStatements(await readFile(file, "utf8"), {
      parser,
      file: shownPath(folder, file),
    }));
  }
  return files.length > 1 ? files.map(withoutOrder) : files;
}
