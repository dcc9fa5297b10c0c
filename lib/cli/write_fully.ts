import { writeSync } from "node:fs";
import process from "node:process";

/**
 * What a pipe takes in whole or not at all (`PIPE_BUF` in POSIX): some runtimes
 * do not say how much they have written before a failure.
 */
const ATOMIC_BYTES = process.platform === "linux" ? 4096 : 512;
const RETRY_MS = 2;

/**
 * Writes a text to a file descriptor, to its end. A pipe or a terminal may be
 * shared with a process that has made it non-blocking, and takes nothing while
 * it is full; so this waits for whoever reads.
 */
export function writeFully(descriptor: number, text: string): void {
  const bytes = new TextEncoder().encode(text);
  for (let written = 0; written < bytes.length;) {
    const length = Math.min(ATOMIC_BYTES, bytes.length - written);
    try {
      written += writeSync(descriptor, bytes, written, length);
    } catch (error) {
      if (!isFull(error)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EAGAIN";
}
