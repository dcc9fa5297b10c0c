import type { DriverConnection, Submittable } from "./driver.ts";

const SEPARATOR = "\n;\n";

/** Statements joined into the text of one simple query. */
export interface Batch {
  readonly sql: string;
  readonly statements: readonly string[];
}

/** A place in a batch: which statement, and where in it from 1. */
export interface BatchPlace {
  readonly index: number;
  readonly position: number | undefined;
}

/** Joins statements; a final line comment cannot swallow the separator. */
export function joinStatements(statements: readonly string[]): Batch {
  return { sql: statements.join(SEPARATOR), statements };
}

/** Finds the statement that an offset into the batch's text falls into. */
export function placeOfOffset(batch: Batch, offset: number): BatchPlace {
  let start = 0;
  for (const [index, sql] of batch.statements.entries()) {
    if (offset < start + sql.length + SEPARATOR.length) {
      return { index, position: Math.min(offset - start, sql.length) + 1 };
    }
    start += sql.length + SEPARATOR.length;
  }
  return { index: batch.statements.length - 1, position: undefined };
}

/** What became of a batch: how many statements finished, and the failure. */
export interface BatchOutcome {
  readonly completed: number;
  readonly error: Error | undefined;
}

/**
 * Sends text as one simple query and counts the statements that finish, which
 * tells which one failed where the server's report has no position.
 */
export class BatchQuery implements Submittable {
  readonly outcome: Promise<BatchOutcome>;
  readonly #resolve: (outcome: BatchOutcome) => void;
  readonly #batch: Batch;
  readonly #onAnswered: () => void;
  #isWritten = false;
  #completed = 0;

  /** `onAnswered` is called at once, before whoever waits for the outcome. */
  constructor(batch: Batch, onAnswered: () => void) {
    const { promise, resolve } = Promise.withResolvers<BatchOutcome>();
    this.outcome = promise;
    this.#resolve = resolve;
    this.#batch = batch;
    this.#onAnswered = onAnswered;
  }

  /** Whether the server may ask for rows, which would have to be sent next. */
  get mayAskForRows(): boolean {
    return /\bcopy\b/i.test(this.#batch.sql);
  }

  /** Puts the text on the wire, behind what was written before. */
  write(connection: DriverConnection): void {
    if (!this.#isWritten) connection.query(this.#batch.sql);
    this.#isWritten = true;
  }

  submit(connection: DriverConnection): void {
    this.write(connection);
  }

  #settle(outcome: BatchOutcome): void {
    this.#onAnswered();
    this.#resolve(outcome);
  }

  handleCommandComplete(): void {
    this.#completed++;
  }

  handleError(error: Error): void {
    this.#settle({ completed: this.#completed, error });
  }

  handleReadyForQuery(): void {
    this.#settle({ completed: this.#completed, error: undefined });
  }

  handleCopyInResponse(connection: DriverConnection): void {
    connection.sendCopyFail("COPY FROM STDIN needs its data beside it");
  }

  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
  handleCopyData(): void {}
}
