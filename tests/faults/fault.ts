import type { TestServer } from "../support/test_server.ts";
import type { SpawnedRun } from "./spawn_run.ts";
import type { Trigger, Wire } from "./wire.ts";

/** What a fault can be done with. */
export interface Scene {
  readonly run: SpawnedRun;
  readonly wire: Wire;
  readonly server: TestServer;
  /** Sends a statement as a superuser, in another session. */
  readonly send: (sql: string) => Promise<void>;
  /** The database's name. */
  readonly database: string;
}

/** One way to break a run in the middle. */
export interface Fault {
  /** What happens to the run, for the table of results. */
  readonly name: string;
  /** When it happens; at a random byte if absent. */
  readonly trigger?: Trigger;
  /** The environment of the run, at random. */
  readonly environment?: (random: () => number) => Record<string, string>;
  /** Breaks the run, at once. */
  readonly strike: (scene: Scene) => void | Promise<void>;
}
