import type { RetortError } from "../errors/mod.ts";
import { type Batch, joinStatements } from "./batch.ts";
import { failedStatement } from "./failed_statement.ts";
import { CopyInQuery } from "./copy_in.ts";
import { EmbeddedCopyQuery } from "./embedded_copy.ts";
import type { DriverClient, DriverResult, Submittable } from "./driver.ts";
import {
  connectionLost,
  endsConnection,
  isServerReport,
  statementFailed,
} from "./server_error.ts";
import type { Notice, SentAhead, Session } from "./session.ts";
import { WireQueue } from "./wire_queue.ts";

/** What a session over a client needs to know besides the client. */
export interface WireSessionOptions {
  readonly kind: "server" | "embedded";
  readonly description: string;
  readonly serverVersion: number;
  readonly cancel: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A session over one connected client; calls are sent one after another. */
export class WireSession implements Session {
  readonly kind: "server" | "embedded";
  readonly description: string;
  readonly serverVersion: number;
  readonly processId: number;
  readonly #client: DriverClient;
  readonly #options: WireSessionOptions;
  readonly #queue: WireQueue;
  readonly #listeners: ((notice: Notice) => void)[] = [];
  #lost: RetortError<"database/connection-lost"> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  /** How many exchanges have not begun yet. */
  #waiting = 0;

  constructor(client: DriverClient, options: WireSessionOptions) {
    this.kind = options.kind;
    this.description = options.description;
    this.serverVersion = options.serverVersion;
    this.processId = client.processID;
    this.#client = client;
    this.#options = options;
    this.#queue = new WireQueue(client, (notice) => {
      for (const listener of this.#listeners) listener(notice);
    });
    client.on("error", (error) => this.#lose(error));
    client.on("end", () => this.#lose(undefined));
    client.on("notice", (notice) =>
      this.#queue.receive({
        severity: notice.severity ?? "NOTICE",
        message: notice.message ?? "",
        sqlState: notice.code,
      }));
  }

  #lose(cause: unknown): RetortError<"database/connection-lost"> {
    this.#lost ??= connectionLost(this.description, cause);
    return this.#lost;
  }

  /** Runs one exchange after those before it have ended, however they did. */
  #enqueue<Result>(exchange: () => Promise<Result>): Promise<Result> {
    this.#waiting++;
    const result = this.#last.then(() => {
      this.#waiting--;
      if (this.#lost) throw this.#lost;
      return exchange();
    });
    this.#last = result.catch(() => {});
    return result;
  }

  #failure(error: unknown, batch: Batch, completed: number): unknown {
    if (isServerReport(error) && !endsConnection(error)) {
      return statementFailed(error, failedStatement(error, batch, completed));
    }
    return this.#lose(error);
  }

  query<Row extends Record<string, unknown>>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<readonly Row[]> {
    return this.#enqueue(async () => {
      try {
        const result = await this.#client.query(sql, parameters);
        return lastResult(result).rows as readonly Row[];
      } catch (error) {
        throw this.#failure(error, joinStatements([sql]), 0);
      }
    });
  }

  queryAll<Rows extends { readonly [Name in keyof Rows]: readonly object[] }>(
    queries: { readonly [Name in keyof Rows]: string },
  ): Promise<Rows> {
    const batch = joinStatements(Object.values(queries));
    return this.#enqueue(async () => {
      try {
        const result = await this.#client.query(batch.sql);
        const results = "rows" in result ? [result] : result;
        return Object.fromEntries(
          Object.keys(queries).map((name, at) => [name, results[at]?.rows]),
        ) as Rows;
      } catch (error) {
        throw this.#failure(error, batch, 0);
      }
    });
  }

  execute(statements: readonly string[]): Promise<void> {
    if (statements.length === 0) return Promise.resolve();
    return this.#enqueue(async () => {
      const batch = joinStatements(statements);
      const { completed, error } = await this.#queue.send(batch).outcome;
      if (error) throw this.#failure(error, batch, completed);
    });
  }

  executeAhead(statements: readonly string[]): SentAhead {
    const batch = joinStatements(statements);
    const sent = this.#waiting === 0 && this.kind === "server"
      ? this.#queue.sendAhead(batch)
      : undefined;
    if (sent === undefined) {
      return { outcome: this.execute(statements), attend: () => {} };
    }
    const outcome = sent.outcome.then(({ completed, error }) => {
      if (error) throw this.#failure(error, batch, completed);
    });
    this.#last = outcome.catch(() => {});
    return { outcome, attend: sent.attend };
  }

  copyIn(sql: string, chunks: AsyncIterable<string>): Promise<number> {
    return this.#enqueue(async () => {
      const query = this.kind === "embedded"
        ? new EmbeddedCopyQuery(sql, await Array.fromAsync(chunks))
        : new CopyInQuery(sql, chunks);
      this.#submit(query);
      const outcome = await query.outcome;
      if ("sourceError" in outcome) throw outcome.sourceError;
      if ("rows" in outcome) return outcome.rows;
      throw this.#failure(outcome.serverError, joinStatements([sql]), 0);
    });
  }

  #submit(query: Submittable): void {
    this.#client.query(query);
  }

  cancel(): Promise<void> {
    return this.#lost ? Promise.resolve() : this.#options.cancel();
  }

  onNotice(listener: (notice: Notice) => void): void {
    this.#listeners.push(listener);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#options.close();
  }
}

function lastResult(
  result: DriverResult | readonly DriverResult[],
): DriverResult {
  return "rows" in result ? result : result.at(-1) ?? { rows: [] };
}
