import { isRetortError } from "../errors/mod.ts";
import type { PreparedStep } from "./prepare_step.ts";
import type { Run } from "./run.ts";
import type { RunStep } from "./run_step.ts";
import { NOTHING_DONE } from "./step_progress.ts";
import { type AttemptEnd, tryStep } from "./try_step.ts";

/** An attempt that was begun before its step's turn. */
export interface AttemptAhead {
  /** How it ended; nothing if the server began nothing of it. */
  readonly end: Promise<AttemptEnd | undefined>;
  /** Tells what the server says about it, now that its turn has come. */
  readonly attend: () => void;
}

/** An attempt on its way. */
export interface SentAttempt {
  readonly attempt: AttemptAhead;
  /** Settles once its message is handed over, or there will be none. */
  readonly progress: Promise<"sent" | "ended">;
}

/** Tries a step whose turn has not come; its one message is sent at once. */
export function sendAhead(
  run: Run,
  step: RunStep,
  prepared: PreparedStep,
): SentAttempt {
  const sent = Promise.withResolvers<"sent" | "ended">();
  let isAttended = false;
  let attend = (): void => {
    isAttended = true;
  };
  const trying = tryStep({
    ...prepared,
    run,
    step,
    onSent: () => sent.resolve("sent"),
    sendAhead: (statements) => {
      const message = run.place.session.executeAhead(statements);
      if (isAttended) message.attend();
      attend = message.attend;
      return message.outcome;
    },
  }, NOTHING_DONE);
  const end = trying.then((ended) => {
    sent.resolve("ended");
    return hasBegun(ended) ? ended : undefined;
  });
  return { attempt: { end, attend: () => attend() }, progress: sent.promise };
}

/** The places of what opens a transaction: before them nothing is done. */
const OPENING = 2;

function hasBegun({ error }: AttemptEnd): boolean {
  if (error === undefined) return true;
  if (!isRetortError(error, "database/statement-failed")) {
    return isRetortError(error, "database/connection-lost");
  }
  return error.details.index >= OPENING;
}
