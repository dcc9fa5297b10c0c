import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSettings } from "../database/mod.ts";
import { RetortError } from "../errors/mod.ts";
import type {
  InspectDatabaseOptions,
  InspectedSchema,
} from "../inspect/mod.ts";
import { ownTables } from "../runner/mod.ts";
import {
  filterSchema,
  type ObservedSchema,
  ownershipOf,
} from "../schema/mod.ts";
import { fileSource, readSchema, type ScratchPlace } from "../sources/mod.ts";
import type { OpenedProject } from "./open_project.ts";
import { readMigrations } from "./read_migrations.ts";

/**
 * Which schema is meant: `wanted` (what the config or `schema.sql` or
 * `schema.ts` says), `database`, `migrations`, `migrations@REVISION`,
 * `migrations@base`, a file or a folder, or the URL of a database. Several
 * revisions are separated by commas.
 *
 * @example What the migrations make, and a file
 * ```ts
 * import { diffSchemas, type SchemaReference } from "@retort/retort";
 *
 * const made: SchemaReference = "migrations@head";
 * const wanted: SchemaReference = "schema.sql";
 * async function missing(): Promise<string> {
 *   return (await diffSchemas({ cwd: "." }, { from: made, to: wanted })).sql;
 * }
 * ```
 */
export type SchemaReference = string;

/** How {@linkcode readReferencedSchema} reads. */
export interface ReadReferencedSchemaOptions {
  /** Where what is not a database yet is built; `embedded` if absent. */
  readonly scratch?: "embedded" | "server" | undefined;
  /** Which side of a comparison it is, for the config's hook. */
  readonly origin: "wanted" | "present";
  /** Leaves out what may be compared but not altered. */
  readonly onlyManaged?: boolean | undefined;
  /** Builds in a thread of its own what is built in the embedded database. */
  readonly ownThread?: boolean | undefined;
}

const WANTED_FILES = ["schema.sql", "schema.ts", "schema"];
const URL_REGEXP = /^(?:postgres(?:ql)?:\/\/|embedded(?::|$))/;

/** Whether a reference means a database, which needs no scratch database. */
export function isDatabaseReference(reference: SchemaReference): boolean {
  return reference === "database" || URL_REGEXP.test(reference);
}

/**
 * The version that operations are for: a database's own where they are for one,
 * otherwise that of the server which built what is wanted.
 */
export function versionFor(
  from: SchemaReference,
  sides: { readonly before: InspectedSchema; readonly after: InspectedSchema },
): number {
  const { before, after } = sides;
  return (isDatabaseReference(from) ? before : after).serverVersion;
}

const MIGRATIONS_REGEXP = /^migrations(?:@(.+))?$/s;

/** Where a scratch database is made, and in which thread. */
type Scratching = Pick<ReadReferencedSchemaOptions, "scratch" | "ownThread">;

async function scratchPlace(
  project: OpenedProject,
  { scratch, ownThread }: Scratching,
): Promise<ScratchPlace> {
  const settings = scratch === "server"
    ? await project.databaseSettings()
    : await project.settingsOf("embedded:memory");
  return settings.kind === "server" ? { on: settings } : {
    on: "embedded",
    cacheFolder: settings.cacheFolder,
    ownThread,
    program: project.program?.(),
  };
}

function inspection(project: OpenedProject): InspectDatabaseOptions {
  const { version, journal } = ownTables(
    project.config.versionTable,
    undefined,
  );
  return { ignoreTables: [version, journal], self: project.config.owner };
}

/** The file that says what is wanted, where the config names none. */
function wantedFile({ root, config }: OpenedProject): string {
  const found = config.schema ??
    WANTED_FILES.find((name) => existsSync(join(root, name)));
  if (found !== undefined) return found;
  throw new RetortError(
    "schema/not-found",
    "Cannot tell which schema is wanted: there is no schema.sql or schema.ts",
    {
      details: { source: "wanted" },
      hint:
        "Write one, or name a file, a folder or a database as `schema` in the config",
    },
  );
}

async function readDatabase(
  project: OpenedProject,
  settings: DatabaseSettings,
): Promise<InspectedSchema> {
  return await readSchema({ kind: "database", settings }, {
    folder: project.root,
    scratch: { on: "embedded" },
    inspect: inspection(project),
  });
}

async function readUnfiltered(
  project: OpenedProject,
  reference: SchemaReference,
  scratching: Scratching,
): Promise<InspectedSchema> {
  if (reference === "database") {
    return await readDatabase(project, await project.databaseSettings());
  }
  if (URL_REGEXP.test(reference)) {
    return await readDatabase(project, await project.settingsOf(reference));
  }
  const place = await scratchPlace(project, scratching);
  const { self: _, ...inspect } = inspection(project);
  const [isMigrations, target = "heads"] = MIGRATIONS_REGEXP.exec(reference) ??
    [];
  if (isMigrations !== undefined) {
    const targets = target === "base" ? [] : target.split(",");
    return await readMigrations(project, targets, { place, inspect });
  }
  return await readSchema(fileSource(reference, project.root), {
    folder: project.root,
    scratch: place,
    inspect,
    naming: project.config.naming,
  });
}

/**
 * Reads the schema that is meant, without what the config filters out.
 *
 * @throws {RetortError} `schema/…`, `database/…`, `revision/…`, `run/…`
 */
export async function readReferencedSchema(
  project: OpenedProject,
  reference: SchemaReference,
  { origin, onlyManaged, ...scratching }: ReadReferencedSchemaOptions,
): Promise<InspectedSchema> {
  const found = await readUnfiltered(
    project,
    reference === "wanted" ? wantedFile(project) : reference,
    scratching,
  );
  const compared = { ...found, ...leaveFiltered(found, project, origin) };
  return onlyManaged
    ? { ...compared, ...leaveObserved(compared, project) }
    : compared;
}

function leaveFiltered(
  found: ObservedSchema,
  { config }: OpenedProject,
  origin: "wanted" | "present",
): ObservedSchema {
  const { includeObject } = config.autogenerate;
  return filterSchema(found, {
    schemas: config.schemas,
    include: config.include,
    exclude: config.exclude,
    includeObject: (object) =>
      ownershipOf(config.ownership, object) !== "ignored" &&
      (includeObject?.(object, origin) ?? true),
  });
}

/** The part of a schema that may be altered. */
export function leaveObserved(
  schema: ObservedSchema,
  { config }: OpenedProject,
): ObservedSchema {
  return filterSchema(schema, {
    includeObject: (object) =>
      ownershipOf(config.ownership, object) === "managed",
  });
}
