import { OLDEST_SERVER } from "../database/mod.ts";
import { stampRows, versionTableSql } from "../runner/mod.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";
import { runOptions } from "./run_migrations.ts";
import type { RunSettings } from "./run_settings.ts";

/**
 * Whether the version table had to be made.
 *
 * @example
 * ```ts
 * import type { EnsureVersionResult } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const result: EnsureVersionResult = {
 *   database: "postgres://ada@localhost/bookings",
 *   created: false,
 * };
 * strictEqual(result.created ? "made" : "there already", "there already");
 * ```
 */
export interface EnsureVersionResult {
  /** The database as people should see it. */
  readonly database: string;
  /** Whether the version table was made; otherwise it was there. */
  readonly created: boolean;
}

/**
 * Makes the version table and the journal where they are not there.
 *
 * @example
 * ```ts
 * import { ensureVersion } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 * import process from "node:process";
 *
 * const project = {
 *   cwd: ".",
 *   database: "embedded:memory",
 *   variables: process.env,
 * };
 * const { created } = await ensureVersion(project);
 * strictEqual(created, true);
 * ```
 */
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

/**
 * Writes as SQL what makes the version table and the journal.
 *
 * @example
 * ```ts
 * import { ensureVersionSql } from "@retort/retort";
 * import { match } from "node:assert/strict";
 *
 * match(await ensureVersionSql({ cwd: "." }), /^CREATE TABLE IF NOT EXISTS retort_version/);
 * ```
 */
export async function ensureVersionSql(
  options: OpenProjectOptions,
): Promise<string> {
  const settings = runOptions(await openProject(options), {});
  return await versionTableSql(settings, OLDEST_SERVER);
}
