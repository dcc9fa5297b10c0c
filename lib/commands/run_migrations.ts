import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type {
  Plan,
  RowEffect as PlannedEffect,
  Step,
} from "../revisions/mod.ts";
import {
  checkMigration,
  loadMigration,
  loadSqlParser,
  type MigrationFile,
} from "../project/mod.ts";
import {
  type LoadedMigration,
  type RowEffect,
  type RunOptions,
  runPlan,
  type RunPlanOptions,
  type RunStep,
} from "../runner/mod.ts";
import { actor } from "./actor.ts";
import type { OpenedProject } from "./open_project.ts";
import type { RunSettings, RunSummary } from "./run_settings.ts";
import { VERSION } from "./version.ts";

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Says in the runner's words what happens to the version table. */
export function rowEffects(
  rows: readonly PlannedEffect[],
): readonly RowEffect[] {
  return rows.map((row) =>
    row.kind === "update" ? row : { kind: row.kind, revision: row.id }
  );
}

/** Says in the runner's words what a step is. */
export function runStep({ revision, direction, rows }: Step): RunStep {
  return {
    revision: revision.id,
    direction: direction === "up" ? "upgrade" : "downgrade",
    message: revision.message,
    rowEffects: rowEffects(rows),
  };
}

/** How a run goes: the command's settings before the config's. */
export function runOptions(
  { config }: OpenedProject,
  settings: RunSettings,
): RunOptions {
  return {
    versionTable: config.versionTable,
    transaction: settings.transaction ?? config.transaction,
    lock: settings.lock ?? config.lock,
    lockWaitMs: settings.lockWaitMs ?? config.lockWaitMs,
    lockTimeoutMs: settings.lockTimeoutMs ?? config.lockTimeoutMs,
    lockRetryForMs: settings.lockRetryForMs ?? config.lockRetryForMs,
    searchPath: config.searchPath,
    owner: config.owner,
    allowDataLoss: settings.allowDataLoss ?? false,
    toolVersion: VERSION,
    actor: actor(),
  };
}

function fileOf({ files }: OpenedProject, revision: string): MigrationFile {
  const file = files.get(revision);
  if (file !== undefined) return file;
  throw new RangeError(`There is no file for revision "${revision}"`);
}

/** What the runner needs of a project besides a session. */
export function runSources(
  project: OpenedProject,
): Pick<RunPlanOptions, "load" | "recorder" | "loadParser"> {
  async function load(revision: string): Promise<LoadedMigration> {
    const file = fileOf(project, revision);
    // Read at once: so many small files take longer to wait for than to read.
    const bytes = readFileSync(file.path);
    return {
      ...await loadMigration(file, { bytes }),
      contentHash: sha256(bytes),
      ...(file.format === "sql" && { isText: true }),
    };
  }
  const { naming, operations: definitions } = project.config;
  return {
    load,
    recorder: { naming, definitions, arguments: project.arguments },
    loadParser: loadSqlParser,
  };
}

/** Reads the hash of a revision's file, where there is one. */
export function contentHashes(
  project: OpenedProject,
): (revision: string) => string | undefined {
  return (revision) => {
    const file = project.files.get(revision);
    return file && sha256(readFileSync(file.path));
  };
}

/** Runs what a plan says on the project's database. */
export async function runMigrations(
  project: OpenedProject,
  plan: (rows: readonly string[]) => Plan,
  settings: RunSettings,
): Promise<RunSummary> {
  await using session = await project.connect();
  const result = await runPlan({
    ...runSources(project),
    check: async ({ revision, direction }) => {
      const file = fileOf(project, revision);
      return { file: file.file, ...await checkMigration(file, direction) };
    },
    session,
    plan: (rows) => plan(rows).steps.map(runStep),
    options: runOptions(project, settings),
    onEvent: settings.onEvent,
    signal: settings.signal,
    contentHash: settings.allowChanged ? undefined : contentHashes(project),
    openMonitor: session.kind === "server" ? project.connect : undefined,
  });
  return {
    database: session.description,
    before: result.before.toSorted(),
    current: result.rows.toSorted(),
    applied: result.applied,
    durationMs: result.durationMs,
  };
}
