import { RetortError } from "../errors/mod.ts";
import { createRecorder, type Migration } from "../operations/mod.ts";
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
  readonly op: OpOptions;
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
  const { query } = options;
  const recorder = createRecorder({
    ...options.op,
    serverVersion: options.serverVersion,
    query: query && (async (sql, parameters) => {
      const statements = await readStatements(recorder.take(), options);
      return await query(statements, { sql, parameters });
    }),
  });
  const side = migration[options.direction];
  if (side === undefined) {
    throw new RetortError(
      "run/no-downgrade",
      `Cannot downgrade from "${migration.revision}": its migration says no way back`,
      {
        details: { revision: migration.revision, file: migration.file },
        hint: `Write a downgrade in ${migration.file}`,
        source: { file: migration.file },
      },
    );
  }
  await side(recorder.op);
  return await readStatements(recorder.finish(), options);
}
