import { createHash } from "node:crypto";
import { existsSync, fstatSync, readFileSync, readSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { type AssetIndex, INDEX_NAME, programStart } from "../appended.ts";
import { ownFile } from "./own_file.ts";

function readAt(
  file: number,
  position: number,
  length: number,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let done = 0; done < length;) {
    const count = readSync(file, bytes, done, length - done, position + done);
    if (count === 0) throw new Error("The executable's file ends too early");
    done += count;
  }
  return bytes;
}

/** Reads an asset that lies in the executable behind the runtime. */
function readAppended(
  name: string,
  { assets, size }: AssetIndex,
): Uint8Array<ArrayBuffer> {
  const entry = assets[name];
  const file = ownFile();
  if (file === undefined || entry === undefined) {
    throw new Error(`Cannot read "${name}" from the executable's file`);
  }
  const end = programStart(
    fstatSync(file).size,
    (position, length) => readAt(file, position, length),
  );
  const bytes = end === undefined
    ? new Uint8Array()
    : readAt(file, end - size + entry.offset, entry.length);
  if (createHash("sha256").update(bytes).digest("hex") !== entry.sha256) {
    throw new Error(
      `Cannot read "${name}": the executable's file is not as it was made`,
    );
  }
  return bytes;
}

/** Reads a file that the executable has behind its runtime or beside its modules. */
export function readAsset(name: string): Uint8Array<ArrayBuffer> {
  const index = new URL(`./${INDEX_NAME}`, import.meta.url);
  return existsSync(index)
    ? readAppended(name, JSON.parse(readFileSync(index, "utf8")))
    : new Uint8Array(readFileSync(new URL(`./${name}`, import.meta.url)));
}

/** Reads one that is packed. */
export function unpackAsset(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(brotliDecompressSync(readAsset(`${name}.br`)));
}
