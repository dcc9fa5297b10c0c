import { readFile } from "node:fs/promises";

/** Files of the engine; it looks for those that are absent beside its modules. */
export interface EngineFiles {
  readonly pgliteWasmModule?: WebAssembly.Module;
  readonly initdbWasmModule?: WebAssembly.Module;
  readonly fsBundle?: Blob;
}

/** What a program may carry of the engine, packed. */
export interface EngineAssets {
  readonly files: EngineFiles;
  /** Gives an archive of an initialised, empty cluster. */
  readonly cluster?: () => Uint8Array<ArrayBuffer>;
}

/** Gives the engine's files; the executable has another module in this place. */
export function engineAssets(): Promise<EngineAssets> {
  return Promise.resolve({ files: {} });
}

/** Reads the archive of an extension, from where the engine says that it is. */
export async function readExtension(archive: URL): Promise<Uint8Array> {
  return await readFile(archive);
}
