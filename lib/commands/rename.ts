import { resolve } from "node:path";
import { RetortError } from "../errors/mod.ts";
import {
  type MigrationFile,
  newRevisionId,
  renameRevision,
} from "../project/mod.ts";
import { buildRevisionGraph, resolveRevision } from "../revisions/mod.ts";
import {
  openProject,
  type OpenProjectOptions,
  type ReadProject,
  readProject,
} from "./open_project.ts";

/**
 * Which revision gets which id.
 *
 * @example The second of two that were both made 001
 * ```ts
 * import { init, rename, type RenameOptions, revision } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import { mkdtemp, rm } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 *
 * const cwd = await mkdtemp(`${tmpdir()}/project-`);
 * init({ folder: cwd });
 * await revision({ cwd }, { message: "Rooms", id: "001" });
 * const options: RenameOptions = {
 *   revision: "migrations/001_rooms.ts",
 *   id: "002",
 * };
 * const { before, file } = await rename({ cwd }, options);
 * deepStrictEqual([before.file, file], [
 *   "migrations/001_rooms.ts",
 *   "migrations/002_rooms.ts",
 * ]);
 * await rm(cwd, { recursive: true });
 * ```
 */
export interface RenameOptions {
  /** The revision's file, or its id where only one file has it. */
  readonly revision: string;
  /** The new id; a new one of the config's kind if absent. */
  readonly id?: string | undefined;
  /** Moves the revision on top of this one. */
  readonly onto?: string | undefined;
}

/**
 * A revision that has another id now.
 *
 * @example
 * ```ts
 * import type { RenameResult } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const result: RenameResult = {
 *   before: { revision: "004", file: "migrations/004_add_rooms.ts" },
 *   revision: "005",
 *   downRevisions: ["004"],
 *   file: "migrations/005_add_rooms.ts",
 *   changed: [],
 * };
 * strictEqual(result.file, "migrations/005_add_rooms.ts");
 * ```
 */
export interface RenameResult {
  /** The id and the file it had. */
  readonly before: { readonly revision: string; readonly file: string };
  /** The revision's id now. */
  readonly revision: string;
  /** The ids of the revisions it builds on. */
  readonly downRevisions: readonly string[];
  /** Its file now, relative to the project. */
  readonly file: string;
  /** The other files that name it and were changed. */
  readonly changed: readonly string[];
}

/**
 * Gives a revision another id, such as one of two that were both made `004`.
 * What builds on it follows, except where another file has the same id.
 *
 * @throws {RetortError} `revision/…`, `project/…`
 *
 * @example
 * ```ts
 * import { init, rename, revision } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 * import { mkdtemp, rm } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 *
 * const cwd = await mkdtemp(`${tmpdir()}/project-`);
 * init({ folder: cwd });
 * await revision({ cwd }, { message: "Rooms", id: "001" });
 * const { file } = await rename({ cwd }, { revision: "001", id: "002" });
 * strictEqual(file, "migrations/002_rooms.ts");
 * await rm(cwd, { recursive: true });
 * ```
 */
export async function rename(
  options: OpenProjectOptions,
  { revision, id, onto }: RenameOptions,
): Promise<RenameResult> {
  const project = await readProject(options);
  const file = fileOf(project, revision, options.cwd);
  const newId = id ?? newRevisionId({
    kind: project.config.revisionIds,
    existing: project.migrations.map((each) => each.id),
    now: new Date(),
    timezone: project.config.timezone,
  });
  const others = project.migrations.filter((each) => each !== file);
  const taken = others.find((each) => each.id === newId);
  if (taken !== undefined) throw idTaken(newId, taken);
  const isOnlyOne = !others.some((each) => each.id === file.id);
  const renamed = renameRevision({
    root: project.root,
    file,
    id: newId,
    downRevisions: onto === undefined ? undefined : downOnto(others, onto),
    followers: isOnlyOne
      ? others.filter(({ downRevisions, dependsOn }) =>
        downRevisions.includes(file.id) || dependsOn.includes(file.id)
      )
      : [],
  });
  await openProject(options);
  return {
    before: { revision: file.id, file: file.file },
    revision: newId,
    downRevisions: renamed.file.downRevisions,
    file: renamed.file.file,
    changed: renamed.changed,
  };
}

function downOnto(
  others: readonly MigrationFile[],
  onto: string,
): readonly string[] {
  const found = resolveRevision(buildRevisionGraph(others), onto);
  return found === undefined ? [] : [found.id];
}

function fileOf(
  { root, migrations }: ReadProject,
  wanted: string,
  cwd: string,
): MigrationFile {
  const byPath = migrations.find(({ path }) =>
    path === resolve(cwd, wanted) || path === resolve(root, wanted)
  );
  if (byPath !== undefined) return byPath;
  const [first, ...more] = migrations.filter(({ id }) => id === wanted);
  if (first === undefined) {
    throw new RetortError(
      "revision/not-found",
      `Cannot find revision "${wanted}": no file has that name and none has that id`,
      { details: { requested: wanted }, hint: "Name the migration's file" },
    );
  }
  if (more.length === 0) return first;
  const files = [first, ...more].map(({ file }) => file);
  throw new RetortError(
    "revision/duplicate-id",
    `Cannot tell which revision "${wanted}" to rename: ${files.length} files have that id`,
    {
      details: { revision: wanted, files },
      hint: `Name one of the files: ${files.join(", ")}`,
    },
  );
}

function idTaken(id: string, { file }: MigrationFile): RetortError {
  return new RetortError(
    "project/revision-exists",
    `Cannot use the id "${id}": "${file}" has it already`,
    { details: { revision: id, file }, hint: "Choose another id" },
  );
}
