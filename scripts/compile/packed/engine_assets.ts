import type { EngineAssets } from "../../../lib/database/engine_assets.ts";
import { readPacked } from "./read_packed.ts";

/** Gives the engine's files out of the executable. */
export async function engineAssets(): Promise<EngineAssets> {
  return {
    pgliteWasmModule: await WebAssembly.compile(readPacked("pglite.wasm")),
    initdbWasmModule: await WebAssembly.compile(readPacked("initdb.wasm")),
    fsBundle: new Blob([readPacked("pglite.data")]),
  };
}
