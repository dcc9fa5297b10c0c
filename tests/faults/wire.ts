/** When {@linkcode WireOptions.reached} is called. */
export type Trigger =
  /** Once so many bytes have passed in both directions together. */
  | { readonly bytes: number }
  /** Once the server has said this, such as an SQLSTATE. */
  | { readonly said: string };

/** Where a wire leads to, and what is waited for on it. */
export interface WireOptions {
  readonly host: string;
  readonly port: number;
  readonly trigger: Trigger;
  /** Called once, in the middle of whatever is under way. */
  readonly reached: (wire: Wire) => void;
}

/** The end of an answer that makes the client's turn; a state follows it. */
const READY_FOR_QUERY = [0x5a, 0, 0, 0, 5];
const IN_TRANSACTION = 0x54;

/** A TCP proxy before a server, which knows what its clients wait for. */
export class Wire implements AsyncDisposable {
  readonly #options: WireOptions;
  readonly #listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  readonly #accepting: Promise<void>;
  readonly #connections = new Set<Deno.Conn>();
  #passed = 0;
  #isReached = false;
  #isCut = false;
  #inFlight = "";
  #isInTransaction = false;

  constructor(options: WireOptions) {
    this.#options = options;
    this.#accepting = this.#accept();
  }

  get port(): number {
    return this.#listener.addr.port;
  }

  /** How many bytes have passed. */
  get passed(): number {
    return this.#passed;
  }

  /** What was sent and is not answered completely; empty if nothing. */
  get inFlight(): string {
    return this.#inFlight;
  }

  /** Whether it is the client's turn, in an open transaction. */
  get isInTransaction(): boolean {
    return this.#isInTransaction;
  }

  /** Closes every connection, in the middle of what it carries. */
  cut(): void {
    this.#isCut = true;
    for (const connection of this.#connections) close(connection);
    this.#connections.clear();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#listener.close();
    this.cut();
    await this.#accepting;
  }

  async #accept(): Promise<void> {
    const { host: hostname, port } = this.#options;
    for await (const client of this.#listener) {
      // A server that is down, or a wire that is cut, takes nobody.
      const server = await Deno.connect({ hostname, port })
        .catch(() => undefined);
      this.#connections.add(client);
      if (server === undefined || this.#isCut) {
        close(client);
        if (server !== undefined) close(server);
        continue;
      }
      this.#connections.add(server);
      this.#pipe(client, server, (bytes) => this.#sent(bytes));
      this.#pipe(server, client, (bytes) => this.#answered(bytes));
    }
  }

  #sent(bytes: Uint8Array): void {
    this.#inFlight += textOf(bytes);
    this.#isInTransaction = false;
  }

  #answered(bytes: Uint8Array): void {
    const { trigger } = this.#options;
    if ("said" in trigger && textOf(bytes).includes(trigger.said)) {
      this.#reach();
    }
    if (!isReady(bytes)) return;
    this.#inFlight = "";
    this.#isInTransaction = bytes.at(-1) === IN_TRANSACTION;
  }

  #reach(): void {
    if (this.#isReached) return;
    this.#isReached = true;
    this.#options.reached(this);
  }

  async #pipe(
    from: Deno.Conn,
    to: Deno.Conn,
    see: (bytes: Uint8Array) => void,
  ): Promise<void> {
    const buffer = new Uint8Array(16_384);
    try {
      for (let n = await from.read(buffer); n; n = await from.read(buffer)) {
        const bytes = buffer.subarray(0, n);
        see(bytes);
        await this.#pass(bytes, to);
      }
    } catch {
      // A side that closes ends both, below.
    }
    close(from);
    close(to);
  }

  async #pass(bytes: Uint8Array, to: Deno.Conn): Promise<void> {
    const { trigger } = this.#options;
    const rest = "bytes" in trigger && !this.#isReached
      ? trigger.bytes - this.#passed
      : Number.POSITIVE_INFINITY;
    this.#passed += bytes.length;
    if (rest > bytes.length) return await writeAll(to, bytes);
    await writeAll(to, bytes.subarray(0, Math.max(rest, 0)));
    this.#reach();
    await writeAll(to, bytes.subarray(Math.max(rest, 0)));
  }
}

function isReady(bytes: Uint8Array): boolean {
  const end = bytes.subarray(-6);
  return end.length === 6 &&
    READY_FOR_QUERY.every((byte, index) => end[index] === byte);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

async function writeAll(to: Deno.Conn, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) at += await to.write(bytes.subarray(at));
}

function close(connection: Deno.Conn): void {
  try {
    connection.close();
  } catch {
    // It is closed already.
  }
}
