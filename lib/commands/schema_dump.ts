import { readdir } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { diff } from "../diff/mod.ts";
import {
  type DumpedFile,
  htmlDiagram,
  mermaidDiagram,
  schemaJson,
  schemaSource,
  schemaSql,
  schemaSqlFiles,
  svgDiagram,
} from "../dump/mod.ts";
import { RetortError } from "../errors/mod.ts";
import type { InspectedSchema, UnknownObject } from "../inspect/mod.ts";
import { writeOutput } from "../project/mod.ts";
import { EMPTY_SCHEMA } from "../schema/mod.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";
import {
  readReferencedSchema,
  type SchemaReference,
} from "./schema_reference.ts";

/**
 * How a schema can be written.
 *
 * @example Two pictures of one schema
 * ```ts
 * import { type DumpFormat, schemaDump } from "@retort/retort";
 *
 * const formats: readonly DumpFormat[] = ["svg", "mermaid"];
 * async function draw(): Promise<readonly (string | undefined)[]> {
 *   const dumps = formats.map((format) =>
 *     schemaDump({ cwd: "." }, { format })
 *   );
 *   return (await Promise.all(dumps)).map(({ text }) => text);
 * }
 * ```
 */
export type DumpFormat = "sql" | "ts" | "json" | "mermaid" | "svg" | "html";

/**
 * What to dump, and how.
 *
 * @example What is wanted, one file for each table
 * ```ts
 * import { schemaDump, type SchemaDumpOptions } from "@retort/retort";
 *
 * const options: SchemaDumpOptions = {
 *   format: "sql",
 *   from: "wanted",
 *   output: "schema/",
 * };
 * async function writeSchema(): Promise<readonly string[]> {
 *   return (await schemaDump({ cwd: "." }, options)).files;
 * }
 * ```
 */
export interface SchemaDumpOptions {
  /** The form of the text. */
  readonly format: DumpFormat;
  /** `database` if absent. */
  readonly from?: SchemaReference | undefined;
  /** Where a wanted schema is built; embedded if absent. */
  readonly scratch?: "embedded" | "server" | undefined;
  /** A file to write, or a folder where it ends in a slash; nothing is written if absent. */
  readonly output?: string | undefined;
}

/**
 * The dump as text, or the files it was written to.
 *
 * @example
 * ```ts
 * import type { SchemaDumpResult } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const result: SchemaDumpResult = {
 *   format: "sql",
 *   text: "CREATE SCHEMA booking;\n",
 *   files: [],
 *   unknown: [],
 * };
 * strictEqual(result.files.length, 0);
 * ```
 */
export interface SchemaDumpResult {
  /** The form of the text. */
  readonly format: DumpFormat;
  /** The text, where it was not written to files. */
  readonly text?: string | undefined;
  /** The files that were written. */
  readonly files: readonly string[];
  /** Objects that are there and that no dump holds. */
  readonly unknown: readonly UnknownObject[];
}

interface Written {
  readonly found: InspectedSchema;
  readonly importFrom: string;
}

const WRITERS: Readonly<Record<DumpFormat, (written: Written) => string>> = {
  sql: ({ found }) => schemaSql(creation(found), found),
  ts: ({ found, importFrom }) =>
    schemaSource(creation(found), {
      serverVersion: found.serverVersion,
      importFrom,
    }),
  json: ({ found }) => schemaJson(found.model),
  mermaid: ({ found }) => mermaidDiagram(found.model),
  svg: ({ found }) => svgDiagram(found.model),
  html: ({ found }) => htmlDiagram(found.model, { title: "Schema" }),
};

function creation(found: InspectedSchema): ReturnType<typeof diff> {
  const before = {
    ...EMPTY_SCHEMA,
    namespaces: EMPTY_SCHEMA.namespaces.filter(({ name }) =>
      found.model.namespaces.some((namespace) => namespace.name === name)
    ),
  };
  return diff({ model: before, dependencies: [] }, found);
}

/** Refuses a folder with SQL that this dump does not write: a reader would mix both. */
async function refuseOthers(
  folder: string,
  { output, files }: {
    readonly output: string;
    readonly files: readonly DumpedFile[];
  },
): Promise<void> {
  const written = new Set(files.map(({ path }) => path));
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  const others = entries.map((entry) => entry.replaceAll(sep, "/"))
    .filter((entry) => entry.endsWith(".sql") && !written.has(entry)).sort();
  const [first] = others;
  if (first === undefined) return;
  throw new RetortError(
    "schema/other-files",
    `Cannot write the schema to "${output}": "${first}" is there and not of this schema`,
    {
      details: { folder: output, files: others },
      hint: "Remove what is no longer wanted, or name an empty folder",
    },
  );
}

function writeFiles(
  folder: string,
  files: readonly DumpedFile[],
): readonly string[] {
  const paths: string[] = [];
  for (const { path, text } of files) {
    const target = join(folder, path);
    writeOutput({ path: target, file: target, text });
    paths.push(target);
  }
  return paths;
}

/**
 * Writes a database's schema, or another that is named, as SQL, as a module, as
 * JSON or as a picture.
 *
 * @throws {RetortError} `database/…`, `schema/…`
 *
 * @example
 * ```ts
 * import { schemaDump } from "@retort/retort";
 * import { match } from "node:assert/strict";
 * import process from "node:process";
 *
 * const { text } = await schemaDump(
 *   { cwd: ".", variables: process.env },
 *   { from: "migrations@001", format: "sql" },
 * );
 * match(text ?? "", /^CREATE TABLE public.bookings/m);
 * ```
 */
export async function schemaDump(
  options: OpenProjectOptions,
  { format, from = "database", scratch, output }: SchemaDumpOptions,
): Promise<SchemaDumpResult> {
  const needsMigrations = from.startsWith("migrations");
  const project = await openProject(
    needsMigrations ? options : { ...options, migrations: false },
  );
  const found = await readReferencedSchema(project, from, {
    scratch,
    origin: from === "wanted" ? "wanted" : "present",
  });
  const { unknown } = found;
  if (output?.endsWith("/") && format === "sql") {
    const folder = resolve(options.cwd, output);
    const files = schemaSqlFiles(creation(found), found);
    await refuseOthers(folder, { output, files });
    return { format, files: writeFiles(folder, files), unknown };
  }
  const { importFrom } = project.config;
  const text = WRITERS[format]({ found, importFrom });
  if (output === undefined) return { format, text, files: [], unknown };
  const target = resolve(options.cwd, output);
  const files = writeFiles(dirname(target), [
    { path: basename(target), text },
  ]);
  return { format, files, unknown };
}
