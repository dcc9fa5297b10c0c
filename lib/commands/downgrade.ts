import { planDowngrade, planOfflineDowngrade } from "../revisions/mod.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";
import { planSql } from "./plan_sql.ts";
import { runMigrations } from "./run_migrations.ts";
import type { RunSettings, RunSummary } from "./run_settings.ts";

/** Where to, and how. */
export interface DowngradeOptions extends RunSettings {
  /** A revision, `base`, `-1`, `label@base`; as SQL `from:to`. */
  readonly target: string;
}

/**
 * Takes back the migrations that were applied after a target.
 *
 * @throws {RetortError} `revision/…`, `database/…`, `run/…`
 */
export async function downgrade(
  options: OpenProjectOptions,
  { target, ...settings }: DowngradeOptions,
): Promise<RunSummary> {
  const project = await openProject(options);
  return await runMigrations(
    project,
    (rows) => planDowngrade(project.graph, { from: rows, to: target }),
    settings,
  );
}

/**
 * Writes what a downgrade from one revision to another would run as SQL. No
 * database is reached.
 *
 * @throws {RetortError} `revision/…`, `operation/…`
 */
export async function downgradeSql(
  options: OpenProjectOptions,
  { target, ...settings }: DowngradeOptions,
): Promise<string> {
  const project = await openProject(options);
  const plan = planOfflineDowngrade(project.graph, target);
  return await planSql(project, plan, settings);
}
