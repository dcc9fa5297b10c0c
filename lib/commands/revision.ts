import { openProject, type OpenProjectOptions } from "./open_project.ts";
import {
  type RevisionResult,
  writeRevision,
  type WriteRevisionOptions,
} from "./write_revision.ts";

/**
 * What a new migration shall be.
 *
 * @example SQL, on a branch of its own
 * ```ts
 * import { init, revision, type RevisionOptions } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 * import { mkdtemp, rm } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 *
 * const cwd = await mkdtemp(`${tmpdir()}/project-`);
 * init({ folder: cwd });
 * const options: RevisionOptions = {
 *   message: "Create invoices",
 *   id: "001",
 *   format: "sql",
 *   branchLabels: ["billing"],
 * };
 * const { file } = await revision({ cwd }, options);
 * strictEqual(file, "migrations/001_create_invoices.sql");
 * await rm(cwd, { recursive: true });
 * ```
 */
export type RevisionOptions = Omit<
  WriteRevisionOptions,
  "upgrade" | "downgrade"
>;

export type { RevisionResult } from "./write_revision.ts";

/**
 * Writes a new, empty migration: on top of the only head, or where it is told.
 *
 * @throws {RetortError} `revision/…`, `project/…`
 *
 * @example
 * ```ts
 * import { init, revision } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 * import { mkdtemp, rm } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 *
 * const cwd = await mkdtemp(`${tmpdir()}/project-`);
 * init({ folder: cwd });
 * const { file } = await revision({ cwd }, { message: "Create rooms", id: "001" });
 * strictEqual(file, "migrations/001_create_rooms.ts");
 * await rm(cwd, { recursive: true });
 * ```
 */
export async function revision(
  options: OpenProjectOptions,
  wanted: RevisionOptions,
): Promise<RevisionResult> {
  return await writeRevision(await openProject(options), wanted);
}
