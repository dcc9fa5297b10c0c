import { Buffer } from "node:buffer";
import type { Engine } from "../../../lib/database/embedded_snapshot.ts";
import { unpackAsset } from "./read_asset.ts";

// What a program carries among its modules is read, twice, whenever it starts.
const code = Buffer.from(unpackAsset("pglite.js")).toString("base64");
const engine: Engine = await import(`data:text/javascript;base64,${code}`);

export const MemoryFS: Engine["MemoryFS"] = engine.MemoryFS;
export const PGlite: Engine["PGlite"] = engine.PGlite;
