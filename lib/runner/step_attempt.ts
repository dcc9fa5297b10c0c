import {
  beginEntry,
  finishRunning,
  markProgress,
  type ProgressMark,
} from "./journal_sql.ts";
import type { JournalEntry } from "./insert_entry.ts";
import { quoteIdentifier } from "../sql/mod.ts";
import { isPatient } from "./patient_statement.ts";
import { repeatQuery } from "./repeat_query.ts";
import type { RunOptions } from "./run_options.ts";
import type { RunStep } from "./run_step.ts";
import type { Settlement } from "./settle_statement.ts";
import {
  isBare,
  itemHash,
  type StepQuery,
  type StepStatement,
} from "./step_item.ts";
import type { StepProgress } from "./step_progress.ts";
import {
  type PlacedItem,
  type PlacedStatement,
  type Rows,
  StepTransaction,
  type StepTransactionOptions,
} from "./step_transaction.ts";
import { sessionLeft, undecided } from "./step_errors.ts";

/** What an attempt is made with. */
export interface StepAttemptOptions
  extends Omit<StepTransactionOptions, "isShared"> {
  readonly step: RunStep;
  /** What the journal keeps, as far as the step is known by then. */
  readonly entry: () => Promise<JournalEntry>;
  /** Moves the version table's rows and notes the step, in one statement. */
  readonly note: (entry: JournalEntry) => string;
  /** What is committed already. */
  readonly progress: StepProgress;
  /** `none`: every statement commits by itself; `all`: the caller commits. */
  readonly transaction: RunOptions["transaction"];
  /** Looks at statements that are about to be run: throws to refuse them. */
  readonly inspect: (statements: readonly StepStatement[]) => Promise<void>;
  /** Finds out what became of a statement, or what stands in its way. */
  readonly settle: (
    placed: PlacedItem,
    state: "new" | "begun",
  ) => Promise<Settlement>;
  /** Told when a statement is sent by itself. */
  readonly onAlone: (placed: PlacedItem) => void;
  /** Told when the whole step is sent and only the answer is missing. */
  readonly onSent: () => void;
}

/** One attempt at one step: what is sent, and what the journal says of it. */
export class StepAttempt {
  readonly #options: StepAttemptOptions;
  readonly #transaction: StepTransaction;
  #progress: StepProgress;
  #next = 0;
  #mustCommit = false;
  /** What the migration has set beyond its transactions. */
  readonly #settings = new Set<string>();
  /** The items of a transaction that the migration itself has begun. */
  #own: readonly PlacedItem[] | undefined;

  constructor(options: StepAttemptOptions) {
    this.#options = options;
    this.#progress = options.progress;
    this.#transaction = new StepTransaction({
      ...options,
      creations: options.progress.hasEntry ? [] : options.creations,
      isShared: options.transaction === "all",
    });
  }

  /** What is committed by now. */
  get progress(): StepProgress {
    return this.#progress;
  }

  /** The item that failed, once one did. */
  get failed(): PlacedItem | undefined {
    return this.#transaction.failed;
  }

  /** Whether a transaction is open that must be rolled back after a failure. */
  get isOpen(): boolean {
    return this.#transaction.isOpen || this.#own !== undefined;
  }

  /** Takes statements, sending those that cannot wait. */
  async take(statements: readonly StepStatement[]): Promise<void> {
    const fresh = statements.map((item) => ({ index: this.#next++, item }))
      .filter((placed) => !this.#isDone(placed));
    await this.#options.inspect(fresh.map(({ item }) => item));
    for (const placed of fresh) {
      const { setting } = placed.item;
      if (setting !== undefined) this.#settings.add(setting);
      if (this.#mustCommit) await this.#commit();
      if (this.#own !== undefined) await this.#runInOwn(placed);
      else if (this.#runsBare(placed.item)) await this.#runBare(placed);
      else await this.#add(placed);
    }
  }

  /** Sends what is gathered, then a query. */
  async query(item: StepQuery): Promise<Rows> {
    const placed = { index: this.#next++, item };
    if (this.#isDone(placed)) {
      return await repeatQuery(this.#options, placed);
    }
    if (this.#own !== undefined) return await this.#runInOwn(placed);
    if (this.#mustCommit) await this.#commit();
    const rows = await this.#transaction.query(placed);
    this.#mustCommit = this.#options.transaction === "none";
    return rows;
  }

  /** Sends the rest with the version table's and the journal's rows. */
  async finish(): Promise<void> {
    if (this.#own !== undefined) throw sessionLeft("transaction");
    const { place } = this.#options;
    const entry = await this.#options.entry();
    const { items } = this.#transaction;
    await this.#transaction.end(
      this.#progress.hasEntry
        ? finishRunning(place.tables, entry, {
          role: place.role,
          marks: items.map((placed) => markOf(placed, "finished")),
        })
        : this.#options.note(entry),
      {
        after: resetting(this.#settings),
        onSent: this.#options.onSent,
      },
    );
  }

  #runsBare(item: StepStatement): boolean {
    const { transaction } = this.#options;
    return transaction !== "all" && (item.transaction === "outside" ||
      (transaction === "none" && isBare(item)));
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

  async #add(
    placed: PlacedStatement,
  ): Promise<void> {
    const { transaction } = this.#options;
    if (placed.item.commitBefore === true) await this.#commit();
    this.#transaction.add(placed);
    this.#mustCommit = transaction !== "all" &&
      (transaction === "none" || placed.item.commitBefore === true ||
        placed.item.transaction === "commitAfter");
  }

  /** Commits what is sent and gathered, and notes what is run alone next. */
  async #commit(alone?: PlacedItem): Promise<void> {
    const { place } = this.#options;
    const { items } = this.#transaction;
    if (items.length === 0 && alone === undefined) return;
    const finished = items.map((placed) => markOf(placed, "finished"));
    const marks = alone === undefined
      ? finished
      : [...finished, markOf(alone, "started")];
    const after = alone === undefined
      ? []
      : place.sessionSettings(this.#timeoutFor(alone.item));
    await this.#transaction.end(await this.#note(marks), { after });
    this.#mustCommit = false;
    this.#finished(items);
  }

  async #note(marks: readonly ProgressMark[]): Promise<string> {
    const { place, step, entry } = this.#options;
    return this.#progress.hasEntry
      ? markProgress(place.tables, step, marks)
      : beginEntry(place.tables, await entry(), marks);
  }

  #finished(items: readonly PlacedItem[]): void {
    const hashes = items.map(({ item }) => itemHash(item));
    this.#progress = {
      done: [...this.#progress.done, ...hashes],
      hasEntry: true,
    };
  }

  #timeoutFor(item: { readonly sql: string }): number {
    return isPatient(item.sql) ? 0 : this.#options.lockTimeoutMs;
  }

  async #runBare(
    placed: PlacedStatement,
  ): Promise<void> {
    const { settle, onAlone, step } = this.#options;
    const state = this.#progress.begun === placed.index ? "begun" : "new";
    await this.#commit(placed);
    const settlement = await settle(placed, state);
    this.#progress = { ...this.#progress, begun: placed.index };
    if (settlement.kind === "undecided") {
      throw undecided(step, { sql: placed.item.sql, found: settlement.found });
    }
    if (settlement.kind === "run") {
      await this.#execute(this.#options.place.fence);
      for (const sql of settlement.first) await this.#execute([sql]);
      onAlone(placed);
      await this.#transaction.sendAlone(placed);
    }
    if (placed.item.control === "begin") {
      this.#own = [placed];
      return;
    }
    await this.#mark([placed]);
    this.#finished([placed]);
  }

  /** Runs an item in the migration's own transaction, which notes it when it commits. */
  async #runInOwn(placed: PlacedItem): Promise<Rows> {
    const items = [...this.#own ?? [], placed];
    const control = "control" in placed.item ? placed.item.control : undefined;
    if (control === "commit") await this.#mark(items);
    const rows = await this.#transaction.sendAlone(placed);
    if (control === "rollback") await this.#mark(items);
    if (control === "commit" || control === "rollback") {
      this.#own = undefined;
      this.#finished(items);
    } else this.#own = items;
    return rows;
  }

  async #mark(items: readonly PlacedItem[]): Promise<void> {
    const { place, step } = this.#options;
    const marks = items.map((placed) => markOf(placed, "finished"));
    // Together they are one transaction: who lost the lock notes nothing.
    await this.#execute([
      ...place.fence,
      markProgress(place.tables, step, marks),
    ]);
  }

  async #execute(statements: readonly string[]): Promise<void> {
    await this.#options.place.session.execute(statements);
  }
}

function markOf(
  { index, item }: PlacedItem,
  event: ProgressMark["event"],
): ProgressMark {
  return { item: index, hash: itemHash(item), event };
}

/** Puts settings back for the migrations that follow, and for poolers. */
function resetting(settings: ReadonlySet<string>): readonly string[] {
  return [...settings].filter((name) => name !== "all").map((name) =>
    `RESET ${name.split(".").map(quoteIdentifier).join(".")}`
  );
}
