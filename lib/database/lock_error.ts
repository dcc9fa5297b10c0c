import { type Blocker, RetortError } from "../errors/mod.ts";
import { describeBlocker } from "./blockers.ts";
import type { Session } from "./session.ts";

/** The error of a lock that went away while it was held. */
export function lockLost(session: Session): RetortError<"run/lock-lost"> {
  return new RetortError(
    "run/lock-lost",
    `Cannot go on with ${session.description}: the lock that keeps other runs out is not held any more`,
    {
      details: { database: session.description },
      hint:
        "If a pooler is between this tool and the server, connect directly; otherwise run the same command again",
    },
  );
}

/** The error of a lock that was not obtained in time. */
export function lockTimeout(
  session: Session,
  { waitedMs, holder }: {
    readonly waitedMs: number;
    readonly holder: Blocker | undefined;
  },
): RetortError<"run/lock-timeout"> {
  const seconds = (waitedMs / 1000).toFixed(1);
  const who = holder ? describeBlocker(holder) : "another session";
  return new RetortError(
    "run/lock-timeout",
    `Cannot obtain the lock of ${session.description}: after ${seconds} s it is still held by ${who}`,
    {
      details: { waitedMs: Math.round(waitedMs), holder },
      hint:
        "Another run is going on; wait for it, or give this one longer with --lock-wait",
    },
  );
}
