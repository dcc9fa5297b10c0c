import { Worker } from "node:worker_threads";
import { startEngine } from "./embedded_engine.ts";
import type { EmbeddedSettings } from "./embedded_settings.ts";
import type { ThreadAnswer, ThreadRequest } from "./embedded_worker.ts";
import type { RunningEngine } from "./running_engine.ts";
import { workerModule } from "./worker_module.ts";

type Waiting = PromiseWithResolvers<ThreadAnswer>;

/**
 * Starts an engine in a thread of its own, or in this one where there can be
 * none: two threads save time and nothing else.
 */
export async function startEngineThread(
  settings: EmbeddedSettings,
): Promise<RunningEngine> {
  const thread = openThread();
  try {
    await thread?.ask({ kind: "start", settings });
    if (thread !== undefined) return thread;
  } catch {
    await thread?.end();
  }
  // Here whatever was in the way of the other becomes an error, if it still is.
  return await startEngine(settings);
}

function openThread(): EngineThread | undefined {
  try {
    return new EngineThread(new Worker(workerModule()));
  } catch {
    return undefined;
  }
}

class EngineThread implements RunningEngine {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #lost: Error | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (answer: ThreadAnswer) => this.#settle(answer));
    worker.on("error", (error) => this.#lose(error));
    worker.on(
      "exit",
      () => this.#lose(new Error("The thread of the embedded engine ended")),
    );
  }

  async execProtocolRawStream(
    message: Uint8Array,
    options: { readonly onRawData: (bytes: Uint8Array) => void },
  ): Promise<void> {
    // Of a view the whole memory behind it would be sent.
    const bytes = new Uint8Array(message);
    const answer = await this.ask({ kind: "send", bytes }, [bytes.buffer]);
    if (answer.bytes) options.onRawData(answer.bytes);
  }

  async copyToFS(path: string, original: Uint8Array): Promise<void> {
    const contents = new Uint8Array(original);
    await this.ask({ kind: "file", path, contents }, [contents.buffer]);
  }

  async close(): Promise<void> {
    try {
      await this.ask({ kind: "close" });
    } finally {
      await this.end();
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  async ask(
    request: ThreadRequest,
    memory: readonly ArrayBuffer[] = [],
  ): Promise<ThreadAnswer> {
    if (this.#lost) throw this.#lost;
    const waiting: Waiting = Promise.withResolvers();
    this.#waiting.push(waiting);
    this.#worker.ref();
    this.#worker.postMessage(request, memory);
    const answer = await waiting.promise;
    if (answer.failure !== undefined) throw new Error(answer.failure);
    return answer;
  }

  #settle(answer: ThreadAnswer): void {
    this.#waiting.shift()?.resolve(answer);
    // A session that nobody closes does not keep the program running.
    if (this.#waiting.length === 0) this.#worker.unref();
  }

  #lose(error: Error): void {
    this.#lost ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#lost);
  }
}
