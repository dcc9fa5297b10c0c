import { dirname, resolve, sep } from "node:path";
import { RetortError } from "../errors/mod.ts";
import {
  type HookFailure,
  newRevisionId,
  runAfterWrite,
  writeMigration,
} from "../project/mod.ts";
import {
  buildRevisionGraph,
  newRevisionParents,
  type Revision,
} from "../revisions/mod.ts";
import type { OpenedProject } from "./open_project.ts";

/**
 * What a new revision shall be, and where it shall stand.
 *
 * @example What it takes to stand between two revisions
 * ```ts
 * import { init, revision, type WriteRevisionOptions } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import { mkdtemp, rm } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 *
 * const cwd = await mkdtemp(`${tmpdir()}/project-`);
 * init({ folder: cwd });
 * await revision({ cwd }, { message: "Rooms", id: "001" });
 * await revision({ cwd }, { message: "Guests", id: "002" });
 * const options: WriteRevisionOptions = {
 *   message: "Prices",
 *   id: "003",
 *   head: "001",
 *   splice: true,
 * };
 * const { downRevisions } = await revision({ cwd }, options);
 * deepStrictEqual(downRevisions, ["001"]);
 * await rm(cwd, { recursive: true });
 * ```
 */
export interface WriteRevisionOptions {
  /** What it does, in a sentence; the file's name is made of it. */
  readonly message: string;
  /** The revision's id; one of the config's kind if absent. */
  readonly id?: string | undefined;
  /** The language; TypeScript if absent. */
  readonly format?: "ts" | "sql" | undefined;
  /** What it builds on; the only head if absent, `base` for a new base. */
  readonly head?: string | readonly string[] | undefined;
  /** Allows building on a revision that others build on already. */
  readonly splice?: boolean | undefined;
  /** Labels of its branch. */
  readonly branchLabels?: readonly string[] | undefined;
  /** Ids or labels of revisions of other branches that must come first. */
  readonly dependsOn?: readonly string[] | undefined;
  /**
   * The folder of migrations that the file goes to; that of what it builds on
   * if absent.
   */
  readonly versionPath?: string | undefined;
  /** Statements for the bodies, each line as it should stand in a function. */
  readonly upgrade?: string | undefined;
  /** Statements for the way back. */
  readonly downgrade?: string | undefined;
}

/**
 * The migration that was written.
 *
 * @example
 * ```ts
 * import { init, revision, type RevisionResult } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import { mkdtemp, rm } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 *
 * const cwd = await mkdtemp(`${tmpdir()}/project-`);
 * init({ folder: cwd });
 * const written: RevisionResult = await revision({ cwd }, {
 *   message: "Rooms",
 *   id: "001",
 * });
 * deepStrictEqual(written, {
 *   revision: "001",
 *   downRevisions: [],
 *   dependsOn: [],
 *   branchLabels: [],
 *   file: "migrations/001_rooms.ts",
 *   failedHooks: [],
 * });
 * await rm(cwd, { recursive: true });
 * ```
 */
export interface RevisionResult {
  /** The revision's id. */
  readonly revision: string;
  /** The ids of the revisions it builds on. */
  readonly downRevisions: readonly string[];
  /** Ids, or labels where labels were given. */
  readonly dependsOn: readonly string[];
  /** The labels of its branch. */
  readonly branchLabels: readonly string[];
  /** The file, relative to the project. */
  readonly file: string;
  /** After-write hooks that failed; the file is kept. */
  readonly failedHooks: readonly HookFailure[];
}

/**
 * Writes a new migration. Whatever can be wrong with its place among the
 * others is found before anything is written.
 *
 * @throws {RetortError} `revision/…`, `project/…`
 */
export async function writeRevision(
  project: OpenedProject,
  options: WriteRevisionOptions,
): Promise<RevisionResult> {
  const { root, config, graph } = project;
  const now = new Date();
  const parents = newRevisionParents(graph, options);
  const place = {
    id: options.id ?? newIdOf(project, now),
    downRevisions: parents.downRevisions.map((parent) => parent.id),
    branchLabels: options.branchLabels ?? [],
    dependsOn: parents.dependsOn,
  };
  checkPlace(project, place);
  const written = writeMigration({
    ...place,
    message: options.message,
    format: options.format ?? "ts",
    location: options.versionPath ??
      locationBeside(project, parents.downRevisions),
    upgrade: options.upgrade,
    downgrade: options.downgrade,
  }, { root, config, existing: graph.revisions, now });
  const failedHooks = await runAfterWrite(config.afterWrite, {
    path: written.path,
    root,
  });
  const { downRevisions, dependsOn, branchLabels } = place;
  return {
    revision: written.id,
    downRevisions,
    dependsOn,
    branchLabels,
    file: written.file,
    failedHooks,
  };
}

/** Makes an id of the kind that the config wants. */
export function newIdOf(
  { config, files }: Pick<OpenedProject, "config" | "files">,
  now: Date,
): string {
  return newRevisionId({
    kind: config.revisionIds,
    existing: [...files.keys()],
    now,
    timezone: config.timezone,
  });
}

/** Makes sure that the revisions form a graph with the new one, too. */
function checkPlace(
  { graph }: OpenedProject,
  place: Pick<Revision, "id" | "downRevisions" | "branchLabels" | "dependsOn">,
): void {
  if (graph.nodes.has(place.id)) return;
  buildRevisionGraph([...graph.revisions, { ...place, message: "", doc: "" }]);
}

/**
 * Of several locations a revision goes to that of what it builds on, and into
 * the same folder there unless its name says which.
 */
function locationBeside(
  { root, config, files }: OpenedProject,
  [parent]: readonly Revision[],
): string | undefined {
  if (config.migrations.length <= 1) return undefined;
  const path = parent === undefined ? undefined : files.get(parent.id)?.path;
  if (path !== undefined) {
    const folder = dirname(path);
    if (!config.fileTemplate.includes("/")) return folder;
    return config.migrations.map((name) => resolve(root, name))
      .filter((each) => `${folder}${sep}`.startsWith(`${each}${sep}`))
      .sort((left, right) => right.length - left.length)[0];
  }
  throw new RetortError(
    "project/location-unknown",
    `Cannot choose where to write the migration: there are ${config.migrations.length} locations and it builds on nothing`,
    {
      details: { location: "", known: config.migrations },
      hint: `Say which with --version-path: ${config.migrations.join(", ")}`,
    },
  );
}
