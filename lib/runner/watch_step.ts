import { findBlockers, findProgress, type Session } from "../database/mod.ts";
import type { Blocker } from "../errors/mod.ts";
import type { Run } from "./run.ts";
import { type RunStep, stepName } from "./run_step.ts";

const FIRST_LOOK_MS = 1_000;
const EVERY_MS = 500;
/** How long a server is left alone that takes no second session. */
const BLIND_MS = 5_000;

/**
 * Looks on from a second session while a step runs: tells who holds it up and
 * how far the server is. A step that is quick opens no session.
 */
export function watchStep(run: Run, step: RunStep): AsyncDisposable {
  const { openMonitor } = run;
  const end = new AbortController();
  const watching = openMonitor === undefined
    ? Promise.resolve()
    : watch(run, { step, openMonitor, end: end.signal }).catch(() => {});
  return {
    [Symbol.asyncDispose]: async () => {
      end.abort("over");
      await watching;
    },
  };
}

interface Watch {
  readonly step: RunStep;
  readonly openMonitor: () => Promise<Session>;
  readonly end: AbortSignal;
}

async function watch(
  run: Run,
  { step, openMonitor, end }: Watch,
): Promise<void> {
  const { clock, options, state } = run;
  const firstMs = options.lockTimeoutMs === 0
    ? FIRST_LOOK_MS
    : Math.min(FIRST_LOOK_MS, options.lockTimeoutMs / 2);
  await clock.sleep(firstMs, end);
  while (!end.aborted) {
    state.monitor ??= openMonitor();
    const isSeen = await tryToLook(run, step, state.monitor);
    await clock.sleep(isSeen ? Math.min(EVERY_MS, firstMs) : BLIND_MS, end);
  }
}

/** Looking on is a courtesy: without it the step is run all the same. */
async function tryToLook(
  run: Run,
  step: RunStep,
  opening: Promise<Session>,
): Promise<boolean> {
  try {
    await look(run, { step, monitor: await opening });
    return true;
  } catch {
    await closeMonitor(run);
    run.state.monitor = undefined;
    return false;
  }
}

async function look(
  run: Run,
  { step, monitor }: { readonly step: RunStep; readonly monitor: Session },
): Promise<void> {
  const { pid } = run.place;
  const blockers = await findBlockers(monitor, pid);
  if (blockers.length > 0) {
    const isNews = pidsOf(blockers) !== pidsOf(run.state.blockers);
    run.state.blockers = blockers;
    if (isNews) {
      run.emit({ kind: "waitingForBlockers", ...stepName(step), blockers });
    }
  }
  const progress = await findProgress(monitor, pid);
  if (progress !== undefined) {
    run.emit({ kind: "statementProgress", ...stepName(step), ...progress });
  }
}

function pidsOf(blockers: readonly Blocker[]): string {
  return blockers.map(({ pid }) => pid).join(" ");
}

/** Closes the session that looked on, if there is one. */
export async function closeMonitor({ state }: Run): Promise<void> {
  const monitor = await state.monitor?.catch(() => undefined);
  await monitor?.[Symbol.asyncDispose]();
}
