import { CopyInQuery } from "./copy_in.ts";
import type { DriverConnection } from "./driver.ts";
import { copyRequest } from "./embedded_socket.ts";

/** A `COPY` whose data is sent with it: the embedded engine cannot wait for more. */
export class EmbeddedCopyQuery extends CopyInQuery {
  readonly #request: Uint8Array;

  constructor(sql: string, chunks: readonly string[]) {
    super(sql, nothing());
    this.#request = copyRequest(sql, chunks);
  }

  override submit(connection: DriverConnection): void {
    connection.stream.write(this.#request);
  }

  override handleCopyInResponse(): void {}
}

async function* nothing(): AsyncGenerator<string> {}
