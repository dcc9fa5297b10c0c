import { relative, resolve, sep } from "node:path";
import { RetortError } from "../errors/mod.ts";
import { checkNewNames, type Revision } from "../revisions/mod.ts";
import type { ProjectConfig } from "./config.ts";
import { fileNameOf } from "./file_name.ts";
import { shownPath } from "./find_migrations.ts";
import { readHeader } from "./read_header.ts";
import type { MigrationFile } from "./migration_file.ts";
import {
  type MigrationTemplate,
  sqlMigration,
  typescriptMigration,
} from "./migration_template.ts";
import { writeNewFile } from "./write_new_file.ts";

/** A migration to be written. */
export interface NewMigration extends Omit<MigrationTemplate, "importFrom"> {
  readonly format: "ts" | "sql";
  /** One of the config's locations; the first where it is left out. */
  readonly location?: string | undefined;
}

/** Where and how {@linkcode writeMigration} writes. */
export interface WriteMigrationOptions {
  /** The project's folder. */
  readonly root: string;
  readonly config: ProjectConfig;
  /** The revisions that there are. */
  readonly existing: readonly Revision[];
  readonly now: Date;
}

function locationOf(
  { location }: NewMigration,
  { root, config }: WriteMigrationOptions,
): string {
  const known = config.migrations.map((name) => resolve(root, name));
  const wanted = location === undefined
    ? known[0] ?? resolve(root, "migrations")
    : resolve(root, location);
  const isInside = known.some((folder) =>
    wanted === folder ||
    (config.recursive && wanted.startsWith(`${folder}${sep}`))
  );
  if (!isInside) {
    throw new RetortError(
      "project/location-unknown",
      `Cannot write a migration to "${location}": it is none of the project's locations`,
      {
        details: { location: location ?? "", known: config.migrations },
        hint: `The locations are ${config.migrations.join(", ")}`,
      },
    );
  }
  return wanted;
}

function checkNew(
  migration: NewMigration,
  { existing }: WriteMigrationOptions,
): void {
  checkNewNames(migration);
  checkSqlId(migration);
  const same = existing.find(({ id }) => id === migration.id);
  if (same === undefined) return;
  throw new RetortError(
    "project/revision-exists",
    `Cannot create the revision "${migration.id}": "${same.file}" has this id already`,
    {
      details: { revision: migration.id, file: same.file ?? "" },
      hint: "Choose another id",
    },
  );
}

function checkReadable(
  path: string,
  folder: string,
  { config }: WriteMigrationOptions,
): void {
  const inside = relative(folder, path);
  if (config.recursive || !inside.includes(sep)) return;
  throw new RetortError(
    "config/invalid",
    `Cannot use "fileTemplate" of the config, "${config.fileTemplate}": it makes folders, which are not read`,
    {
      details: { file: "", key: "fileTemplate" },
      hint: "Set `recursive: true` in the config",
    },
  );
}

/** Refuses an id that the lists of an `.sql` header would take apart. */
function checkSqlId({ format, id }: NewMigration): void {
  const characters = [" ", "\t", "\n", "\r", ","].filter((it) =>
    id.includes(it)
  );
  if (format !== "sql" || characters.length === 0) return;
  throw new RetortError(
    "revision/illegal-id",
    `Cannot use "${id}" as a revision id: the header of an .sql file cannot hold it`,
    {
      details: { revision: id, characters },
      hint: "Use letters, digits, dots and underscores",
    },
  );
}

/**
 * Writes a new migration's file. Everything that can be
 * wrong with it is looked at before anything is written.
 *
 * @throws {RetortError} `project/…`, `config/invalid`, `revision/…`
 */
export function writeMigration(
  migration: NewMigration,
  options: WriteMigrationOptions,
): MigrationFile {
  const { root, config, now } = options;
  checkNew(migration, options);
  const folder = locationOf(migration, options);
  const name = fileNameOf({
    template: config.fileTemplate,
    id: migration.id,
    message: migration.message,
    slugLength: config.slugLength,
    now,
    timezone: config.timezone,
  });
  const path = resolve(folder, `${name}.${migration.format}`);
  checkReadable(path, folder, options);
  const template = { ...migration, importFrom: config.importFrom };
  const text = migration.format === "sql"
    ? sqlMigration(template)
    : typescriptMigration(template);
  const file = shownPath(root, path);
  const header = readHeader({ file, text }, migration.format);
  writeNewFile({ path, file, text });
  return { ...header, path, file, format: migration.format };
}
