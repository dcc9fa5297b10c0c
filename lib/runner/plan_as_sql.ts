import { TextSession } from "../database/mod.ts";
import type { SqlParser } from "../sql/mod.ts";
import { quoteIdentifier } from "../sql/mod.ts";
import { journalEntry } from "./journal_entry.ts";
import { plainEntry } from "./journal_sql.ts";
import type { LoadedMigration } from "./loaded_migration.ts";
import { offlineStart } from "./offline_start.ts";
import { type OwnTables, ownTables } from "./own_tables.ts";
import { recordMigration } from "./record_migration.ts";
import { refuseControl } from "./refuse_control.ts";
import { rowEffectSql } from "./row_effects.ts";
import type { OpOptions } from "./run.ts";
import type { RunOptions } from "./run_options.ts";
import { runFailure } from "./run_failure.ts";
import { type RunStep, stepName } from "./run_step.ts";
import type { StepStatement } from "./step_item.ts";
import { createSqlWriter } from "./sql_writer.ts";
import { oneLine } from "./one_line.ts";
import { modeOf } from "./transaction_mode.ts";

/** What is needed to write a plan as SQL. */
export interface PlanAsSqlOptions {
  readonly steps: readonly RunStep[];
  /** The version table's rows that the plan starts from. */
  readonly rows: readonly string[];
  readonly load: (revision: string) => Promise<LoadedMigration>;
  readonly options: RunOptions;
  /** The server that it is for: `150018` is 15.18. */
  readonly serverVersion: number;
  readonly recorder?: OpOptions | undefined;
  readonly loadParser: () => Promise<SqlParser>;
}

/**
 * Writes what a plan would run as SQL that people can read and `psql -v
 * ON_ERROR_STOP=1 -f` can run, the tool's own rows included. The same plan
 * gives the same text.
 *
 * @throws {RetortError} `run/failed` if a migration cannot be written, as one
 * that asks the database
 */
export async function planAsSql(input: PlanAsSqlOptions): Promise<string> {
  const { steps, options, serverVersion } = input;
  if (steps.length === 0) return "";
  const tables = ownTables(options.versionTable, undefined);
  const session = new TextSession({ serverVersion });
  await writeHeading(session, input);
  for (const [index, step] of steps.entries()) {
    await writeStep(input, { session, index, step, tables });
  }
  if (options.transaction === "all") await session.execute(["COMMIT"]);
  return session.text;
}

async function writeHeading(
  session: TextSession,
  { options, serverVersion, steps, rows }: PlanAsSqlOptions,
): Promise<void> {
  const from = rows.length === 0 ? "base" : rows.map(oneLine).join(", ");
  const version = Math.trunc(serverVersion / 10_000);
  session.remark(
    `${steps.length} ${
      steps.length === 1 ? "step" : "steps"
    } from ${from}, for PostgreSQL ${version}`,
    "Run it with: psql -v ON_ERROR_STOP=1 -f FILE",
  );
  const { lockTimeoutMs, searchPath, owner } = options;
  await session.execute([`SET lock_timeout = ${lockTimeoutMs}`]);
  if (searchPath !== undefined) await session.execute([setSearchPath(options)]);
  if (owner !== undefined) {
    await session.execute([`SET ROLE ${quoteIdentifier(owner)}`]);
  }
}

/** Puts the path back to where the tool's tables are found. */
function setSearchPath({ searchPath }: RunOptions): string {
  return searchPath === undefined
    ? "RESET search_path"
    : `SET search_path = ${searchPath.map(quoteIdentifier).join(", ")}`;
}

/** Whether a statement may leave another search path behind, to be on the safe side. */
function mayMovePath({ sql }: StepStatement): boolean {
  return /search_path|(?:reset|discard)\s+all/i.test(sql) &&
    !/^\s*(?:create|alter)\s/i.test(sql);
}

interface StepToWrite {
  readonly session: TextSession;
  readonly index: number;
  readonly step: RunStep;
  readonly tables: OwnTables;
}

async function writeStep(
  input: PlanAsSqlOptions,
  at: StepToWrite,
): Promise<void> {
  const { options } = input;
  const { session, index, step, tables } = at;
  const { migration, statements } = await readStep(input, at);
  const entry = await journalEntry(step, migration, {
    options,
    statements,
    loadParser: input.loadParser,
  });
  session.remark(titleOf(step, migration));
  const writer = createSqlWriter(session, {
    transaction: options.transaction,
    lockTimeoutMs: options.lockTimeoutMs,
    isOpen: index > 0 && options.transaction === "all",
  });
  if (index === 0) await writer.inside(offlineStart(tables, input.rows));
  const isAlone = modeOf(options, migration) === "none";
  for (const statement of statements) {
    await writer.statement(statement, { isAlone });
  }
  await writer.inside([
    ...(statements.some(mayMovePath) ? [setSearchPath(options)] : []),
    ...step.rowEffects.map((effect) => rowEffectSql(tables.version, effect)),
    plainEntry(tables, entry),
  ]);
  await writer.commit();
}

async function readStep(
  input: PlanAsSqlOptions,
  { index, step }: Pick<StepToWrite, "index" | "step">,
): Promise<{
  readonly migration: LoadedMigration;
  readonly statements: readonly StepStatement[];
}> {
  let file = "";
  try {
    const migration = await input.load(step.revision);
    file = migration.file;
    const statements = await recordMigration(migration, {
      direction: step.direction,
      serverVersion: input.serverVersion,
      recorder: input.recorder ?? {},
      load: input.load,
      loadParser: input.loadParser,
    });
    for (const statement of statements) {
      refuseControl(statement, modeOf(input.options, migration));
    }
    return { migration, statements };
  } catch (error) {
    throw runFailure(error, {
      step,
      file,
      failed: undefined,
      partial: false,
      applied: [],
      notTried: input.steps.slice(index + 1).map(stepName),
      blockers: [],
    });
  }
}

function titleOf(step: RunStep, { file }: LoadedMigration): string {
  const verb = step.direction === "upgrade" ? "Upgrade to" : "Downgrade from";
  return oneLine(`${verb} ${step.revision}: ${step.message} (${file})`);
}
