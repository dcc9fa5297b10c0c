import { Buffer } from "node:buffer";
import type {
  CommandComplete,
  DriverConnection,
  DriverStream,
  Submittable,
} from "./driver.ts";

/** What became of a `COPY`: its row count, or the failure and whose it was. */
export type CopyOutcome =
  | { readonly rows: number }
  | { readonly serverError: Error }
  | { readonly sourceError: unknown };

/** Sends chunks of text as the data of one `COPY … FROM STDIN`. */
export class CopyInQuery implements Submittable {
  readonly outcome: Promise<CopyOutcome>;
  readonly #settle: (outcome: CopyOutcome) => void;
  readonly #sql: string;
  readonly #chunks: AsyncIterable<string>;
  #rows = 0;
  #failed = false;
  #source: { readonly error: unknown } | undefined;

  constructor(sql: string, chunks: AsyncIterable<string>) {
    const { promise, resolve } = Promise.withResolvers<CopyOutcome>();
    this.outcome = promise;
    this.#settle = resolve;
    this.#sql = sql;
    this.#chunks = chunks;
  }

  submit(connection: DriverConnection): void {
    connection.query(this.#sql);
  }

  handleCopyInResponse(connection: DriverConnection): void {
    this.#send(connection).catch((error: unknown) => {
      this.#source = { error };
      connection.sendCopyFail("The data could not be read");
    });
  }

  async #send(connection: DriverConnection): Promise<void> {
    for await (const chunk of this.#chunks) {
      if (this.#failed) return;
      connection.sendCopyFromChunk(Buffer.from(chunk));
      await drained(connection.stream);
    }
    if (!this.#failed) connection.endCopyFrom();
  }

  handleCommandComplete(message: CommandComplete): void {
    this.#rows = Number(/^COPY (\d+)/.exec(message.text)?.[1] ?? 0);
  }

  handleError(error: Error): void {
    this.#failed = true;
    this.#settle(
      this.#source === undefined
        ? { serverError: error }
        : { sourceError: this.#source.error },
    );
  }

  handleReadyForQuery(): void {
    this.#settle({ rows: this.#rows });
  }

  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
  handleCopyData(): void {}
}

/** Waits until the socket takes more; a socket that closes takes no more either. */
async function drained(stream: DriverStream): Promise<void> {
  if (!stream.writableNeedDrain) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      stream.off("drain", end);
      stream.off("close", end);
      resolve();
    };
    stream.on("drain", end);
    stream.on("close", end);
  });
}
