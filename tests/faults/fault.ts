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

/** What a strike is aimed with: chance, and how those before it missed. */
export interface Aim {
  readonly random: () => number;
  readonly early: number;
  readonly late: number;
}

/** One way to break a run in the middle. */
export interface Fault {
  /** What happens to the run, for the table of results. */
  readonly name: string;
  /** When it happens; at a random byte if absent. */
  readonly trigger?: Trigger;
  /** The environment of the run, at random. */
  readonly environment?: (aim: Aim) => Record<string, string>;
  /** Breaks the run, at once. */
  readonly strike: (scene: Scene) => void | Promise<void>;
}
