import { readlinkSync, realpathSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { RetortError } from "../errors/mod.ts";
import type {
  MigrationFile,
  MigrationFormat,
  MigrationHeader,
} from "./migration_file.ts";
import {
  FILE_READER,
  type FileReader,
  type FolderEntry,
} from "./file_reader.ts";
import { readGeneratedHeader } from "./generated_header.ts";
import { messageOf } from "./migration_message.ts";
import type { readModuleHeader } from "./module_header.ts";
import { isPlainSql } from "./plain_sql.ts";
import { readSqlHeader } from "./sql_header.ts";
import { systemCode, systemReason } from "./system_code.ts";

/** Where {@linkcode findMigrations} looks. */
export interface FindMigrationsOptions {
  /** The project's folder: locations are relative to it, and paths shown so. */
  readonly root: string;
  /** The folders of migrations, in the order in which they are read. */
  readonly locations: readonly string[];
  /** Whether folders inside them are read as well. */
  readonly recursive?: boolean | undefined;
  /** What reads folders and files. */
  readonly reader?: FileReader | undefined;
}

const FORMATS: ReadonlyMap<string, MigrationFormat> = new Map([
  [".js", "js"],
  [".mjs", "js"],
  [".mts", "ts"],
  [".sql", "sql"],
  [".ts", "ts"],
]);

const IGNORED_REGEXP = /^[._#]|~$|\.d\.m?ts$/;
const TEST_REGEXP = /[._]test\.\w+$/;
const REVISION_REGEXP =
  /^(?:\s*export\s+const\s+revision\b|--\s*retort:revision\b)/m;

/** The format of a file that is a migration by its name. */
function formatOf(name: string): MigrationFormat | undefined {
  const format = FORMATS.get(name.slice(name.lastIndexOf(".")));
  return format === undefined || IGNORED_REGEXP.test(name) ? undefined : format;
}

/** What a folder holds, by names in the order of their code units. */
interface Listing {
  /** What can be read, with what is only a link. */
  readonly files: readonly string[];
  readonly links: ReadonlySet<string>;
  readonly folders: readonly string[];
}

function listingOf(entries: Iterable<FolderEntry>): Listing {
  const files: string[] = [];
  const links = new Set<string>();
  const folders: string[] = [];
  for (const { name, isFile, isDirectory, isSymlink } of entries) {
    // What is none of these, such as a pipe, could be waited for without end.
    if (isFile || isSymlink) files.push(name);
    if (isSymlink) links.add(name);
    if (isDirectory) folders.push(name);
  }
  return { files: files.sort(), links, folders: folders.sort() };
}

function listFolder(
  folder: string,
  shown: string,
  { readFolder }: FileReader,
): Listing {
  try {
    return listingOf(readFolder(folder));
  } catch (error) {
    const reason = systemCode(error);
    const state = reason === "ENOENT"
      ? "it does not exist"
      : reason === "ENOTDIR"
      ? "it is not a folder"
      : systemReason(reason);
    throw new RetortError(
      "project/folder-unreadable",
      `Cannot read the migrations folder "${shown}": ${state}`,
      {
        details: { folder: shown, reason },
        hint: reason === "ENOENT"
          ? "Run `retort init` in a new project; otherwise make the folder, or name another with `migrations` in the config"
          : undefined,
        cause: error,
      },
    );
  }
}

function realPath(path: string, file: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    throw systemCode(error) === "ENOENT"
      ? deadLink(path, file, error)
      : unreadable(file, error);
  }
}

function deadLink(
  path: string,
  file: string,
  error: unknown,
): RetortError<"migration/not-loadable"> {
  const target = readlinkSync(path);
  return new RetortError(
    "migration/not-loadable",
    `Cannot read the migration "${file}": it is a link to "${target}", which leads nowhere`,
    {
      details: { file, reason: "ENOENT" },
      hint: "Put the file there, or remove the link",
      source: { file },
      cause: error,
    },
  );
}

function unreadable(
  file: string,
  error: unknown,
): RetortError<"migration/not-loadable"> {
  const reason = systemCode(error);
  return new RetortError(
    "migration/not-loadable",
    `Cannot read the migration "${file}": the system says ${reason}`,
    { details: { file, reason }, source: { file }, cause: error },
  );
}

function checkInside(path: string, location: string, shown: string): void {
  const real = realPath(path, shown);
  const inside = relative(realpathSync(location), real);
  if (inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw new RetortError(
      "migration/outside-folder",
      `Cannot read the migration "${shown}": it is a link to "${real}", outside its folder`,
      {
        details: { file: shown, folder: location },
        hint: "Name the folder it is in as a further location of migrations",
      },
    );
  }
}

/** A file by its place and as it should be shown. */
type FoundFile = Pick<MigrationFile, "path" | "file" | "format">;

/** A folder that is read, and what it is read with. */
interface Place {
  readonly root: string;
  readonly location: string;
  readonly recursive: boolean;
  readonly reader: FileReader;
}

/** Adds the migrations of a folder. */
function collectFiles(
  folder: string,
  place: Place,
  found: FoundFile[],
): void {
  // Thousands of files share this: taking each path apart would cost more
  // than reading the file.
  const shown = shownPath(place.root, folder);
  const before = shown === "." ? "" : `${shown}/`;
  const { files, links, folders } = listFolder(folder, shown, place.reader);
  for (const name of files) {
    const format = formatOf(name);
    if (format === undefined) continue;
    const path = folder + sep + name;
    const file = before + name;
    if (links.size > 0 && links.has(name)) {
      checkInside(path, place.location, file);
    }
    found.push({ path, file, format });
  }
  if (!place.recursive) return;
  for (const name of folders) {
    if (IGNORED_REGEXP.test(name) || name === "node_modules") continue;
    collectFiles(join(folder, name), place, found);
  }
}

/** Leaves out what a second location leads to again. */
function distinct(found: readonly FoundFile[]): readonly FoundFile[] {
  const paths = new Set<string>();
  return found.filter(({ path }) => {
    const isNew = !paths.has(path);
    paths.add(path);
    return isNew;
  });
}

/** A path as people should see it: relative to the project where it is inside. */
export function shownPath(root: string, path: string): string {
  const shown = relative(root, path);
  if (shown === "") return ".";
  return shown.startsWith("..") ? path : shown.replaceAll(sep, "/");
}

function readText(
  path: string,
  file: string,
  reader: FileReader,
): string {
  try {
    return reader.readText(path);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** Whether a file is a test, such as `shared_test.ts`, and no migration. */
function isTest(path: string, text: string): boolean {
  // A message may end in "test" too, so such a name alone decides nothing.
  return TEST_REGEXP.test(path) && !REVISION_REGEXP.test(text);
}

function describe(
  { path, file, format }: FoundFile,
  { text, header }: { readonly text: string; readonly header: MigrationHeader },
): MigrationFile {
  const message = messageOf(header.doc);
  return format === "sql" && !isPlainSql(text)
    ? { ...header, message, path, file, format, intricate: true }
    : { ...header, message, path, file, format };
}

/** Reads the headers of files; what takes modules apart is loaded if it must. */
async function readHeaders(
  found: readonly FoundFile[],
  reader: FileReader,
): Promise<readonly MigrationFile[]> {
  let readModule: typeof readModuleHeader | undefined;
  const files: MigrationFile[] = [];
  for (const each of found) {
    const { path, file, format } = each;
    const text = readText(path, file, reader);
    if (isTest(path, text)) continue;
    const source = { file, text };
    let header = format === "sql"
      ? readSqlHeader(source)
      : readGeneratedHeader(source);
    if (header === undefined) {
      readModule ??= (await import("./module_header.ts")).readModuleHeader;
      header = readModule(source);
    }
    files.push(describe(each, { text, header }));
  }
  return files;
}

/**
 * Finds the migrations of a project and reads their headers, location by
 * location, sorted by name. Ignored are files whose name begins with `_`, `.`
 * or `#` or ends with `~`, type declarations, tests, and other kinds of file.
 *
 * @throws {RetortError} `project/folder-unreadable`, `migration/…`
 */
export async function findMigrations(
  options: FindMigrationsOptions,
): Promise<readonly MigrationFile[]> {
  const { root, recursive = false, reader = FILE_READER } = options;
  const found: FoundFile[] = [];
  for (const name of options.locations) {
    const location = resolve(root, name);
    collectFiles(location, { root, location, recursive, reader }, found);
  }
  return await readHeaders(
    options.locations.length > 1 ? distinct(found) : found,
    reader,
  );
}
