import { planDowngrade, planOfflineDowngrade } from "../revisions/mod.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";
import { planSql } from "./plan_sql.ts";
import { runMigrations } from "./run_migrations.ts";
import type { RunSettings, RunSummary } from "./run_settings.ts";

/**
 * Which revision to go down to, and how the run goes.
 *
 * @example As SQL, to look at it before
 * ```ts
 * import { type DowngradeOptions, downgradeSql } from "@retort/retort";
 * import { match } from "node:assert/strict";
 *
 * const options: DowngradeOptions = { target: "002:001" };
 * const sql = await downgradeSql({ cwd: "." }, options);
 * match(sql, /^DROP TABLE approvals/m);
 * ```
 */
export interface DowngradeOptions extends RunSettings {
  /** A revision, `base`, `-1`, `label@base`; as SQL `from:to`. */
  readonly target: string;
}

/**
 * Takes back the migrations that were applied after a target.
 *
 * @throws {RetortError} `revision/…`, `database/…`, `run/…`
 *
 * @example
 * ```ts
 * import { downgrade, upgrade } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import process from "node:process";
 * import { mkdtemp, rm } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 *
 * const cwd = ".";
 * const folder = await mkdtemp(`${tmpdir()}/database-`);
 * const project = { cwd, database: `embedded:${folder}`, variables: process.env };
 * await upgrade(project, { target: "002" });
 * const { current } = await downgrade(project, {
 *   target: "-1",
 *   allowDataLoss: true,
 * });
 * deepStrictEqual(current, ["001"]);
 * await rm(folder, { recursive: true });
 * ```
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
 *
 * @example
 * ```ts
 * import { downgradeSql } from "@retort/retort";
 * import { match } from "node:assert/strict";
 *
 * const sql = await downgradeSql({ cwd: "." }, { target: "001:base" });
 * match(sql, /^DROP TABLE bookings/m);
 * ```
 */
export async function downgradeSql(
  options: OpenProjectOptions,
  { target, ...settings }: DowngradeOptions,
): Promise<string> {
  const project = await openProject(options);
  const plan = planOfflineDowngrade(project.graph, target);
  return await planSql(project, plan, settings);
}
