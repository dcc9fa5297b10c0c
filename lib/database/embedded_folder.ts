import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { RetortError } from "../errors/mod.ts";
import type { ArchiveEntry } from "./tar.ts";

/** The major version whose data folders the engine reads. */
const MAJOR_VERSION = "18";

/**
 * Makes the folder of an embedded database, complete or not at all, unless it
 * is there already.
 *
 * @throws {RetortError} `database/not-embedded` if the folder holds something else
 */
export async function createFolder(
  folder: string,
  snapshot: () => Promise<readonly ArchiveEntry[]>,
): Promise<void> {
  const found = await versionOf(folder);
  if (found === MAJOR_VERSION) return;
  if (found !== undefined) {
    throw notEmbedded(folder, `its data is of version "${found}"`);
  }
  const entries = await readdir(folder).catch(() => []);
  if (entries.length > 0) {
    throw notEmbedded(folder, "it holds other files");
  }
  const draft = `${folder}.draft.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await writeEntries(draft, await snapshot());
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
}

async function versionOf(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, "PG_VERSION"), "utf8")
    .catch(() => undefined);
  return text?.trim();
}

async function writeEntries(
  folder: string,
  entries: readonly ArchiveEntry[],
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const { path, contents } of entries) {
    if (!contents) await mkdir(join(folder, path), { recursive: true });
  }
  await Promise.all(
    entries.map(({ path, contents }) =>
      contents && writeFile(join(folder, path), contents)
    ),
  );
}

function notEmbedded(
  folder: string,
  reason: string,
): RetortError<"database/not-embedded"> {
  return new RetortError(
    "database/not-embedded",
    `Cannot open the embedded database "${folder}": ${reason}`,
    {
      details: { folder, reason },
      hint: "Name a folder that is empty or not there yet, as embedded:PATH",
    },
  );
}
