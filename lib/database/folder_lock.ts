import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import process from "node:process";
import { RetortError } from "../errors/mod.ts";
import { ResourceStack } from "./resource_stack.ts";
import {
  giveSignOfLife,
  showsSignOfLife,
  type SignOfLife,
} from "./sign_of_life.ts";

/** The process that a lock file names. */
interface Owner extends SignOfLife {
  readonly pid: number;
  readonly host: string;
}

/**
 * Keeps other processes out of a folder with a file beside it, which names the
 * process; the file of a process that is gone is taken over.
 *
 * @throws {RetortError} `database/in-use`
 */
export async function lockFolder(folder: string): Promise<AsyncDisposable> {
  const file = `${folder}.lock`;
  const draft = `${file}.${process.pid}.${performance.now()}`;
  await using owned = new ResourceStack();
  const sign = await giveSignOfLife();
  const { port, token } = sign;
  owned.defer(() => Promise.resolve(sign[Symbol.dispose]()));
  const owner: Owner = { pid: process.pid, host: hostname(), port, token };
  await write(draft, { folder, text: JSON.stringify(owner) });
  try {
    await claim(draft, { file, folder });
  } finally {
    await rm(draft, { force: true });
  }
  owned.defer(() => rm(file, { force: true }));
  return owned.move();
}

async function write(
  draft: string,
  { folder, text }: { readonly folder: string; readonly text: string },
): Promise<void> {
  try {
    await mkdir(dirname(folder), { recursive: true });
    await writeFile(draft, text);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    const reason = `nothing can be written beside it: ${
      cause.replace(/, .*$/s, "")
    }`;
    throw new RetortError(
      "database/not-embedded",
      `Cannot open the embedded database "${folder}": ${reason}`,
      {
        details: { folder, reason },
        hint: "Name a folder in one that can be written, or embedded:memory",
        cause: error,
      },
    );
  }
}

interface Claim {
  readonly file: string;
  readonly folder: string;
}

/** A hard link appears with its contents, or not at all. */
async function claim(draft: string, { file, folder }: Claim): Promise<void> {
  if (await tryLink(draft, file)) return;
  const found = await readText(file);
  const owner = parseOwner(found);
  if (owner && await isRunning(owner)) throw inUse(folder, { file, owner });
  const removed = `${draft}.stale`;
  await rename(file, removed).catch(() => {});
  const wasAnother = await readText(removed) !== found;
  // Between reading and renaming another process may have taken it over.
  if (wasAnother) await tryLink(removed, file);
  await rm(removed, { force: true });
  if (wasAnother || !await tryLink(draft, file)) {
    throw inUse(folder, { file, owner: parseOwner(await readText(file)) });
  }
}

async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      return false;
    }
    throw error;
  }
}

async function readText(file: string): Promise<string | undefined> {
  return await readFile(file, "utf8").catch(() => undefined);
}

function parseOwner(text: string | undefined): Owner | undefined {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return isOwner(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isOwner(value: unknown): value is Owner {
  return typeof value === "object" && value !== null && "pid" in value &&
    typeof value.pid === "number" && "host" in value &&
    typeof value.host === "string" && "port" in value &&
    typeof value.port === "number" && "token" in value &&
    typeof value.token === "string";
}

/** A process of another host cannot be asked, so it counts as running. */
async function isRunning(owner: Owner): Promise<boolean> {
  return owner.host !== hostname() || await showsSignOfLife(owner);
}

function inUse(
  folder: string,
  { file, owner }: {
    readonly file: string;
    readonly owner?: Owner | undefined;
  },
): RetortError<"database/in-use"> {
  const who = owner ? `process ${owner.pid} on "${owner.host}"` : "a process";
  return new RetortError(
    "database/in-use",
    `Cannot open the embedded database "${folder}": ${who} uses it`,
    {
      details: { folder, pid: owner?.pid, host: owner?.host },
      hint: `Wait for that process; if it is gone for good, remove "${file}"`,
    },
  );
}
