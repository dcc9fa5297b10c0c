import { parentPort } from "node:worker_threads";
import { concatenate } from "./concatenate.ts";
import { startEngine } from "./embedded_engine.ts";
import type { EmbeddedSettings } from "./embedded_settings.ts";
import type { RunningEngine } from "./running_engine.ts";

/** What the thread of an engine is asked, each after the one before it. */
export type ThreadRequest =
  | { readonly kind: "start"; readonly settings: EmbeddedSettings }
  | { readonly kind: "send"; readonly bytes: Uint8Array<ArrayBuffer> }
  | {
    readonly kind: "file";
    readonly path: string;
    readonly contents: Uint8Array<ArrayBuffer>;
  }
  | { readonly kind: "close" };

/** What it answers, in the order of the requests. */
export interface ThreadAnswer {
  readonly bytes?: Uint8Array<ArrayBuffer> | undefined;
  /** Why it could not; absent where it could. */
  readonly failure?: string | undefined;
}

/** Answers one request; the engine is there once `start` was answered. */
async function answer(
  request: ThreadRequest,
  engine: RunningEngine | undefined,
): Promise<RunningEngine | Uint8Array<ArrayBuffer> | undefined> {
  if (request.kind === "start") return await startEngine(request.settings);
  if (request.kind === "file") {
    await engine?.copyToFS(request.path, request.contents);
    return undefined;
  }
  if (request.kind === "close") {
    await engine?.close();
    return undefined;
  }
  const parts: Uint8Array[] = [];
  await engine?.execProtocolRawStream(request.bytes, {
    onRawData: (bytes) => parts.push(bytes.slice()),
  });
  return concatenate(parts);
}

/** Answers requests one after another, in their order. */
function listen(port: NonNullable<typeof parentPort>): void {
  const post = (message: ThreadAnswer, memory: ArrayBuffer[] = []): void =>
    port.postMessage(message, memory);
  let engine: RunningEngine | undefined;
  let last: Promise<void> = Promise.resolve();
  async function handle(request: ThreadRequest): Promise<void> {
    try {
      const result = await answer(request, engine);
      if (result instanceof Uint8Array) {
        post({ bytes: result }, [result.buffer]);
      } else {
        engine = result ?? engine;
        post({});
      }
    } catch (error) {
      post({ failure: error instanceof Error ? error.message : `${error}` });
    }
  }
  port.on("message", (request: ThreadRequest) => {
    last = last.then(() => handle(request));
  });
}

if (parentPort) listen(parentPort);
