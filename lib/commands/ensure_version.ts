import { stampRows, versionTableSql } from "../runner/mod.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";
import { runOptions } from "./run_migrations.ts";
import type { RunSettings } from "./run_settings.ts";

/** What became of the version table. */
export interface EnsureVersionResult {
  /** The database as people should see it. */
  readonly database: string;
  /** Whether the version table was made; otherwise it was there. */
  readonly created: boolean;
}

/** Makes the version table and the journal where they are not there. */
export async function ensureVersion(
  options: OpenProjectOptions,
  settings: Pick<RunSettings, "lock" | "lockWaitMs" | "onEvent" | "signal"> =
    {},
): Promise<EnsureVersionResult> {
  const project = await openProject(options);
  await using session = await project.connect();
  const { created } = await stampRows({
    session,
    plan: () => [],
    options: runOptions(project, settings),
    onEvent: settings.onEvent,
    signal: settings.signal,
    openMonitor: session.kind === "server" ? project.connect : undefined,
  });
  return { database: session.description, created };
}

/** Writes as SQL what makes the version table and the journal. */
export async function ensureVersionSql(
  options: OpenProjectOptions,
): Promise<string> {
  return versionTableSql(runOptions(await openProject(options), {}));
}
