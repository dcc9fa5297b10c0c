import { basename, join } from "node:path";
import { stop } from "esbuild";
import { type Flavour, placeAssets } from "./assets.ts";
import { minifyModules } from "./minify.ts";
import { type NpmPackage, ROOT, run } from "./packages.ts";

/** Where a bundle is written, relative to the checkout. */
export function bundleFolder(flavour: Flavour): string {
  return join("dist", "bundle", flavour);
}

function fileUrl(path: string): string {
  return new URL(`../../${path}`, import.meta.url).href;
}

/**
 * The import map of a flavour: that of deno.json, with the modules that the
 * executable has in the place of others.
 */
async function importMap(flavour: Flavour): Promise<string> {
  const config = JSON.parse(await Deno.readTextFile(join(ROOT, "deno.json")));
  const packed = "scripts/compile/packed";
  const imports: Record<string, string> = {
    ...config.imports,
    [fileUrl("lib/database/engine_assets.ts")]: fileUrl(
      `${packed}/engine_assets.ts`,
    ),
    [fileUrl("lib/project/type_stripper.ts")]: fileUrl(
      `${packed}/type_stripper.ts`,
    ),
  };
  for await (const name of flavour === "slim" ? engineModules() : []) {
    imports[name] = fileUrl("scripts/compile/no_engine.ts");
  }
  const file = join("dist", "bundle", `${flavour}.imports.json`);
  await Deno.writeTextFile(join(ROOT, file), JSON.stringify({ imports }));
  return file;
}

/** The modules of the engine that the program imports. */
async function* engineModules(): AsyncGenerator<string> {
  const folder = join(ROOT, "lib", "database");
  for await (const { name } of Deno.readDir(folder)) {
    const text = await Deno.readTextFile(join(folder, name));
    for (const [, found = ""] of text.matchAll(/"(@electric-sql\/[^"]+)"/g)) {
      yield found;
    }
  }
}

/** What the engine's threads run, which no module imports. */
const WORKER = "lib/database/embedded_worker.ts";

/** Puts the module of the engine's threads beside all the others. */
async function flatten(folder: string): Promise<void> {
  const written = join(folder, WORKER.replace(/ts$/, "js"));
  const text = await Deno.readTextFile(written);
  await Deno.writeTextFile(
    join(folder, basename(written)),
    text.replaceAll('"../../', '"./'),
  );
  await Deno.remove(join(folder, "lib"), { recursive: true });
}

async function emptyFolder(path: string): Promise<void> {
  try {
    await Deno.remove(path, { recursive: true });
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  await Deno.mkdir(path, { recursive: true });
}

/**
 * Copies a folder's files in the order of their names and with one time: both
 * go into the executable, and the same inputs should make the same.
 */
async function copySorted(from: string, to: string): Promise<void> {
  await emptyFolder(to);
  const names = (await Array.fromAsync(Deno.readDir(from)))
    .map(({ name }) => name).sort();
  for (const name of names) {
    await Deno.copyFile(join(from, name), join(to, name));
    await Deno.utime(join(to, name), 0, 0);
  }
  await Deno.remove(from, { recursive: true });
}

/**
 * Bundles the command line into a few modules, so that it starts fast, with
 * the files that they read at run time beside them.
 *
 * @returns the folder of the bundle; its entry is `cli.js`
 */
export async function bundle(
  packages: readonly NpmPackage[],
  flavour: Flavour,
): Promise<string> {
  const folder = bundleFolder(flavour);
  const draft = `${folder}-draft`;
  await emptyFolder(join(ROOT, draft));
  await run([
    Deno.execPath(),
    "bundle",
    "--quiet",
    "--frozen-lockfile",
    `--import-map=${await importMap(flavour)}`,
    "--platform=deno",
    "--code-splitting",
    "--keep-names",
    `--outdir=${draft}`,
    "cli.ts",
    WORKER,
  ]);
  await flatten(join(ROOT, draft));
  try {
    await minifyModules(join(ROOT, draft));
    await placeAssets(join(ROOT, draft), { packages, flavour });
  } finally {
    await stop();
  }
  await copySorted(join(ROOT, draft), join(ROOT, folder));
  return folder;
}
