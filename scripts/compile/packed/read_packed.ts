import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";

/** Reads a file that was packed into the executable, beside its modules. */
export function readPacked(name: string): Uint8Array<ArrayBuffer> {
  const file = new URL(`./${name}.br`, import.meta.url);
  return new Uint8Array(brotliDecompressSync(readFileSync(file)));
}
