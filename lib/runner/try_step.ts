import { journalEntry } from "./journal_entry.ts";
import type { TransactionNumbers } from "./place.ts";
import type { PreparedStep } from "./prepare_step.ts";
import { recordStep } from "./record_step.ts";
import { refuseControl, refuseWithoutSession } from "./refuse_control.ts";
import { refuseLosses } from "./refuse_losses.ts";
import type { Run } from "./run.ts";
import { type RunStep, stepName } from "./run_step.ts";
import { StepAttempt, type StepAttemptOptions } from "./step_attempt.ts";
import type { StepQuery, StepStatement } from "./step_item.ts";
import { type Settlement, settleStatement } from "./settle_statement.ts";
import type { StepProgress } from "./step_progress.ts";
import type {
  PlacedItem,
  Rows,
  StepTransactionOptions,
} from "./step_transaction.ts";
import { modeOf } from "./transaction_mode.ts";
import { unlessAborted } from "./unless_aborted.ts";

/** A step with what it needs. */
export interface StepWork extends PreparedStep {
  readonly run: Run;
  readonly step: RunStep;
  /** Called when the whole step is sent and only the answer is missing. */
  readonly onSent: () => void;
  /** Sends the step's one transaction ahead of the answers before it. */
  readonly sendAhead?: StepTransactionOptions["execute"] | undefined;
}

/** How one attempt ended. */
export interface AttemptEnd {
  readonly attempt: StepAttempt;
  readonly statements: number;
  /** What stopped it; absent if it is done. */
  readonly error?: unknown;
}

/** Tries a step once; what stops it is returned, not thrown. */
export async function tryStep(
  work: StepWork,
  progress: StepProgress,
): Promise<AttemptEnd> {
  const { run, step, migration } = work;
  const statements: StepStatement[] = [];
  const attempt = newAttempt(work, {
    progress,
    entry: () =>
      journalEntry(step, migration, {
        options: run.options,
        statements,
        loadParser: run.loadParser,
      }),
    total: () => statements.length,
  });
  try {
    await record(work, { attempt, statements });
    await attempt.finish();
    return { attempt, statements: statements.length };
  } catch (error) {
    return { attempt, statements: statements.length, error };
  }
}

async function record(
  work: StepWork,
  { attempt, statements }: {
    readonly attempt: StepAttempt;
    readonly statements: StepStatement[];
  },
): Promise<void> {
  const { run, step, migration } = work;
  const take = (more: readonly StepStatement[]): Promise<void> => {
    for (const statement of more) {
      refuseControl(statement, modeOf(run.options, migration));
      refuseWithoutSession(statement, run.options);
      statements.push(statement);
    }
    return attempt.take(more);
  };
  let begun: Promise<unknown> | undefined;
  const ask = async (
    more: readonly StepStatement[],
    query: StepQuery,
  ): Promise<Rows> => {
    await take(more);
    return await attempt.query(query);
  };
  const recording = work.statements ?? recordStep(run, {
    step,
    migration,
    query: (more, query) => {
      const rows = ask(more, query);
      begun = rows;
      return rows;
    },
  });
  const { signal } = run;
  await take(await unlessAborted(recording, { signal, begun: () => begun }));
}

function newAttempt(
  work: StepWork,
  options: Pick<StepAttemptOptions, "progress" | "entry"> & {
    readonly total: () => number;
  },
): StepAttempt {
  const { run, step, sendAhead, onSent } = work;
  const { progress, entry, total } = options;
  const isAhead = sendAhead !== undefined;
  return new StepAttempt({
    progress,
    entry,
    note: (noted) => run.note.sql(noted),
    onSent,
    countTransaction: () => countTransaction(run, { isAhead }),
    execute: sendAhead ??
      ((statements) => run.place.session.execute(statements)),
    place: run.place,
    // What is before it on the wire makes them.
    creations: isAhead ? [] : run.state.creations,
    step,
    transaction: modeOf(run.options, work.migration),
    lockTimeoutMs: run.options.lockTimeoutMs,
    commitEvery: run.options.commitEvery,
    inspect: (statements) => refuseLosses(work, statements),
    settle: (placed, state) => settle(work, placed, state),
    onAlone: ({ index, item }) =>
      run.emit({
        kind: "statementStarted",
        ...stepName(step),
        index,
        total: Math.max(total(), index + 1),
        sql: item.sql,
      }),
    check: () => run.signal?.throwIfAborted(),
  });
}

function countTransaction(
  { state }: Run,
  { isAhead }: { readonly isAhead: boolean },
): TransactionNumbers {
  const before = state.transactions;
  state.transactions++;
  return { number: state.transactions, ...(isAhead && { after: before }) };
}

async function settle(
  { run, step }: StepWork,
  { index, item }: PlacedItem,
  state: "new" | "begun",
): Promise<Settlement> {
  const settlement = await settleStatement(item, {
    session: run.place.session,
    state,
    loadParser: run.loadParser,
  });
  const { kind, found } = settlement;
  if (found !== "") {
    const repeated = kind === "run";
    const { sql } = item;
    run.emit({
      kind: "statementSettled",
      ...stepName(step),
      index,
      sql,
      found,
      repeated,
    });
  }
  return settlement;
}
