import { NEWEST_SERVER, openSession } from "../database/mod.ts";
import {
  inspectDatabase,
  type InspectDatabaseOptions,
  type InspectedSchema,
} from "../inspect/mod.ts";
import { loadSqlParser, shownPath } from "../project/mod.ts";
import type { NamingConvention, Table } from "../schema/mod.ts";
import type { SqlParser } from "../sql/mod.ts";
import { buildSchema, type WantedFile, withoutOrder } from "./build_schema.ts";
import { keptSchema, type SchemaRecipe } from "./kept_schema.ts";
import { operationStatements, readModuleSchema } from "./module_source.ts";
import type { SchemaSource } from "./schema_source.ts";
import { openScratch, type Scratch, type ScratchPlace } from "./scratch.ts";
import { readSqlFiles } from "./sql_files.ts";
import { type Build, trustDefinitions } from "./trust_definitions.ts";
import { withFormerNames } from "./with_former_names.ts";

/**
 * What {@linkcode readSchema} goes by.
 *
 * @example
 * ```ts
 * import {
 *   fileSource,
 *   readSchema,
 *   type ReadSchemaOptions,
 * } from "@retort/retort";
 *
 * const options: ReadSchemaOptions = {
 *   folder: "/project",
 *   scratch: { on: "embedded" },
 *   naming: { unique: "uq_{table}_{columns}" },
 * };
 * async function tables(file: string): Promise<readonly string[]> {
 *   const source = fileSource(file, options.folder);
 *   return (await readSchema(source, options)).model.tables.map(({ name }) =>
 *     name
 *   );
 * }
 * ```
 */
export interface ReadSchemaOptions {
  /** The project's folder: shown paths start there. */
  readonly folder: string;
  /** Where what is not a database yet is built. */
  readonly scratch: ScratchPlace;
  /** What is read and what is left out. */
  readonly inspect?: InspectDatabaseOptions | undefined;
  /** Names for constraints and indexes that a module leaves unnamed. */
  readonly naming?: NamingConvention | undefined;
}

/**
 * Builds something in a scratch database and reads its schema back.
 *
 * @example
 * ```ts
 * import { inspectScratch } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 * import { tmpdir } from "node:os";
 *
 * const { model } = await inspectScratch({
 *   on: "embedded",
 *   cacheFolder: `${tmpdir()}/retort`,
 * }, {
 *   build: ({ session }) => session.execute(["CREATE SCHEMA app"]),
 * });
 * strictEqual(model.namespaces[0]?.name, "app");
 * ```
 */
export async function inspectScratch(
  place: ScratchPlace,
  {
    build,
    inspect,
  }: {
    readonly build: (scratch: Scratch) => Promise<void>;
    readonly inspect?: InspectDatabaseOptions | undefined;
  },
): Promise<InspectedSchema> {
  await using scratch = await openScratch(place);
  await build(scratch);
  return await inspectDatabase(scratch.session, inspect);
}

async function readModule(
  path: string,
  options: ReadSchemaOptions,
): Promise<InspectedSchema> {
  const { scratch: place, inspect } = options;
  const { operations, tables } = await readModuleSchema(path, {
    folder: options.folder,
    naming: options.naming ?? {},
  });
  const fileFor = (serverVersion: number): WantedFile => {
    const file = shownPath(options.folder, path);
    return withoutOrder(
      operationStatements(operations, { serverVersion, file }),
    );
  };
  const build = (): Promise<InspectedSchema> =>
    inspectScratch(place, {
      build: (scratch) =>
        buildSchema(scratch, [fileFor(scratch.session.serverVersion)]),
      inspect,
    });
  const recipe = place.program === undefined
    ? undefined
    : wantedRecipe([fileFor(NEWEST_SERVER)], inspect);
  return withNames(await keptSchema(place, recipe, build), tables);
}

/** What the files of a wanted schema are known by. */
function wantedRecipe(
  files: readonly WantedFile[],
  inspect: InspectDatabaseOptions | undefined,
): SchemaRecipe {
  const lengths = files.map(({ length }) => length);
  return {
    from: "wanted",
    statements: files.flat(),
    settings: { lengths, inspect },
  };
}

async function readSql(
  path: string,
  options: ReadSchemaOptions,
): Promise<InspectedSchema> {
  const build: Build<InspectedSchema> = (loadParser) =>
    readSqlWith(path, { ...options, loadParser });
  return options.scratch.on === "embedded"
    ? await trustDefinitions(build)
    : await build(loadSqlParser);
}

async function readSqlWith(
  path: string,
  { folder, scratch, inspect, loadParser }: ReadSchemaOptions & {
    readonly loadParser: () => Promise<SqlParser>;
  },
): Promise<InspectedSchema> {
  const files = readSqlFiles(path, { folder, loadParser });
  const build = (): Promise<InspectedSchema> =>
    inspectScratch(scratch, {
      build: async (place) => buildSchema(place, await files),
      inspect,
    });
  if (scratch.program !== undefined) {
    return await keptSchema(scratch, wantedRecipe(await files, inspect), build);
  }
  // An engine of its own thread starts while the files are read; whatever is
  // wrong with them is said where they are built.
  if (scratch.ownThread) files.catch(() => {});
  else await files;
  return await build();
}

function withNames(
  found: InspectedSchema,
  tables: readonly Table[],
): InspectedSchema {
  return { ...found, model: withFormerNames(found.model, tables) };
}

/**
 * Reads a schema from wherever it is described. What is not a database is built
 * in a scratch database, so that every schema is in the server's own words.
 *
 * @throws {RetortError} `schema/not-buildable`, `schema/invalid`,
 * `schema/not-found`
 *
 * @example
 * ```ts
 * import { fileSource, readSchema } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 * import { mkdtemp, rm, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 *
 * const folder = await mkdtemp(`${tmpdir()}/project-`);
 * await writeFile(`${folder}/schema.sql`, "CREATE TABLE rooms (id integer);");
 * const { model } = await readSchema(fileSource("schema.sql", folder), {
 *   folder,
 *   scratch: {
 *   on: "embedded",
 *   cacheFolder: `${tmpdir()}/retort`,
 * },
 * });
 * strictEqual(model.tables[0]?.name, "rooms");
 * await rm(folder, { recursive: true });
 * ```
 */
export async function readSchema(
  source: SchemaSource,
  options: ReadSchemaOptions,
): Promise<InspectedSchema> {
  switch (source.kind) {
    case "database": {
      await using session = await openSession(source.settings);
      return await inspectDatabase(session, options.inspect);
    }
    case "sql":
      return await readSql(source.path, options);
    case "module":
      return await readModule(source.path, options);
  }
}
