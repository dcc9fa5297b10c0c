import { setImmediate } from "node:timers";
import { type Batch, type BatchOutcome, BatchQuery } from "./batch.ts";
import type { DriverClient } from "./driver.ts";
import type { Notice } from "./session.ts";

/** A batch on the wire, and whether its notices are waited for. */
interface OnTheWire {
  readonly query: BatchQuery;
  isAttended: boolean;
  readonly held: Notice[];
}

/** A batch that was sent. */
export interface SentBatch {
  readonly outcome: Promise<BatchOutcome>;
  /** Hands its notices over: those that have come, and from now on at once. */
  readonly attend: () => void;
}

/**
 * The batches that are on the wire, in order. The driver sends a query when the
 * one before it is answered; this writes the text of later ones behind it and
 * gives them to the driver only when their answer is what comes next.
 */
export class WireQueue {
  readonly #client: DriverClient;
  readonly #onNotice: (notice: Notice) => void;
  /** The one that is being answered. */
  #current: OnTheWire | undefined;
  readonly #behind: OnTheWire[] = [];
  #isGathering = false;

  constructor(client: DriverClient, onNotice: (notice: Notice) => void) {
    this.#client = client;
    this.#onNotice = onNotice;
  }

  /** Sends a batch while nothing else is on the wire. */
  send(batch: Batch): SentBatch {
    const sent = this.#create(batch, { isAttended: true });
    this.#answerNext(sent);
    return this.#handleOf(sent);
  }

  /**
   * Sends a batch behind those that are on the wire.
   *
   * @returns nothing, and sends nothing, where it must wait for its turn: a
   * server that asks for rows takes what is written next for them
   */
  sendAhead(batch: Batch): SentBatch | undefined {
    const last = this.#behind.at(-1) ?? this.#current;
    if (last === undefined || last.query.mayAskForRows) return undefined;
    const sent = this.#create(batch, { isAttended: false });
    this.#gatherWrites();
    sent.query.write(this.#client.connection);
    this.#behind.push(sent);
    return this.#handleOf(sent);
  }

  /** What is sent ahead in one go is written as one piece. */
  #gatherWrites(): void {
    if (this.#isGathering) return;
    this.#isGathering = true;
    const { stream } = this.#client.connection;
    stream.cork();
    setImmediate(() => {
      this.#isGathering = false;
      stream.uncork();
    });
  }

  /** Takes a notice, which belongs to the batch that is being answered. */
  receive(notice: Notice): void {
    if (this.#current?.isAttended === false) this.#current.held.push(notice);
    else this.#onNotice(notice);
  }

  #create(
    batch: Batch,
    { isAttended }: { readonly isAttended: boolean },
  ): OnTheWire {
    const query = new BatchQuery(
      batch,
      () => this.#answerNext(this.#behind.shift()),
    );
    return { query, isAttended, held: [] };
  }

  #answerNext(next: OnTheWire | undefined): void {
    this.#current = next;
    if (next !== undefined) this.#client.query(next.query);
  }

  #handleOf(sent: OnTheWire): SentBatch {
    return {
      outcome: sent.query.outcome,
      attend: () => {
        sent.isAttended = true;
        for (const notice of sent.held.splice(0)) this.#onNotice(notice);
      },
    };
  }
}
