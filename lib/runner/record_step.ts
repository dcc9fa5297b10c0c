import type { LoadedMigration } from "./loaded_migration.ts";
import {
  recordMigration,
  type RecordMigrationOptions,
} from "./record_migration.ts";
import type { Run } from "./run.ts";
import type { RunStep } from "./run_step.ts";
import type { StepStatement } from "./step_item.ts";

/** What is recorded, and what becomes of its queries. */
export interface RecordStepOptions {
  readonly step: RunStep;
  readonly migration: LoadedMigration;
  readonly query: NonNullable<RecordMigrationOptions["live"]>["query"];
}

/** Records a step with the run's recorder; returns what it has not sent yet. */
export async function recordStep(
  run: Run,
  { step, migration, query }: RecordStepOptions,
): Promise<readonly StepStatement[]> {
  return await recordMigration(migration, {
    direction: step.direction,
    serverVersion: run.place.session.serverVersion,
    recorder: run.recorder,
    load: run.load,
    loadParser: run.loadParser,
    copy: true,
    live: { shared: run.sharedRecorder, query },
  });
}
