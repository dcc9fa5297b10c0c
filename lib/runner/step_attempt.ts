import { isRetortError } from "../errors/mod.ts";
import {
  beginEntry,
  finishAtOnce,
  finishRunning,
  type JournalEntry,
  markProgress,
  type ProgressMark,
} from "./journal_sql.ts";
import { isPatient } from "./patient_statement.ts";
import type { Place } from "./place.ts";
import type { RunOptions } from "./run_options.ts";
import type { RunStep } from "./run_step.ts";
import { undecided } from "./undecided.ts";
import { isPlainText, sendItem } from "./send_item.ts";
import { itemHash, type StepQuery, type StepStatement } from "./step_item.ts";
import type { StepProgress } from "./step_progress.ts";

/** An item with its place in the migration. */
export interface PlacedItem {
  readonly index: number;
  readonly item: StepStatement | StepQuery;
}

const READ_ONLY_TRANSACTION = "25006";

interface Sent {
  readonly sql: string;
  readonly from?: PlacedItem | undefined;
}

/** What an attempt is made with. */
export interface StepAttemptOptions {
  readonly place: Place;
  /** What makes the tool's tables, while they are not there. */
  readonly creations: readonly string[];
  readonly step: RunStep;
  /** What the journal keeps, as far as the step is known by then. */
  readonly entry: () => Promise<JournalEntry>;
  /** What is committed already. */
  readonly progress: StepProgress;
  /** `none`: every statement commits by itself; `all`: the caller commits. */
  readonly transaction: RunOptions["transaction"];
  readonly lockTimeoutMs: number;
  /** Looks at statements that are about to be run: throws to refuse them. */
  readonly inspect: (statements: readonly StepStatement[]) => Promise<void>;
  /** Told when a statement is sent by itself. */
  readonly onAlone: (placed: PlacedItem) => void;
  /** Asked before anything is sent: throws where the run is to stop. */
  readonly check: () => void;
}

/**
 * One attempt at one step. Statements are gathered and sent as late as
 * possible, so that a migration which is one transaction is one round trip.
 */
export class StepAttempt {
  readonly #options: StepAttemptOptions;
  #progress: StepProgress;
  #next = 0;
  #isOpen = false;
  #mustCommit = false;
  #isPatient = true;
  #timeout: number;
  #pending: (PlacedItem & { readonly item: StepStatement })[] = [];
  #sent: PlacedItem[] = [];
  #failed: PlacedItem | undefined;

  constructor(options: StepAttemptOptions) {
    this.#options = options;
    this.#progress = options.progress;
    this.#isOpen = options.transaction === "all";
    this.#timeout = options.lockTimeoutMs;
  }

  /** What is committed by now. */
  get progress(): StepProgress {
    return this.#progress;
  }

  /** The item that failed, once one did. */
  get failed(): PlacedItem | undefined {
    return this.#failed;
  }

  /** Whether a transaction of this attempt's own is open. */
  get isOpen(): boolean {
    return this.#isOpen && this.#options.transaction !== "all";
  }

  /** Takes statements, sending those that cannot wait. */
  async take(statements: readonly StepStatement[]): Promise<void> {
    const placed = statements.map((item) => ({ index: this.#next++, item }))
      .filter((each) => !this.#isDone(each));
    await this.#options.inspect(placed.map(({ item }) => item));
    for (const each of placed) {
      const { item } = each;
      if (this.#mustCommit) await this.#commit();
      if (this.#runsAlone(item)) await this.#runAlone(each);
      else {
        this.#pending.push(each);
        this.#mustCommit = item.transaction === "commitAfter" &&
          this.#options.transaction === "each";
      }
    }
  }

  /** Sends what is gathered, then a query. */
  async query(item: StepQuery): Promise<readonly Record<string, unknown>[]> {
    const placed = { index: this.#next++, item };
    if (this.#isDone(placed)) return await this.#repeat(placed);
    if (this.#options.transaction === "none") {
      return await this.#runAlone(placed);
    }
    if (this.#mustCommit) await this.#commit();
    await this.#flush([]);
    this.#sent.push(placed);
    return await this.#send(placed);
  }

  /** Sends the rest with the version table's and the journal's rows. */
  async finish(): Promise<void> {
    const entry = await this.#options.entry();
    const { place, transaction } = this.#options;
    const marks = this.#marksOfTransaction();
    const last = this.#progress.hasEntry
      ? finishRunning(place.tables, entry, { role: place.role, marks })
      : finishAtOnce(place.tables, entry, place.role);
    const commit = transaction === "all" ? [] : [{ sql: "COMMIT" }];
    await this.#flush([{ sql: last }, ...commit]);
    this.#isOpen = false;
  }

  get #session(): Place["session"] {
    return this.#options.place.session;
  }

  #runsAlone(item: StepStatement): boolean {
    const { transaction } = this.#options;
    return transaction === "none" ||
      (transaction === "each" && item.transaction === "outside");
  }

  #isDone({ index, item }: PlacedItem): boolean {
    const hash = this.#progress.done[index];
    if (hash === undefined) return false;
    if (hash === itemHash(item)) return true;
    throw undecided(this.#options.step, {
      sql: item.sql,
      found: `statement ${index + 1} is not the one that was run before`,
    });
  }

  /** Asks again what was asked before the step was interrupted. */
  async #repeat(
    placed: PlacedItem,
  ): Promise<readonly Record<string, unknown>[]> {
    await this.#sendBatch([
      { sql: "BEGIN READ ONLY" },
      { sql: this.#options.place.localSettings },
    ]);
    try {
      return await this.#send(placed);
    } catch (error) {
      if (
        isRetortError(error, "database/statement-failed") &&
        error.details.sqlState === READ_ONLY_TRANSACTION
      ) {
        throw undecided(this.#options.step, {
          sql: placed.item.sql,
          found: "a query that writes was run before",
        });
      }
      throw error;
    } finally {
      await this.#session.execute(["ROLLBACK"]);
    }
  }

  #marksOfTransaction(): readonly ProgressMark[] {
    return [...this.#sent, ...this.#pending].map((placed) =>
      markOf(placed, "finished")
    );
  }

  /** Commits what is sent and gathered, and notes what is run alone next. */
  async #commit(alone?: PlacedItem): Promise<void> {
    const { place, step } = this.#options;
    const finished = this.#marksOfTransaction();
    const marks = alone === undefined
      ? finished
      : [...finished, markOf(alone, "started")];
    const note = this.#progress.hasEntry
      ? markProgress(place.tables, step, marks)
      : beginEntry(place.tables, await this.#options.entry(), marks);
    const settings = alone === undefined
      ? []
      : [{ sql: place.sessionSettings(this.#timeoutFor(alone.item)) }];
    await this.#flush([{ sql: note }, { sql: "COMMIT" }, ...settings]);
    this.#isOpen = false;
    this.#mustCommit = false;
    this.#sent = [];
    this.#progress = {
      done: [...this.#progress.done, ...finished.map(({ hash }) => hash)],
      hasEntry: true,
    };
  }

  #timeoutFor(item: { readonly sql: string }): number {
    return isPatient(item.sql) ? 0 : this.#options.lockTimeoutMs;
  }

  async #runAlone(
    placed: PlacedItem,
  ): Promise<readonly Record<string, unknown>[]> {
    const { place, step, onAlone } = this.#options;
    await this.#commit(placed);
    onAlone(placed);
    const rows = await this.#send(placed);
    const mark = markOf(placed, "finished");
    const { done } = this.#progress;
    this.#progress = { done: [...done, mark.hash], hasEntry: true };
    await this.#session.execute([
      markProgress(place.tables, step, [mark]),
    ]);
    return rows;
  }

  #opening(): readonly Sent[] {
    const { place, creations } = this.#options;
    const made = this.#progress.hasEntry ? [] : creations;
    this.#isPatient = true;
    this.#timeout = this.#options.lockTimeoutMs;
    return ["BEGIN", place.localSettings, ...made].map((sql) => ({ sql }));
  }

  // A long wait is harmless only while nothing stronger is held already.
  #timeoutBefore(item: StepStatement): readonly Sent[] {
    this.#isPatient &&= isPatient(item.sql);
    const timeout = this.#isPatient ? 0 : this.#options.lockTimeoutMs;
    if (timeout === this.#timeout) return [];
    this.#timeout = timeout;
    return [{ sql: `SET LOCAL lock_timeout = ${timeout}` }];
  }

  async #flush(tail: readonly Sent[]): Promise<void> {
    let batch: Sent[] = this.#isOpen ? [] : [...this.#opening()];
    this.#isOpen = true;
    for (const placed of this.#pending.splice(0)) {
      batch.push(...this.#timeoutBefore(placed.item));
      this.#sent.push(placed);
      if (isPlainText(placed.item)) {
        batch.push({ sql: placed.item.sql, from: placed });
      } else {
        await this.#sendBatch(batch);
        batch = [];
        await this.#send(placed);
      }
    }
    await this.#sendBatch([...batch, ...tail]);
  }

  async #sendBatch(batch: readonly Sent[]): Promise<void> {
    this.#options.check();
    try {
      await this.#session.execute(batch.map(({ sql }) => sql));
    } catch (error) {
      if (isRetortError(error, "database/statement-failed")) {
        this.#failed = batch[error.details.index]?.from;
      }
      throw error;
    }
  }

  async #send(
    placed: PlacedItem,
  ): Promise<readonly Record<string, unknown>[]> {
    this.#options.check();
    try {
      return await sendItem(this.#session, placed.item);
    } catch (error) {
      this.#failed = placed;
      throw error;
    }
  }
}

function markOf(
  { index, item }: PlacedItem,
  event: ProgressMark["event"],
): ProgressMark {
  return { item: index, hash: itemHash(item), event };
}
