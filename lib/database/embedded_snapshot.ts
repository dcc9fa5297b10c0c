import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { EngineAssets, EngineFiles } from "./engine_assets.ts";
import { keepFile } from "./keep_file.ts";
import { type ArchiveEntry, readTar } from "./tar.ts";

/** The engine as it is imported. */
export type Engine = typeof import("@electric-sql/pglite");

/** Where a snapshot is kept, and for which engine. */
export interface SnapshotOptions {
  readonly assets: EngineAssets;
  readonly cacheFolder: string | undefined;
  readonly engineVersion: string;
}

/** Small log files keep a snapshot small. */
const INITDB_OPTIONS = ["--wal-segsize=1"];

/**
 * Gives the files of an initialised, empty cluster. Making one takes seconds,
 * so it is kept where the program carries none; a cache that cannot be read or
 * written only costs time.
 */
export async function clusterSnapshot(
  engine: Engine,
  options: SnapshotOptions,
): Promise<readonly ArchiveEntry[]> {
  const { assets, cacheFolder, engineVersion } = options;
  if (assets.cluster !== undefined) return readTar(assets.cluster());
  const file = cacheFolder &&
    join(cacheFolder, `cluster-pglite-${engineVersion}.tar`);
  const kept = file && await readKept(file);
  if (kept) return kept;
  const archive = await makeCluster(engine, assets.files);
  if (file) await keepFile(file, archive);
  return readTar(archive);
}

async function readKept(
  file: string,
): Promise<readonly ArchiveEntry[] | undefined> {
  try {
    const entries = readTar(new Uint8Array(await readFile(file)));
    return entries.some(({ path }) => path === "PG_VERSION")
      ? entries
      : undefined;
  } catch {
    return undefined;
  }
}

/** Initialises a cluster and gives an archive of its files. */
export async function makeCluster(
  engine: Engine,
  files: EngineFiles,
): Promise<Uint8Array<ArrayBuffer>> {
  const cluster = await engine.PGlite.create({
    ...files,
    initDbStartParams: INITDB_OPTIONS,
  });
  try {
    const archive = await cluster.dumpDataDir("none");
    return new Uint8Array(await archive.arrayBuffer());
  } finally {
    await cluster.close();
  }
}
