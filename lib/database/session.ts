/**
 * A server's notice, such as the `NOTICE` of `DROP … IF EXISTS`.
 *
 * @example
 * ```ts
 * import type { Notice } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const notice: Notice = {
 *   severity: "NOTICE",
 *   message: 'table "rooms" does not exist, skipping',
 *   sqlState: "00000",
 * };
 * strictEqual(
 *   `${notice.severity}:  ${notice.message}`,
 *   'NOTICE:  table "rooms" does not exist, skipping',
 * );
 * ```
 */
export interface Notice {
  /** The severity, such as `NOTICE`. */
  readonly severity: string;
  /** What it says. */
  readonly message: string;
  /** The five-character SQLSTATE. */
  readonly sqlState?: string | undefined;
}

/**
 * What was sent without waiting for the answers to what was sent before.
 *
 * @example
 * ```ts
 * import { openScratch, type SentAhead } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import { tmpdir } from "node:os";
 *
 * await using scratch = await openScratch({
 *   on: "embedded",
 *   cacheFolder: `${tmpdir()}/retort`,
 * });
 * const { session } = scratch;
 * const first = session.execute(["CREATE TABLE rooms (id integer)"]);
 * const second: SentAhead = session.executeAhead([
 *   "INSERT INTO rooms VALUES (1)",
 * ]);
 * await first;
 * second.attend();
 * await second.outcome;
 * deepStrictEqual(await session.query("SELECT id FROM rooms"), [{ id: 1 }]);
 * ```
 */
export interface SentAhead {
  /** Settles as the promise of `execute` does. */
  readonly outcome: Promise<void>;
  /**
   * Hands its notices to the session's listeners: those that have come, and
   * from now on at once. Until then they are kept.
   */
  attend(): void;
}

/**
 * One connection to one database.
 *
 * A session that lost its connection stays lost: every later call fails with
 * `database/connection-lost`; it never connects anew by itself.
 *
 * @example Counting rows, whatever the database
 * ```ts
 * import { openScratch, type Session } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 * import { tmpdir } from "node:os";
 *
 * async function count(session: Session, table: string): Promise<bigint> {
 *   const [row] = await session.query<{ count: bigint }>(
 *     `SELECT count(*) FROM ${table}`,
 *   );
 *   return row?.count ?? 0n;
 * }
 * await using scratch = await openScratch({
 *   on: "embedded",
 *   cacheFolder: `${tmpdir()}/retort`,
 * });
 * await scratch.session.execute(["CREATE TABLE rooms (id integer)"]);
 * strictEqual(await count(scratch.session, "rooms"), 0n);
 * ```
 */
export interface Session extends AsyncDisposable {
  /** What is at the other end; `text` only writes down what it is sent. */
  readonly kind: "server" | "embedded" | "text";
  /** The database as people should see it: never with a password. */
  readonly description: string;
  /** The server's version as a number: `150018` is 15.18. */
  readonly serverVersion: number;
  /**
   * The process that the other end said it is when connecting; a pooler says a
   * number that `pg_backend_pid()` does not.
   */
  readonly processId: number;

  /**
   * Sends one statement and returns its rows, columns by name. Values are as
   * `pg` parses them, except `bigint` (`int8`), which is a `bigint`.
   *
   * @throws {RetortError} `database/statement-failed` if the server refuses it,
   * `operation/offline` where there is none
   */
  query<Row extends Record<string, unknown>>(
    sql: string,
    parameters?: readonly unknown[],
  ): Promise<readonly Row[]>;

  /**
   * Sends several queries in one round trip and returns the rows of each by its
   * name: the rows of the first are read while the server works on the next.
   *
   * @throws {RetortError} `database/statement-failed` if the server refuses one
   */
  queryAll<Rows extends { readonly [Name in keyof Rows]: readonly object[] }>(
    queries: { readonly [Name in keyof Rows]: string },
  ): Promise<Rows>;

  /**
   * Sends statements in one round trip, as one simple query: outside an
   * explicit transaction they are one implicit transaction. A single statement
   * is sent alone, so it may be one that cannot run in a transaction.
   *
   * @throws {RetortError} `database/statement-failed` with `details.index`, the
   * place from 0 of the statement that failed, and `details.position` within it
   */
  execute(statements: readonly string[]): Promise<void>;

  /**
   * Sends statements as `execute` does, but without waiting for the answers to
   * what was sent before: the server goes on with them at once, even where what
   * came before has failed. Where that is not possible they wait for their turn.
   */
  executeAhead(statements: readonly string[]): SentAhead;

  /**
   * Runs `COPY … FROM STDIN` with the chunks as its text.
   *
   * @returns how many rows were copied
   */
  copyIn(sql: string, chunks: AsyncIterable<string>): Promise<number>;

  /** Asks the server to cancel what this session is running, if anything. */
  cancel(): Promise<void>;

  /** Hands every later notice to the listener. */
  onNotice(listener: (notice: Notice) => void): void;
}
