import { readVersionRows } from "../runner/mod.ts";
import type { OpenedProject } from "./open_project.ts";

/** What the version table of a project's database holds. */
export interface DatabaseState {
  /** The database as people should see it. */
  readonly database: string;
  readonly rows: readonly string[];
}

/** Reads the version table, which need not exist. */
export async function readRows(project: OpenedProject): Promise<DatabaseState> {
  await using session = await project.connect();
  const rows = await readVersionRows(session, project.config.versionTable);
  return { database: session.description, rows };
}
