import { setImmediate } from "node:timers";
import { type AttemptAhead, sendAhead } from "./attempt_ahead.ts";
import { mayGoAhead } from "./may_go_ahead.ts";
import { type PreparedStep, prepareStep } from "./prepare_step.ts";
import type { Run } from "./run.ts";
import type { RunStep } from "./run_step.ts";

/** How many steps may be on the wire behind the one that is waited for. */
const MOST_AHEAD = 8;

/** From how many on it pays to have their note prepared. */
const MANY_STEPS = 10;

interface StepAhead {
  readonly prepared: Promise<PreparedStep>;
  attempt?: AttemptAhead | undefined;
}

/** A step whose turn has come, as far as it was brought before. */
export interface StepTurn {
  readonly prepared: Promise<PreparedStep>;
  readonly attempt: AttemptAhead | undefined;
}

/**
 * Prepares steps while the server works on those before them, and sends what
 * is safe to send. A transaction that was sent ahead begins only if the one
 * before it has committed, so that nothing is done out of order, whatever fails
 * and whoever is killed.
 */
export class StepsAhead {
  readonly #run: Run;
  readonly #steps: readonly RunStep[];
  readonly #ahead = new Map<number, StepAhead>();
  /** The step whose turn it is. */
  #current = -1;
  /** The last step of which everything is sent. */
  #sent = -1;
  #filling: Promise<void> | undefined;

  constructor(run: Run, steps: readonly RunStep[]) {
    this.#run = run;
    this.#steps = steps;
  }

  /** Whether the step's turn would come to something that is sent already. */
  isSent(index: number): boolean {
    return this.#ahead.get(index)?.attempt !== undefined;
  }

  /** Hands over what was brought ahead of a step whose turn has come. */
  take(index: number, step: RunStep): StepTurn {
    const { prepared, attempt } = this.#ahead.get(index) ??
      { prepared: prepareStep(this.#run, step), attempt: undefined };
    this.#ahead.delete(index);
    this.#current = index;
    const isLow = this.#sent - index <= MOST_AHEAD / 2;
    if (attempt !== undefined && isLow) this.#fill();
    return { prepared, attempt };
  }

  /** Called when everything of the step whose turn it is has been sent. */
  goOn(): void {
    this.#sent = Math.max(this.#sent, this.#current);
    this.#fill();
  }

  /** Waits for all that was sent: something before it has failed. */
  async drain(): Promise<void> {
    this.#sent = this.#current - 1;
    await this.#filling;
    for (const step of this.#ahead.values()) {
      await step.attempt?.end;
      step.attempt = undefined;
    }
  }

  #fill(): void {
    this.#filling ??= this.#fillUp().finally(() => {
      this.#filling = undefined;
    });
  }

  async #fillUp(): Promise<void> {
    await afterSending();
    while (true) {
      const before = this.#sent;
      const next = before + 1;
      const step = this.#steps[next];
      if (step === undefined || next > this.#current + MOST_AHEAD) return;
      const prepared = await this.#prepare(next, step);
      const mayGo = prepared !== undefined &&
        await mayGoAhead(this.#run, step, prepared);
      // Its turn may have come meanwhile, or the end of what is before it.
      const ahead = this.#ahead.get(next);
      if (!mayGo || this.#sent !== before || ahead === undefined) return;
      if (this.#steps.length > MANY_STEPS) this.#run.note.prepare();
      const { attempt, progress } = sendAhead(this.#run, step, prepared);
      ahead.attempt = attempt;
      if (await progress === "ended" || this.#sent !== before) return;
      this.#sent = next;
    }
  }

  async #prepare(
    index: number,
    step: RunStep,
  ): Promise<PreparedStep | undefined> {
    if (index <= this.#current) return undefined;
    let ahead = this.#ahead.get(index);
    if (ahead === undefined) {
      ahead = { prepared: prepareStep(this.#run, step) };
      this.#ahead.set(index, ahead);
    }
    // What goes wrong is told when its turn comes.
    return await ahead.prepared.catch(() => undefined);
  }
}

function afterSending(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
