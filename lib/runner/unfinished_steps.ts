import type { Session } from "../database/mod.ts";
import type { StepName } from "../errors/mod.ts";
import { type QualifiedName, quoteName } from "../sql/mod.ts";
import type { ProgressMark } from "./journal_sql.ts";
import { undecided } from "./step_errors.ts";
import type { StepProgress } from "./step_progress.ts";

/**
 * A step that an earlier run left half done.
 *
 * @example Its first statement was begun
 * ```ts
 * import type { UnfinishedStep } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const step: UnfinishedStep = {
 *   id: 7n,
 *   revision: "004",
 *   direction: "upgrade",
 *   progress: { done: [], hasEntry: true, begun: 0 },
 * };
 * strictEqual(step.progress.done.length, step.progress.begun);
 * ```
 */
export interface UnfinishedStep {
  /** The journal's entry of it. */
  readonly id: bigint;
  /** The revision's id. */
  readonly revision: string;
  /** Which way it goes. */
  readonly direction: "upgrade" | "downgrade";
  /** How far it came. */
  readonly progress: StepProgress;
}

interface EntryRow extends Record<string, unknown> {
  readonly id: bigint;
  readonly revision: string;
  readonly direction: "upgrade" | "downgrade";
  readonly progress: readonly ProgressMark[];
}

/**
 * Reads which steps were left half done. Whoever holds the lock may take a
 * running entry for an interrupted one: its run would hold the lock.
 */
export async function readUnfinished(
  session: Session,
  journal: QualifiedName,
): Promise<readonly UnfinishedStep[]> {
  const name = quoteName(journal);
  const rows = await session.query<EntryRow>(
    `SELECT id, revision, direction, progress FROM ${name} entry
WHERE outcome IN ('running', 'failed') AND progress IS NOT NULL
  AND direction IN ('upgrade', 'downgrade')
  AND NOT EXISTS (
    SELECT FROM ${name} later
    WHERE later.revision = entry.revision AND later.id > entry.id
      AND (later.outcome = 'done' OR later.progress IS NOT NULL)
  )
ORDER BY id`,
  );
  return rows.map(({ progress, ...entry }) => ({
    ...entry,
    progress: progressOf(progress),
  }));
}

/** Reads from an entry's marks how far its step came. */
export function progressOf(marks: readonly ProgressMark[]): StepProgress {
  const done: string[] = [];
  let begun: number | undefined;
  for (const { item, hash, event } of marks) {
    if (event === "finished") {
      done[item] = hash;
      if (begun === item) begun = undefined;
    } else begun = item;
  }
  return { done, begun, hasEntry: true };
}

/** Refuses to pass over a step that is half done. */
export function refuseToPassOver(
  unfinished: readonly UnfinishedStep[],
  steps: readonly StepName[],
): void {
  const left = unfinished.find(({ revision, direction }) =>
    !steps.some((step) =>
      step.revision === revision && step.direction === direction
    )
  );
  if (left === undefined) return;
  throw undecided({ ...left, message: "" }, {
    found:
      "it is half done, and this run does not go on with it; finish it first",
  });
}
