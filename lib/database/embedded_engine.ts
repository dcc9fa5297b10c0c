import { createFolder } from "./embedded_folder.ts";
import { engineAssets } from "./engine_assets.ts";
import type { EmbeddedSettings } from "./embedded_settings.ts";
import { clusterSnapshot, type Engine } from "./embedded_snapshot.ts";
import type { RunningEngine } from "./running_engine.ts";
import type { ArchiveEntry } from "./tar.ts";

/** The engine's version; a snapshot made by one is not given to another. */
export const ENGINE_VERSION = "0.5.11";

const DATA_FOLDER = "/pglite/data";

/**
 * How the engine starts. Unlike its own defaults this leaves `search_path` and
 * the protection of system tables as they are on a server.
 */
const START_PARAMETERS = [
  "--single",
  "-j",
  ...[
    "exit_on_error=false",
    "log_checkpoints=false",
    "max_worker_processes=0",
    "max_parallel_workers=0",
    "max_parallel_workers_per_gather=0",
    "max_parallel_maintenance_workers=0",
    "io_method=sync",
  ].flatMap((setting) => ["-c", setting]),
];

/**
 * Nothing in memory outlives the process, so there is nothing to sync. Buffers
 * are cleared at the start, and more of them save nothing here.
 */
const MEMORY_PARAMETERS = [
  ...START_PARAMETERS,
  "-F",
  "-c",
  "shared_buffers=32MB",
];

/** Starts the engine on a folder or in memory, with an initialised cluster. */
export async function startEngine(
  settings: EmbeddedSettings,
): Promise<RunningEngine> {
  const engine = await import("@electric-sql/pglite");
  const assets = await engineAssets();
  const snapshot = (): Promise<readonly ArchiveEntry[]> =>
    clusterSnapshot(engine, {
      assets,
      cacheFolder: settings.cacheFolder,
      engineVersion: ENGINE_VERSION,
    });
  if (settings.folder === undefined) {
    return await engine.PGlite.create({
      ...assets.files,
      fs: memoryWith(engine, await snapshot()),
      startParams: MEMORY_PARAMETERS,
    });
  }
  await createFolder(settings.folder, snapshot);
  return await engine.PGlite.create(settings.folder, {
    ...assets.files,
    startParams: START_PARAMETERS,
  });
}

/** A file system in memory that begins with a snapshot's files. */
function memoryWith(
  engine: Engine,
  entries: readonly ArchiveEntry[],
): InstanceType<Engine["MemoryFS"]> {
  class SnapshotFileSystem extends engine.MemoryFS {
    override async initialSyncFs(): Promise<void> {
      await super.initialSyncFs();
      const files = this.pg?.Module.FS;
      for (const { path, contents } of entries) {
        if (contents) files?.writeFile(`${DATA_FOLDER}/${path}`, contents);
        else files?.mkdirTree(`${DATA_FOLDER}/${path}`);
      }
    }
  }
  return new SnapshotFileSystem();
}
