import type { Migration, Operation } from "../operations/mod.ts";

/** A migration as the runner gets it. */
export interface LoadedMigration extends Migration {
  /** A hash of the file's bytes. */
  readonly contentHash?: string | undefined;
  /** Set where its statements stand in its file: recording it runs no code. */
  readonly isText?: true | undefined;
  /** What its upgrade gave when it was run before, so that it is not run again. */
  readonly recorded?: readonly Operation[] | undefined;
}
