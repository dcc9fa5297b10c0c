import type { Run } from "./run.ts";

const REPEAT_MS = 500;

/**
 * Does work on the run's session that is cancelled, with whatever it begins
 * after that, once the signal aborts: a request that arrives between two
 * statements would otherwise be lost. When this ends no request is on its way
 * any more that could hit what comes next, such as a rollback.
 */
export async function cancelOnAbort<Result>(
  { place, clock, signal }: Pick<Run, "clock" | "place" | "signal">,
  work: () => Promise<Result>,
): Promise<Result> {
  const end = new AbortController();
  let cancelling: Promise<void> | undefined;
  async function cancel(): Promise<void> {
    while (!end.signal.aborted) {
      // A server that cannot be reached has nothing left to cancel.
      await place.session.cancel().catch(() => {});
      await clock.sleep(REPEAT_MS, end.signal);
    }
  }
  const begin = (): void => void (cancelling = cancel());
  if (signal?.aborted) begin();
  else signal?.addEventListener("abort", begin, { once: true });
  try {
    return await work();
  } finally {
    end.abort("over");
    signal?.removeEventListener("abort", begin);
    await cancelling;
  }
}
