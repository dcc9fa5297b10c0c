import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { RetortError } from "../errors/mod.ts";
import { currentRevisions, resolveRevisions } from "../revisions/mod.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";
import { readRows } from "./read_rows.ts";

/**
 * Which migrations to edit.
 *
 * @example
 * ```ts
 * import { edit, type EditOptions } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import process from "node:process";
 *
 * const options: EditOptions = { revision: "001" };
 * const { files } = await edit(
 *   { cwd: ".", variables: { EDITOR: process.execPath } },
 *   options,
 * );
 * deepStrictEqual(files, ["migrations/001_create_bookings_table.ts"]);
 * ```
 */
export interface EditOptions {
  /** An id or the start of one, `head`, `heads`, a label, or `current`. */
  readonly revision: string;
}

/**
 * The command that opens migrations in an editor.
 *
 * @example
 * ```ts
 * import type { EditPlan } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const plan: EditPlan = {
 *   editor: ["code", "--wait"],
 *   files: ["migrations/001_create_bookings_table.ts"],
 *   paths: ["/project/migrations/001_create_bookings_table.ts"],
 * };
 * deepStrictEqual([...plan.editor, ...plan.paths].length, 3);
 * ```
 */
export interface EditPlan {
  /** The editor with its arguments, without the files. */
  readonly editor: readonly string[];
  /** The files, relative to the project. */
  readonly files: readonly string[];
  /** The files' absolute paths. */
  readonly paths: readonly string[];
}

const EDITORS = ["sensible-editor", "editor", "nano", "vim", "vi", "code"];
const WINDOWS_EDITORS = ["code.exe", "notepad++.exe", "notepad.exe"];

/**
 * Finds the files that a target names, and an editor for them: `$EDITOR`,
 * `$VISUAL`, or one of those that are usual.
 *
 * @throws {RetortError} `revision/…`, `project/no-editor`
 *
 * @example
 * ```ts
 * import { edit } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import process from "node:process";
 *
 * const { editor, files } = await edit(
 *   { cwd: ".", variables: { EDITOR: `${process.execPath} --wait` } },
 *   { revision: "head" },
 * );
 * deepStrictEqual(editor, [process.execPath, "--wait"]);
 * deepStrictEqual(files, ["migrations/004_index_booking_periods.sql"]);
 * ```
 */
export async function edit(
  options: OpenProjectOptions,
  { revision }: EditOptions,
): Promise<EditPlan> {
  const project = await openProject(options);
  const found = revision === "current"
    ? currentRevisions(project.graph, (await readRows(project)).rows)
    : resolveRevisions(project.graph, revision);
  const files = found.flatMap(({ id }) => project.files.get(id) ?? []);
  if (files.length === 0) {
    throw new RetortError(
      "revision/not-found",
      `Cannot edit "${revision}": it names no revision`,
      {
        details: { requested: revision, suggestions: [] },
        hint: "Run `retort history` to see all revisions",
      },
    );
  }
  return {
    editor: findEditor(options.variables ?? {}),
    files: files.map(({ file }) => file),
    paths: files.map(({ path }) => path),
  };
}

function findEditor(
  variables: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  for (const name of ["EDITOR", "VISUAL"]) {
    const words = (variables[name] ?? "").split(/\s+/).filter(Boolean);
    const [program] = words;
    if (program !== undefined && isProgram(program, variables)) return words;
  }
  const usual = process.platform === "win32" ? WINDOWS_EDITORS : EDITORS;
  const found = usual.find((program) => isProgram(program, variables));
  if (found !== undefined) return [found];
  throw new RetortError(
    "project/no-editor",
    "Cannot edit the migration: there is no editor",
    {
      details: { tried: usual },
      hint: "Set EDITOR or VISUAL to the program that you use",
    },
  );
}

/** Whether there is such a program, as a path or on the search path. */
function isProgram(
  program: string,
  variables: Readonly<Record<string, string | undefined>>,
): boolean {
  if (/[\\/]/.test(program)) return existsSync(program);
  return (variables["PATH"] ?? "").split(delimiter)
    .some((folder) => folder !== "" && isExecutable(join(folder, program)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
