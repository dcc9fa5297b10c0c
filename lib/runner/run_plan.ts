import type { Session } from "../database/mod.ts";
import type { AppliedStep } from "../errors/mod.ts";
import type { Migration } from "../operations/mod.ts";
import type { RunEvent } from "./events.ts";
import type { Clock, RunOptions } from "./run_options.ts";
import type { RunStep } from "./run_step.ts";

/** A migration as the runner gets it. */
export interface LoadedMigration extends Migration {
  /** A hash of the file's bytes. */
  readonly contentHash?: string | undefined;
}

/** What is needed to run a plan. */
export interface RunPlanOptions {
  readonly session: Session;
  /**
   * Makes the steps from the version table's rows. It is called again if
   * another run moved the rows before this one had the lock.
   */
  readonly plan: (rows: readonly string[]) => readonly RunStep[];
  /** Loads the migration of a revision. */
  readonly load: (revision: string) => Promise<LoadedMigration>;
  readonly options: RunOptions;
  readonly clock: Clock;
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
  /** Stops the run: what is being done is cancelled and rolled back. */
  readonly signal?: AbortSignal | undefined;
  /** Opens a second session, to look at progress and blockers from. */
  readonly openMonitor?: (() => Promise<Session>) | undefined;
}

/** What became of a plan. */
export interface RunResult {
  readonly applied: readonly AppliedStep[];
  readonly durationMs: number;
}
