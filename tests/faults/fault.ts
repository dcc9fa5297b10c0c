import type { TestDatabase } from "../support/test_database.ts";
import type { TestServer } from "../support/test_server.ts";

/** What a fault strikes. */
export interface Target {
  readonly database: Pick<TestDatabase, "url" | "settings">;
  readonly server: TestServer;
  /** The project's folder. */
  readonly folder: string;
  /** How long a run takes that nothing disturbs. */
  readonly durationMs: number;
  /** How many bytes such a run sends and receives. */
  readonly bytes: number;
  readonly random: () => number;
}

/** One way to break a run in the middle. */
export interface Fault {
  /** What happens to the run, for the table of results. */
  readonly name: string;
  /** Starts a run, breaks it, and returns how it ended. */
  readonly strike: (target: Target) => Promise<Strike>;
}

/** How a broken run ended. */
export interface Strike {
  /** When or where it was broken, for whoever repeats it. */
  readonly at: string;
  readonly code: number;
  readonly output: string;
}
