import type { AppliedStep } from "../errors/mod.ts";
import type { LossQuestion, RunEvent } from "../runner/mod.ts";

/**
 * How a run is to go; what is absent is as the config says.
 *
 * @example How a deployment runs, whatever the config says
 * ```ts
 * import { type RunSettings, upgrade } from "@retort/retort";
 *
 * const settings: RunSettings = {
 *   lockWaitMs: 300_000,
 *   lockTimeoutMs: 1_000,
 *   allowDataLoss: false,
 * };
 * async function deploy(signal: AbortSignal): Promise<readonly string[]> {
 *   const wanted = { target: "head", ...settings, signal };
 *   return (await upgrade({ cwd: "." }, wanted)).current;
 * }
 * ```
 */
export interface RunSettings {
  /** One transaction for each migration, for all of them, or none. */
  readonly transaction?: "each" | "all" | "none" | undefined;
  /**
   * What keeps runs apart: an advisory lock, or behind a pooler a leased row.
   */
  readonly lock?: "advisory" | "lease" | undefined;
  /** How long to wait for another run, in milliseconds. */
  readonly lockWaitMs?: number | undefined;
  /** How long a statement may wait for a lock on a table, in milliseconds. */
  readonly lockTimeoutMs?: number | undefined;
  /** For how long to try again what got no lock, in milliseconds. */
  readonly lockRetryForMs?: number | undefined;
  /** Whether data may be destroyed, or who is asked about it; no if absent. */
  readonly allowDataLoss?:
    | boolean
    | ((question: LossQuestion) => Promise<boolean>)
    | undefined;
  /**
   * Whether to go on although an applied migration's file has changed; no if
   * absent.
   */
  readonly allowChanged?: boolean | undefined;
  /** Told what the run does while it does it. */
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
  /** Stops the run: what is being done is cancelled and rolled back. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * What a run came to.
 *
 * @example
 * ```ts
 * import type { RunSummary } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const summary: RunSummary = {
 *   database: "postgres://ada@localhost/bookings",
 *   before: ["001"],
 *   current: ["002"],
 *   applied: [{
 *     revision: "002",
 *     direction: "upgrade",
 *     message: "Create approvals table",
 *     durationMs: 12,
 *   }],
 *   durationMs: 31,
 * };
 * strictEqual(`${summary.before} to ${summary.current}`, "001 to 002");
 * ```
 */
export interface RunSummary {
  /** The database as people should see it. */
  readonly database: string;
  /** The version table's rows before, sorted. */
  readonly before: readonly string[];
  /** The version table's rows now, sorted. */
  readonly current: readonly string[];
  /** The steps that were carried out. */
  readonly applied: readonly AppliedStep[];
  /** How long it took, in milliseconds. */
  readonly durationMs: number;
}
