import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
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
  if (await holdsSomething(folder)) {
    throw notEmbedded(folder, "it holds other files");
  }
  const draft = `${folder}.draft.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await writeEntries(draft, await snapshot());
  await makeRoom(folder);
  await rename(draft, folder);
}

async function holdsSomething(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length > 0;
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") return false;
    throw notEmbedded(
      folder,
      code === "ENOTDIR" ? "it is no folder" : `the system says ${code}`,
    );
  }
}

/** Takes an empty folder away, and nothing else: what has come since stays. */
async function makeRoom(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") {
      throw notEmbedded(folder, "something came into it meanwhile");
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error
    ? `${error.code}`
    : String(error);
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
