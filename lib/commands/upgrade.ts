import { planOfflineUpgrade, planUpgrade } from "../revisions/mod.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";
import { planSql } from "./plan_sql.ts";
import { runMigrations } from "./run_migrations.ts";
import type { RunSettings, RunSummary } from "./run_settings.ts";

/**
 * Which revisions to go up to, and how the run goes.
 *
 * @example Telling each step as it begins
 * ```ts
 * import { upgrade, type UpgradeOptions } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import process from "node:process";
 *
 * const lines: string[] = [];
 * const options: UpgradeOptions = {
 *   target: "001",
 *   onEvent: (event) => {
 *     if (event.kind === "stepStarted") lines.push(event.message);
 *   },
 * };
 * const project = {
 *   cwd: ".",
 *   database: "embedded:memory",
 *   variables: process.env,
 * };
 * await upgrade(project, options);
 * deepStrictEqual(lines, ["Create bookings table"]);
 * ```
 */
export interface UpgradeOptions extends RunSettings {
  /** A revision, `head`, `heads`, `+2`, `label@head`; as SQL also `from:to`. */
  readonly target: string;
}

/**
 * Applies the migrations that lead to a target.
 *
 * @throws {RetortError} `revision/…`, `database/…`, `run/…`
 *
 * @example
 * ```ts
 * import { upgrade } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import process from "node:process";
 *
 * const project = {
 *   cwd: ".",
 *   database: "embedded:memory",
 *   variables: process.env,
 * };
 * const { current } = await upgrade(
 *   project,
 *   { target: "002" },
 * );
 * deepStrictEqual(current, ["002"]);
 * ```
 */
export async function upgrade(
  options: OpenProjectOptions,
  { target, ...settings }: UpgradeOptions,
): Promise<RunSummary> {
  const project = await openProject(options);
  return await runMigrations(
    project,
    (rows) => planUpgrade(project.graph, { from: rows, to: target }),
    settings,
  );
}

/**
 * Writes what an upgrade would run as SQL. No database is reached: the start is
 * nothing, or what `from:to` says.
 *
 * @throws {RetortError} `revision/…`, `operation/…`
 *
 * @example
 * ```ts
 * import { upgradeSql } from "@retort/retort";
 * import { match } from "node:assert/strict";
 *
 * const sql = await upgradeSql({ cwd: "." }, { target: "001" });
 * match(sql, /^CREATE TABLE bookings/m);
 * ```
 */
export async function upgradeSql(
  options: OpenProjectOptions,
  { target, ...settings }: UpgradeOptions,
): Promise<string> {
  const project = await openProject(options);
  const plan = planOfflineUpgrade(project.graph, target);
  return await planSql(project, plan, settings);
}
