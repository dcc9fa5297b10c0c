import type { LoadedMigration } from "./loaded_migration.ts";
import { recordStep } from "./record_step.ts";
import type { Run } from "./run.ts";
import type { RunStep } from "./run_step.ts";
import type { StepStatement } from "./step_item.ts";

/** A step with its migration, and with its statements where they are known. */
export interface PreparedStep {
  readonly migration: LoadedMigration;
  /**
   * Absent where recording runs its author's code, which may look at what the
   * steps before it left.
   */
  readonly statements?: Promise<readonly StepStatement[]> | undefined;
}

/** Loads a step's migration before its turn, and records it where it is text. */
export async function prepareStep(
  run: Run,
  step: RunStep,
): Promise<PreparedStep> {
  const migration = await run.load(step.revision);
  if (migration.isText !== true) return { migration };
  const statements = recordStep(run, {
    step,
    migration,
    query: () => Promise.reject(new TypeError("Text waits for no rows")),
  });
  // What is wrong with it is told when its turn comes.
  statements.catch(() => {});
  return { migration, statements };
}
