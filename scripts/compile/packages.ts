import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout. */
export const ROOT: string = fileURLToPath(new URL("../..", import.meta.url));

/** An npm package that the program uses. */
export interface NpmPackage {
  readonly name: string;
  readonly version: string;
  /** Its folder on this machine. */
  readonly folder: string;
}

interface ModuleInfo {
  readonly modules: readonly { readonly npmPackage?: string }[];
  readonly npmPackages: Readonly<
    Record<string, {
      readonly name: string;
      readonly version: string;
      readonly dependencies: readonly string[];
      readonly localPath: string;
    }>
  >;
}

/** Runs a command and returns what it prints; its errors go to the terminal. */
export async function run(
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const [program = "", ...args] = command;
  const { code, stdout } = await new Deno.Command(program, {
    args,
    cwd: ROOT,
    env: { NO_COLOR: "1", ...env },
    stdin: "null",
    stderr: "inherit",
  }).output();
  if (code !== 0) {
    throw new Error(`Cannot go on: "${command.join(" ")}" ended with ${code}`);
  }
  return new TextDecoder().decode(stdout);
}

/** The npm packages that the modules of the command line lead to, sorted. */
export async function npmPackages(): Promise<readonly NpmPackage[]> {
  const info: ModuleInfo = JSON.parse(
    await run([Deno.execPath(), "info", "--json", "cli.ts"]),
  );
  const found = new Map<string, NpmPackage>();
  const visit = (id: string): void => {
    const entry = info.npmPackages[id];
    if (entry === undefined || found.has(id)) return;
    const { name, version, localPath } = entry;
    found.set(id, { name, version, folder: localPath });
    entry.dependencies.forEach(visit);
  };
  for (const { npmPackage } of info.modules) {
    if (npmPackage !== undefined) visit(npmPackage);
  }
  const byId = (
    [left]: [string, unknown],
    [right]: [string, unknown],
  ): number => left < right ? -1 : 1;
  return [...found].sort(byId).map(([, entry]) => entry);
}

/** The folder of one of the packages. */
export function folderOf(
  packages: readonly NpmPackage[],
  name: string,
): string {
  const found = packages.find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`Cannot find the package "${name}"`);
  return found.folder;
}

/** A file of one of the packages. */
export function packageFile(
  packages: readonly NpmPackage[],
  path: readonly [name: string, ...parts: string[]],
): string {
  const [name, ...parts] = path;
  return join(folderOf(packages, name), ...parts);
}
