import { connect } from "node:net";
import type { ServerAddress } from "./server_settings.ts";

const CANCEL_REQUEST_CODE = 80877102;

/** How long a server may take to answer that it has passed the request on. */
const TIMEOUT_MS = 5_000;

/** What tells the server which backend to interrupt. */
export interface BackendKey {
  readonly processId: number;
  readonly secretKey: number;
}

/**
 * Asks the server to interrupt a backend. The server answers by closing the
 * connection, whether it found the backend or not; the backend has its signal
 * by then, so that the request cannot hit what is sent to it later.
 */
export async function sendCancelRequest(
  address: ServerAddress,
  key: BackendKey,
): Promise<void> {
  const message = new DataView(new ArrayBuffer(16));
  message.setInt32(0, 16);
  message.setInt32(4, CANCEL_REQUEST_CODE);
  message.setInt32(8, key.processId);
  message.setInt32(12, key.secretKey);
  const { host, port } = address;
  const socket = host.startsWith("/")
    ? connect(`${host}/.s.PGSQL.${port}`)
    : connect(port, host);
  await new Promise<void>((resolve, reject) => {
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy());
    socket.once("error", reject);
    socket.once("close", () => resolve());
    socket.once("connect", () => socket.write(new Uint8Array(message.buffer)));
    socket.resume();
  });
}
