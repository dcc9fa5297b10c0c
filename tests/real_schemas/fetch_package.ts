import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../support/run_command.ts";
import type { SchemaPackage } from "./packages.ts";

const CACHE = join(tmpdir(), "retort-real-schemas");

/** A file of SQL. */
export interface SqlFile {
  readonly name: string;
  readonly text: string;
}

/** Fetches a package once and gives the folder it is unpacked in. */
async function fetchPackage({ name, version }: SchemaPackage): Promise<string> {
  const folder = join(CACHE, `${name.replaceAll(/[@/]/g, "_")}-${version}`);
  if (existsSync(folder)) return join(folder, "package");
  const draft = `${folder}.${crypto.randomUUID()}`;
  await mkdir(draft, { recursive: true });
  await runCommand(["npm", "pack", "--silent", `${name}@${version}`], {
    cwd: draft,
  });
  const [archive = ""] = await readdir(draft);
  await runCommand(["tar", "xzf", archive], { cwd: draft });
  await rename(draft, folder);
  return join(folder, "package");
}

function fill(whole: string, found: SchemaPackage): string {
  const end = found.until === undefined ? -1 : whole.indexOf(found.until);
  const text = end < 0 ? whole : whole.slice(0, end);
  return Object.entries(found.placeholders ?? {}).reduce(
    (filled, [placeholder, value]) => filled.replaceAll(placeholder, value),
    text,
  );
}

/** The SQL of a package, by file name. */
export async function sqlOfPackage(
  found: SchemaPackage,
): Promise<readonly SqlFile[]> {
  const folder = join(await fetchPackage(found), found.folder);
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith(".sql") && !found.except?.test(name))
    .sort();
  return await Promise.all(names.map(async (name) => ({
    name,
    text: fill(await readFile(join(folder, name), "utf8"), found),
  })));
}
