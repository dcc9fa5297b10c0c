import { RetortError } from "../errors/mod.ts";
import { createRecorder, type Migration, reverse } from "../operations/mod.ts";
import {
  readStatements,
  type ReadStatementsOptions,
} from "./read_statements.ts";
import type { OpOptions } from "./run.ts";
import type { StepQuery, StepStatement } from "./step_item.ts";

/** What a migration is recorded with. */
export interface RecordMigrationOptions extends ReadStatementsOptions {
  readonly direction: "upgrade" | "downgrade";
  /** What the migration's `op` is made with besides. */
  readonly recorder: OpOptions;
  /** Sends what came before, then a query; absent where there is no database. */
  readonly query?:
    | ((
      statements: readonly StepStatement[],
      query: StepQuery,
    ) => Promise<readonly Record<string, unknown>[]>)
    | undefined;
}

/** Runs one side of a migration and returns the statements not sent yet. */
export async function recordMigration(
  migration: Migration,
  options: RecordMigrationOptions,
): Promise<readonly StepStatement[]> {
  const { direction, query } = options;
  const isReversed = direction === "downgrade" &&
    migration.reversible === true && migration.downgrade === undefined;
  const recorder = createRecorder({
    ...options.recorder,
    locate: migration.locate,
    serverVersion: options.serverVersion,
    // What is reversed is not run, so there is nothing to ask the database.
    query: isReversed ? undefined : query && (async (sql, parameters) => {
      const statements = await readStatements(recorder.take(), options);
      return await query(statements, { sql, parameters });
    }),
  });
  await sideOf(migration, isReversed ? "upgrade" : direction)(recorder.op);
  const operations = recorder.finish();
  return await readStatements(
    isReversed ? reverse(operations) : operations,
    options,
  );
}

function sideOf(
  migration: Migration,
  direction: "upgrade" | "downgrade",
): Migration["upgrade"] {
  const side = migration[direction];
  if (side !== undefined) return side;
  const { revision, file } = migration;
  throw new RetortError(
    "run/no-downgrade",
    `Cannot downgrade from "${revision}": its migration has no way back`,
    {
      details: { revision, file },
      hint: `Write a downgrade in ${file}`,
      source: { file },
    },
  );
}
