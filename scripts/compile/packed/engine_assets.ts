import { basename } from "node:path";
import type { EngineAssets } from "../../../lib/database/engine_assets.ts";
import { readAsset, unpackAsset } from "./read_asset.ts";

/** Gives the engine's files out of the executable. */
export async function engineAssets(): Promise<EngineAssets> {
  return {
    files: {
      pgliteWasmModule: await WebAssembly.compile(unpackAsset("pglite.wasm")),
      initdbWasmModule: await WebAssembly.compile(unpackAsset("initdb.wasm")),
      fsBundle: new Blob([unpackAsset("pglite.data")]),
    },
    cluster: () => unpackAsset("cluster.tar"),
  };
}

/** Reads the archive of an extension out of the executable. */
export function readExtension(archive: URL): Promise<Uint8Array> {
  return Promise.resolve(readAsset(basename(archive.pathname)));
}
