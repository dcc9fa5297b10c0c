import { Duplex } from "node:stream";
import { setImmediate } from "node:timers";
import { concatenate } from "./concatenate.ts";
import type { RunningEngine } from "./running_engine.ts";

/** The part of the engine that speaks the wire protocol. */
export type WireEngine = Pick<RunningEngine, "execProtocolRawStream">;

/** Told about the SQL that is on its way. */
export type BeforeSend = (text: string) => Promise<void>;

const QUERY = "Q".charCodeAt(0);
const PARSE = "P".charCodeAt(0);
const SYNC = "S".charCodeAt(0);
const TERMINATE = "X".charCodeAt(0);
const COPY_MESSAGES: readonly number[] = [..."dcf"].map((type) =>
  type.charCodeAt(0)
);

/**
 * Ends a `COPY … FROM STDIN` for which there is no data, where the engine would
 * otherwise read past its input and exit. Outside a copy a server ignores it.
 */
const COPY_FAIL = message("f", "COPY FROM STDIN needs its data beside it\0");

/**
 * How long the engine may keep everything else waiting: it answers without ever
 * going through the event loop, where timers and signals come from.
 */
const TURN_MS = 10;

/**
 * Stands for the driver's socket: what the driver writes is run by the embedded
 * engine, and the engine's answers are what the driver reads.
 */
export class EmbeddedSocket extends Duplex {
  readonly #engine: WireEngine;
  readonly #beforeSend: BeforeSend;
  #pending: Uint8Array[] = [];
  #isStarted = false;
  #turnedAt = 0;

  constructor(engine: WireEngine, beforeSend: BeforeSend) {
    super();
    this.#engine = engine;
    this.#beforeSend = beforeSend;
  }

  connect(): this {
    queueMicrotask(() => this.emit("connect"));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  override _read(): void {}

  override _write(
    chunk: Uint8Array,
    _encoding: string,
    done: (error?: Error | null) => void,
  ): void {
    this.#receive(chunk).then(() => done(), done);
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  async #receive(chunk: Uint8Array): Promise<void> {
    if (!this.#isStarted) {
      this.#isStarted = true;
      return await this.#send(chunk);
    }
    const type = chunk[0] ?? TERMINATE;
    if (type === TERMINATE || COPY_MESSAGES.includes(type)) return;
    if (type === QUERY || type === PARSE) {
      await this.#beforeSend(new TextDecoder().decode(chunk.subarray(5)));
    }
    this.#pending.push(chunk);
    if (type !== QUERY && type !== SYNC) return;
    if (type === QUERY && isOneMessage(chunk)) this.#pending.push(COPY_FAIL);
    const request = concatenate(this.#pending);
    this.#pending = [];
    await this.#send(request);
  }

  async #send(request: Uint8Array): Promise<void> {
    if (performance.now() - this.#turnedAt > TURN_MS) {
      await new Promise((resolve) => void setImmediate(resolve));
      this.#turnedAt = performance.now();
    }
    const parts: Uint8Array[] = [];
    // The engine's other ways take every message apart, which the driver does too.
    await this.#engine.execProtocolRawStream(request, {
      onRawData: (bytes) => parts.push(bytes.slice()),
    });
    if (parts.length > 0) this.push(concatenate(parts));
  }
}

/** Puts a whole `COPY … FROM STDIN` into one write: the engine cannot wait for more. */
export function copyRequest(
  sql: string,
  chunks: readonly string[],
): Uint8Array {
  return concatenate([
    message("Q", `${sql}\0`),
    ...chunks.map((chunk) => message("d", chunk)),
    message("c", ""),
  ]);
}

function message(type: string, text: string): Uint8Array {
  const body = new TextEncoder().encode(text);
  const bytes = new Uint8Array(5 + body.length);
  bytes[0] = type.charCodeAt(0);
  new DataView(bytes.buffer).setInt32(1, 4 + body.length);
  bytes.set(body, 5);
  return bytes;
}

function isOneMessage(chunk: Uint8Array): boolean {
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  return 1 + view.getInt32(1) === chunk.length;
}
