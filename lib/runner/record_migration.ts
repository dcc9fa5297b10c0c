import {
  createRecorder,
  linkDefinitions,
  type Migration,
  type Operation,
  reverse,
  revisionsNamed,
} from "../operations/mod.ts";
import { noDowngrade } from "./check_steps.ts";
import type { LoadedMigration } from "./loaded_migration.ts";
import {
  readStatements,
  type ReadStatementsOptions,
} from "./read_statements.ts";
import type { OpOptions } from "./run.ts";
import type { SharedRecorder } from "./shared_recorder.ts";
import type { StepQuery, StepStatement } from "./step_item.ts";

/** What a migration is recorded with. */
export interface RecordMigrationOptions extends ReadStatementsOptions {
  readonly direction: "upgrade" | "downgrade";
  /** What the migration's `op` is made with besides. */
  readonly recorder: OpOptions;
  /** Loads the migration whose definition a replacement goes back to. */
  readonly load: (revision: string) => Promise<Migration>;
  /** Where there is a database: what sends queries, and the run's recorder. */
  readonly live?: {
    readonly shared: SharedRecorder;
    /** Sends what came before, then a query. */
    readonly query: (
      statements: readonly StepStatement[],
      query: StepQuery,
    ) => Promise<readonly Record<string, unknown>[]>;
  } | undefined;
}

/** Runs one side of a migration and returns the statements not sent yet. */
export async function recordMigration(
  migration: LoadedMigration,
  options: RecordMigrationOptions,
): Promise<readonly StepStatement[]> {
  const { direction, live } = options;
  if (migration.recorded !== undefined && direction === "upgrade") {
    return await readStatements(migration.recorded, options);
  }
  const isReversed = direction === "downgrade" &&
    migration.reversible === true && migration.downgrade === undefined;
  // What is reversed is not run, so there is nothing to ask the database.
  if (isReversed || live === undefined) {
    const operations = await recordApart(migration, options, {
      side: isReversed ? "upgrade" : direction,
    });
    return await readStatements(
      isReversed
        ? reverse(await linkReplaced(operations, options))
        : operations,
      options,
    );
  }
  const recorder = live.shared.begin({
    locate: migration.locate,
    query: async (sql, parameters) => {
      const statements = await readStatements(recorder.take(), options);
      return await live.query(statements, { sql, parameters });
    },
  });
  await sideOf(migration, direction)(recorder.op);
  const operations = recorder.finish();
  live.shared.end();
  return await readStatements(operations, options);
}

/** The operations with what the revisions that they name had defined. */
async function linkReplaced(
  operations: readonly Operation[],
  options: RecordMigrationOptions,
): Promise<readonly Operation[]> {
  const recorded = new Map<string, readonly Operation[]>();
  for (const revision of revisionsNamed(operations)) {
    const migration = await options.load(revision);
    recorded.set(
      revision,
      await recordApart(migration, options, { side: "upgrade" }),
    );
  }
  return linkDefinitions(operations, recorded);
}

/** Runs one side of a migration where there is no database. */
export async function recordApart(
  migration: Migration,
  { recorder: given, serverVersion }: Pick<
    RecordMigrationOptions,
    "recorder" | "serverVersion"
  >,
  { side }: { readonly side: "upgrade" | "downgrade" },
): Promise<readonly Operation[]> {
  const recorder = createRecorder({
    ...given,
    locate: migration.locate,
    serverVersion,
  });
  await sideOf(migration, side)(recorder.op);
  return recorder.finish();
}

function sideOf(
  migration: Migration,
  direction: "upgrade" | "downgrade",
): Migration["upgrade"] {
  const side = migration[direction];
  if (side !== undefined) return side;
  throw noDowngrade(migration.revision, migration.file);
}
