import type { Session } from "../database/mod.ts";
import type { Clock } from "./run_options.ts";

const REPEAT_MS = 500;

/**
 * Cancels what the session is running once the signal aborts, and whatever it
 * begins after that, until it is disposed: a request that arrives between two
 * statements would otherwise be lost.
 */
export function cancelOnAbort(
  session: Session,
  options: {
    readonly signal: AbortSignal | undefined;
    readonly clock: Clock;
  },
): Disposable {
  const { signal, clock } = options;
  const end = new AbortController();
  async function cancel(): Promise<void> {
    while (!end.signal.aborted) {
      // A server that cannot be reached has nothing left to cancel.
      await session.cancel().catch(() => {});
      await clock.sleep(REPEAT_MS, end.signal);
    }
  }
  const begin = (): void => void cancel();
  if (signal?.aborted) begin();
  else signal?.addEventListener("abort", begin, { once: true });
  return {
    [Symbol.dispose]: () => {
      end.abort("over");
      signal?.removeEventListener("abort", begin);
    },
  };
}
