import type { DatabaseSettings, Session } from "../database/mod.ts";
import {
  explainMissingProject,
  type FileReader,
  findMigrations,
  loadConfig,
  type MigrationFile,
  type Project,
} from "../project/mod.ts";
import { buildRevisionGraph, type RevisionGraph } from "../revisions/mod.ts";

/**
 * What names a project and its database.
 *
 * @example Where a command finds its files
 * ```ts
 * import { heads, type OpenProjectOptions } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const project: OpenProjectOptions = {
 *   cwd: ".",
 *   variables: { DATABASE_URL: "postgres://ada@localhost/bookings" },
 *   arguments: { tenant: "berlin" },
 * };
 * strictEqual((await heads(project))[0]?.revision, "004");
 * ```
 */
export interface OpenProjectOptions {
  /** The folder to start from. */
  readonly cwd: string;
  /** The config's file, where it is not the one in the folder. */
  readonly configFile?: string | undefined;
  /** The name of one of the config's environments. */
  readonly environment?: string | undefined;
  /** The database: a URL, or `embedded[:PATH]`. */
  readonly database?: string | undefined;
  /** The schema that migrations and their version table go to. */
  readonly schema?: string | undefined;
  /** The environment's variables, such as `DATABASE_URL`; none if absent. */
  readonly variables?: Readonly<Record<string, string | undefined>> | undefined;
  /** Values for migrations, as `op.arguments`. */
  readonly arguments?: Readonly<Record<string, string>> | undefined;
  /** False to leave the migrations unread: there need not be any. */
  readonly migrations?: false | undefined;
}

/** The same, with what the command line knows of its runtime. */
export interface ProjectSource extends OpenProjectOptions {
  /** What reads the migrations, where there is a quicker way than usual. */
  readonly reader?: FileReader | undefined;
  /** Identifies the program to the build, if it can be told. */
  readonly program?: (() => string | undefined) | undefined;
  /** Awaited before the config is run, and before a database is looked for. */
  readonly beforeMore?: (() => Promise<void>) | undefined;
}

/** A project whose config and migration headers have been read. */
export interface OpenedProject extends Project {
  readonly graph: RevisionGraph;
  /** The migrations by revision. */
  readonly files: ReadonlyMap<string, MigrationFile>;
  readonly arguments: Readonly<Record<string, string>>;
  /** Identifies the program to the build, if it can be told. */
  readonly program: (() => string | undefined) | undefined;
  /** Says which database is meant. */
  readonly databaseSettings: () => Promise<DatabaseSettings>;
  /** Says which database another URL or `embedded[:PATH]` means. */
  readonly settingsOf: (database: string) => Promise<DatabaseSettings>;
  /** Opens a session on it. */
  readonly connect: () => Promise<Session>;
}

/** A project whose migrations have been read, but not put in order. */
export interface ReadProject extends Project {
  /** All migrations, also those that cannot be put in order. */
  readonly migrations: readonly MigrationFile[];
}

/** Reads a project's config and the headers of its migrations. */
export async function readProject(
  options: ProjectSource,
): Promise<ReadProject> {
  const project = await loadConfig({
    folder: options.cwd,
    file: options.configFile,
    environment: options.environment,
    variables: options.variables ?? {},
    beforeRun: options.beforeMore,
  });
  const { config } = project;
  const migrations = options.migrations === false
    ? []
    : await migrationsOf(project, options.reader);
  return { ...project, config: inSchema(config, options.schema), migrations };
}

async function migrationsOf(
  { root, config, file }: Project,
  reader: FileReader | undefined,
): Promise<readonly MigrationFile[]> {
  try {
    return await findMigrations({
      root,
      locations: config.migrations,
      recursive: config.recursive,
      reader,
    });
  } catch (error) {
    throw file === undefined ? explainMissingProject(error, root) : error;
  }
}

/** One project in many schemas: each has its own version table. */
function inSchema(
  config: Project["config"],
  schema: string | undefined,
): Project["config"] {
  return schema === undefined ? config : {
    ...config,
    versionTable: { ...config.versionTable, schema },
    searchPath: [schema, ...config.searchPath ?? ["public"]],
  };
}

async function findDatabase(
  named: string | undefined,
  { project, options }: {
    readonly project: Project;
    readonly options: ProjectSource;
  },
): Promise<DatabaseSettings> {
  await options.beforeMore?.();
  const variables = options.variables ?? {};
  const database = await import("../database/mod.ts");
  // DATABASE_URL may well lead to a pooler: going past it is what directUrl is for.
  const direct = variables["RETORT_DATABASE"]
    ? undefined
    : project.config.directUrl;
  return await database.databaseSettings({
    database: named ?? direct,
    configured: project.config.database,
    environment: variables,
    folder: project.root,
  });
}

/**
 * Reads a project's config and the headers of its migrations; no file of the
 * project but the config is run, and no database is reached.
 *
 * @throws {RetortError} `config/…`, `migration/…`, `revision/…`
 */
export async function openProject(
  options: ProjectSource,
): Promise<OpenedProject> {
  const { migrations, ...project } = await readProject(options);
  const settingsOf = (named?: string): Promise<DatabaseSettings> =>
    findDatabase(named, { project, options });
  const databaseSettings = (): Promise<DatabaseSettings> =>
    settingsOf(options.database);
  let files: OpenedProject["files"] | undefined;
  return {
    ...project,
    graph: buildRevisionGraph(migrations),
    get files() {
      return files ??= new Map(migrations.map((file) => [file.id, file]));
    },
    arguments: options.arguments ?? {},
    program: options.program,
    databaseSettings,
    settingsOf,
    connect: async () => {
      const { openSession } = await import("../database/mod.ts");
      return await openSession(await databaseSettings());
    },
  };
}
