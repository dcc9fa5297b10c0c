import { setImmediate } from "node:timers";
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

/** Hands over what was prepared ahead, or loads the step's migration now. */
export async function prepareStep(
  run: Run,
  { revision }: RunStep,
): Promise<PreparedStep> {
  const { ahead } = run.state;
  return ahead?.revision === revision
    ? await ahead.prepared
    : { migration: await run.load(revision) };
}

/**
 * Prepares the next step while the server works on what has just been sent.
 * Nothing of it is sent, and what goes wrong is told when its turn comes.
 */
export function prepareAhead(run: Run, step: RunStep | undefined): void {
  if (step === undefined || run.state.ahead?.revision === step.revision) return;
  const prepared = afterSending().then(() => prepare(run, step));
  prepared.catch(() => {});
  run.state.ahead = { revision: step.revision, prepared };
}

function afterSending(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

async function prepare(run: Run, step: RunStep): Promise<PreparedStep> {
  const migration = await run.load(step.revision);
  if (migration.isText !== true) return { migration };
  const statements = recordStep(run, {
    step,
    migration,
    query: () => Promise.reject(new TypeError("Text waits for no rows")),
  });
  statements.catch(() => {});
  return { migration, statements };
}
