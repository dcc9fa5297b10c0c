import type { Session } from "../database/mod.ts";
import type { AppliedStep, Blocker } from "../errors/mod.ts";
import type { RecorderOptions } from "../operations/mod.ts";
import type { SqlParser } from "../sql/mod.ts";
import type { RunEvent } from "./events.ts";
import type { LoadedMigration } from "./loaded_migration.ts";
import type { Place } from "./place.ts";
import type { PreparedNote } from "./prepared_note.ts";
import type { Clock, RunOptions } from "./run_options.ts";
import type { SharedRecorder } from "./shared_recorder.ts";
import type { UnfinishedStep } from "./unfinished_steps.ts";

/** What `op` is made with, besides what a run and a migration say. */
export type OpOptions = Omit<
  RecorderOptions,
  "locate" | "query" | "serverVersion"
>;

/** What the parts of one run share. */
export interface Run {
  readonly place: Place;
  readonly options: RunOptions;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  readonly emit: (event: RunEvent) => void;
  readonly load: (revision: string) => Promise<LoadedMigration>;
  readonly recorder: OpOptions;
  readonly sharedRecorder: SharedRecorder;
  readonly loadParser: () => Promise<SqlParser>;
  /** Steps that an earlier run left unfinished, by revision. */
  readonly unfinished: readonly UnfinishedStep[];
  readonly openMonitor: (() => Promise<Session>) | undefined;
  /** What moves the rows and notes a step that is one transaction. */
  readonly note: PreparedNote;
  readonly state: RunState;
}

/** What changes while a run goes on. */
export interface RunState {
  /** What makes the tool's tables, until they are there. */
  creations: readonly string[];
  readonly applied: AppliedStep[];
  /** Who was seen to hold the locks that the present attempt waits for. */
  blockers: readonly Blocker[];
  /** The session to look on from, once one was needed. */
  monitor?: Promise<Session> | undefined;
  /** How many transactions this run has begun. */
  transactions: number;
  /** Whether what failed is being rolled back. */
  isRollingBack: boolean;
}
