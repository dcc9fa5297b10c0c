import { newRevisionId, writeMigration } from "../project/mod.ts";
import { newRevisionParents } from "../revisions/mod.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";

/** What a new migration shall be. */
export interface RevisionOptions {
  /** What it does, in a sentence. */
  readonly message: string;
  /** An id of one's own. */
  readonly id?: string | undefined;
  readonly format?: "ts" | "sql" | undefined;
}

/** The migration that was written. */
export interface RevisionResult {
  readonly revision: string;
  readonly downRevisions: readonly string[];
  /** The file, relative to the project. */
  readonly file: string;
}

/** Writes a new, empty migration on top of the only head. */
export async function revision(
  options: OpenProjectOptions,
  { message, id, format = "ts" }: RevisionOptions,
): Promise<RevisionResult> {
  const { root, config, graph } = await openProject(options);
  const now = new Date();
  const parents = newRevisionParents(graph);
  const downRevisions = parents.downRevisions.map((parent) => parent.id);
  const written = writeMigration({
    id: id ?? newRevisionId({
      kind: config.revisionIds,
      existing: graph.revisions.map((existing) => existing.id),
      now,
      timezone: config.timezone,
    }),
    message,
    downRevisions,
    branchLabels: [],
    dependsOn: [],
    format,
  }, { root, config, existing: graph.revisions, now });
  return { revision: written.id, downRevisions, file: written.file };
}
