import type { OpenedProject } from "./open_project.ts";

/** What the version table of a project's database holds. */
export interface DatabaseState {
  /** The database as people should see it. */
  readonly database: string;
  readonly rows: readonly string[];
}

/** Reads the version table, which need not exist. */
export async function readRows(project: OpenedProject): Promise<DatabaseState> {
  // Most that look at a history ask no database.
  const runner = import("../runner/mod.ts");
  await using session = await project.connect();
  const { readVersionRows } = await runner;
  const rows = await readVersionRows(session, project.config.versionTable);
  return { database: session.description, rows };
}
