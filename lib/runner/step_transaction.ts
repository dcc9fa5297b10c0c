import { isRetortError } from "../errors/mod.ts";
import { mayBeCommittedApart } from "../sql/mod.ts";
import { isPatient } from "./patient_statement.ts";
import type { Place, TransactionNumbers } from "./place.ts";
import { isPlainText, sendItem } from "./send_item.ts";
import type { StepQuery, StepStatement } from "./step_item.ts";

/** An item with its place in the migration. */
export interface PlacedItem {
  readonly index: number;
  readonly item: StepStatement | StepQuery;
}

// What travels together is in memory several times: as text and as bytes.
const LONGEST_BATCH = 1_000_000;

interface Sent {
  readonly sql: string;
  readonly from?: PlacedItem | undefined;
}

/** A statement with its place in the migration. */
export interface PlacedStatement extends PlacedItem {
  readonly item: StepStatement;
}

/** Rows, columns by name. */
export type Rows = readonly Record<string, unknown>[];

/** What a step's transactions are made with. */
export interface StepTransactionOptions {
  readonly place: Place;
  /** What makes the tool's tables, while they are not there. */
  readonly creations: readonly string[];
  readonly lockTimeoutMs: number;
  /** Whether the caller has begun a transaction and ends it. */
  readonly isShared: boolean;
  /** After how many statements it is committed; only at its end if absent. */
  readonly commitEvery?: number | undefined;
  /** Asked before anything is sent: throws where the run is to stop. */
  readonly check: () => void;
  /** Numbers the transactions of the session. */
  readonly countTransaction: () => TransactionNumbers;
  /** Sends what is only text. */
  readonly execute: (statements: readonly string[]) => Promise<void>;
}

/** What the end of a transaction is made with. */
export interface TransactionEnd {
  /** What comes after the commit, in the same round trip. */
  readonly after?: readonly string[] | undefined;
  /** Called when everything is sent and only the answer is missing. */
  readonly onSent?: (() => void) | undefined;
}

/**
 * The transactions of one attempt at one step, one after another. Statements
 * are gathered and sent as late as possible, so that a migration which is one
 * transaction is one round trip.
 */
export class StepTransaction {
  readonly #options: StepTransactionOptions;
  #creations: readonly string[];
  #isOpen: boolean;
  #pending: PlacedStatement[] = [];
  #sent: PlacedItem[] = [];
  #failed: PlacedItem | undefined;
  #isPatient = true;
  #timeout: number;

  constructor(options: StepTransactionOptions) {
    this.#options = options;
    this.#creations = options.creations;
    this.#isOpen = options.isShared;
    this.#timeout = options.lockTimeoutMs;
  }

  /** The item that failed, once one did. */
  get failed(): PlacedItem | undefined {
    return this.#failed;
  }

  /** Whether a transaction is open that must be rolled back after a failure. */
  get isOpen(): boolean {
    return this.#isOpen && !this.#options.isShared;
  }

  /** The items of the present transaction, sent or not. */
  get items(): readonly PlacedItem[] {
    return [...this.#sent, ...this.#pending];
  }

  /** Gathers a statement. */
  add(placed: PlacedStatement): void {
    this.#pending.push(placed);
  }

  /** Sends what is gathered, then a query. */
  async query(placed: PlacedItem): Promise<Rows> {
    await this.#flush([]);
    this.#sent.push(placed);
    return await this.sendAlone(placed);
  }

  /**
   * Sends what is gathered with a last statement and commits.
   */
  async end(
    last: string,
    { after = [], onSent }: TransactionEnd = {},
  ): Promise<void> {
    const { isShared, place } = this.#options;
    // The fence comes first: who was overtaken finds the rows moved as well.
    const tail = isShared ? [last] : [...place.fence, last, "COMMIT"];
    await this.#flush([...tail, ...after].map((sql) => ({ sql })), onSent);
    this.#isOpen = isShared;
    this.#sent = [];
    this.#creations = [];
  }

  /** Sends one item by itself, in whatever transaction there is. */
  async sendAlone(placed: PlacedItem): Promise<Rows> {
    this.#options.check();
    try {
      return await sendItem(this.#options.place.session, placed.item);
    } catch (error) {
      this.#failed = placed;
      throw error;
    }
  }

  #opening(): readonly Sent[] {
    const { place, countTransaction } = this.#options;
    const settings = place.numberedSettings(countTransaction());
    return [
      ...this.#begin(settings),
      ...this.#creations.map((sql) => ({ sql })),
    ];
  }

  #begin(settings: string): readonly Sent[] {
    this.#isPatient = true;
    this.#timeout = this.#options.lockTimeoutMs;
    return [{ sql: "BEGIN" }, { sql: settings }];
  }

  /** What cuts a transaction in two. */
  #cut(): readonly Sent[] {
    const { localSettings } = this.#options.place;
    return [{ sql: "COMMIT" }, ...this.#begin(localSettings)];
  }

  /** After how many of some statements it may be committed, if it may. */
  #partLength(pending: readonly PlacedStatement[]): number {
    const { commitEvery = Infinity, isShared } = this.#options;
    const isWhole = isShared || this.#sent.length > pending.length ||
      commitEvery >= pending.length ||
      !pending.every(({ item }) => mayBeCommittedApart(item.sql));
    return isWhole ? Infinity : commitEvery;
  }

  // A long wait is harmless only while nothing stronger is held already.
  #timeoutBefore(item: StepStatement): readonly Sent[] {
    this.#isPatient &&= isPatient(item.sql);
    const timeout = this.#isPatient ? 0 : this.#options.lockTimeoutMs;
    if (timeout === this.#timeout) return [];
    this.#timeout = timeout;
    return [{ sql: `SET LOCAL lock_timeout = ${timeout}` }];
  }

  async #flush(
    tail: readonly Sent[],
    onSent?: (() => void) | undefined,
  ): Promise<void> {
    this.#options.check();
    let batch: Sent[] = this.#isOpen ? [] : [...this.#opening()];
    this.#isOpen = true;
    const pending = this.#pending;
    this.#pending = [];
    this.#sent = this.#sent.concat(pending);
    let length = 0;
    const partLength = this.#partLength(pending);
    for (const [at, placed] of pending.entries()) {
      if (at > 0 && at % partLength === 0) batch.push(...this.#cut());
      batch.push(...this.#timeoutBefore(placed.item));
      if (isPlainText(placed.item)) {
        length += placed.item.sql.length;
        if (length > LONGEST_BATCH) {
          await this.#sendBatch(batch);
          batch = [];
          length = 0;
        }
        batch.push({ sql: placed.item.sql, from: placed });
      } else {
        await this.#sendBatch(batch);
        batch = [];
        await this.sendAlone(placed);
      }
    }
    await this.#sendBatch([...batch, ...tail], onSent);
  }

  async #sendBatch(
    batch: readonly Sent[],
    onSent?: (() => void) | undefined,
  ): Promise<void> {
    this.#options.check();
    const answer = this.#options.execute(batch.map(({ sql }) => sql));
    onSent?.();
    try {
      await answer;
    } catch (error) {
      if (isRetortError(error, "database/statement-failed")) {
        this.#failed = batch[error.details.index]?.from;
      }
      throw error;
    }
  }
}
