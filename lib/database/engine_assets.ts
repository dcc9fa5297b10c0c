import { readFile } from "node:fs/promises";

/**
 * The large files of the engine, for a program that carries them packed. The
 * engine looks for those that are absent beside its own modules.
 */
export interface EngineAssets {
  readonly pgliteWasmModule?: WebAssembly.Module;
  readonly initdbWasmModule?: WebAssembly.Module;
  readonly fsBundle?: Blob;
}

/** Gives the engine's files; the executable has another module in this place. */
export function engineAssets(): Promise<EngineAssets> {
  return Promise.resolve({});
}

/** Reads the archive of an extension, from where the engine says that it is. */
export async function readExtension(archive: URL): Promise<Uint8Array> {
  return await readFile(archive);
}
