import { join } from "node:path";
import { ROOT, run } from "./packages.ts";

/** What turns a bundle into an executable. */
export interface Compiler {
  /** The command, up to and without `compile`. */
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The runtime base that goes into it, where it is not downloaded. */
  readonly base?: string | undefined;
  /** The version of the runtime that goes into the executable. */
  readonly version: string;
}

const DOWNLOADS = "https://dl.deno.land/release-latest.txt";

async function canDownload(): Promise<boolean> {
  try {
    const response = await fetch(DOWNLOADS, {
      signal: AbortSignal.timeout(10_000),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isFile;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

/** A runtime base must come from the very version that compiles with it. */
async function versionOf(command: readonly string[]): Promise<string> {
  const text = await run([...command, "--version"]);
  const version = /deno (\d+\.\d+\.\d+)/.exec(text)?.[1];
  if (version === undefined) {
    throw new Error(`Cannot tell the version of "${command.join(" ")}"`);
  }
  return version;
}

/**
 * Finds what compiles here: `RETORT_COMPILER` with `DENORT_BIN`, this Deno
 * where its runtime base can be downloaded, or the base of a local tool.
 *
 * @returns nothing where there is no base to be had
 */
export async function findCompiler(): Promise<Compiler | undefined> {
  const named = Deno.env.get("RETORT_COMPILER")?.split(" ");
  const base = Deno.env.get("DENORT_BIN");
  if (base !== undefined || await canDownload()) {
    const command = named ?? [Deno.execPath()];
    return { command, env: {}, base, version: await versionOf(command) };
  }
  const tool = join(ROOT, "..", "shared", "tools", "denort");
  if (!await isFile(tool)) return undefined;
  const env = { DENO_TLS_CA_STORE: "system" };
  const command = ["npx", "-y", "deno@2.5.7"];
  const DENORT_BIN = (await run([tool], env)).trim();
  return {
    command,
    env: { ...env, DENORT_BIN },
    base: DENORT_BIN,
    version: await versionOf(command),
  };
}
