/**
 * How far a step came that commits more than once. A step that commits once
 * has none of it: it is either there or not.
 *
 * @example One statement is done, the next was begun
 * ```ts
 * import type { StepProgress } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const progress: StepProgress = {
 *   done: ["9f2c41d07b5e"],
 *   hasEntry: true,
 *   begun: 1,
 * };
 * strictEqual(progress.begun, progress.done.length);
 * ```
 */
export interface StepProgress {
  /** The hashes of the items that are committed, in order. */
  readonly done: readonly string[];
  /** Whether the journal has an entry of the step that is not finished. */
  readonly hasEntry: boolean;
  /** The item that was sent by itself and of which nothing more is known. */
  readonly begun?: number | undefined;
}

/** A step of which nothing is committed. */
export const NOTHING_DONE: StepProgress = { done: [], hasEntry: false };
