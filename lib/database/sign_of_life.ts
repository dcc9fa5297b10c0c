import { connect, createServer, type Socket } from "node:net";

/** Where a process can be asked whether it is still there. */
export interface SignOfLife {
  readonly port: number;
  /** What it answers, for ports are used again by others. */
  readonly token: string;
}

const LOOPBACK = "127.0.0.1";
const ANSWER_TIMEOUT_MS = 3_000;

/**
 * Answers whoever connects with a token until it is disposed or the process
 * ends. Unlike signals and `/proc` that needs no special permission.
 */
export async function giveSignOfLife(): Promise<SignOfLife & Disposable> {
  const token = crypto.randomUUID();
  const asking = new Set<Socket>();
  const server = createServer((socket) => {
    asking.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => asking.delete(socket));
    socket.resume();
    socket.end(token);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, LOOPBACK, resolve);
  });
  server.unref();
  const address = server.address();
  if (address === null || typeof address === "string") {
    throw new TypeError("A server without a port");
  }
  return {
    port: address.port,
    token,
    // Not waited for: Deno 2.5 never tells of the end where somebody has asked.
    [Symbol.dispose]: () => {
      server.close();
      for (const socket of asking) socket.destroy();
    },
  };
}

/**
 * Asks whether the process is still there. One that accepts and says nothing
 * may be busy, so it counts as being there.
 */
export async function showsSignOfLife(sign: SignOfLife): Promise<boolean> {
  const socket = connect(sign.port, LOOPBACK);
  try {
    const answer = await new Promise<string>((resolve) => {
      let text = "";
      socket.setTimeout(ANSWER_TIMEOUT_MS, () => resolve(sign.token));
      socket.on("data", (data) => text += data);
      socket.once("end", () => resolve(text));
      socket.once("error", () => resolve(""));
    });
    return answer === sign.token;
  } finally {
    socket.destroy();
  }
}
