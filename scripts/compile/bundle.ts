import { basename, join } from "node:path";
import { type NpmPackage, packageFile, ROOT, run } from "./packages.ts";

/** The flavours of the program: `slim` has no embedded database. */
export type Flavour = "full" | "slim";

/** Where a bundle is written, relative to the checkout. */
export function bundleFolder(flavour: Flavour): string {
  return join("dist", "bundle", flavour);
}

const NO_ENGINE = new URL("no_engine.ts", import.meta.url).href;

/**
 * The import map of a flavour. `deno bundle` takes the one of the config
 * otherwise; the engine's packages lead to a stub in the slim one.
 */
async function importMap(flavour: Flavour): Promise<readonly string[]> {
  if (flavour === "full") return [];
  const config = JSON.parse(await Deno.readTextFile(join(ROOT, "deno.json")));
  const imports: Record<string, string> = { ...config.imports };
  const engine = "@electric-sql/pglite";
  imports[engine] = NO_ENGINE;
  imports[`${engine}/`] = new URL("no_engine/", import.meta.url).href;
  for await (const path of engineImports()) imports[path] = NO_ENGINE;
  const file = join("dist", "slim_imports.json");
  await Deno.writeTextFile(join(ROOT, file), JSON.stringify({ imports }));
  return ["--import-map", file];
}

/** The modules of the engine that the program imports. */
async function* engineImports(): AsyncGenerator<string> {
  for await (const entry of Deno.readDir(join(ROOT, "lib", "database"))) {
    const path = join(ROOT, "lib", "database", entry.name);
    const text = await Deno.readTextFile(path);
    for (const [, name = ""] of text.matchAll(/"(@electric-sql\/[^"]+)"/g)) {
      yield name;
    }
  }
}

interface Asset {
  /** The file as the bundle names it. */
  readonly name: string;
  /** The file's place on this machine. */
  readonly path: string;
}

function assetsOf(
  packages: readonly NpmPackage[],
  flavour: Flavour,
): readonly Asset[] {
  const parser = packageFile(packages, [
    "libpg-query",
    "wasm",
    "libpg-query.wasm",
  ]);
  const engine = flavour === "slim"
    ? []
    : ["pglite.wasm", "pglite.data", "initdb.wasm"].map((name) =>
      packageFile(packages, ["@electric-sql/pglite", "dist", name])
    );
  return [parser, ...engine].map((path) => ({ name: basename(path), path }));
}

const ARCHIVE_REGEXP =
  /new URL\("\.\.\/([\w-]+\.tar\.gz)",\s*import\.meta\.url\)/g;

/** What packages in CommonJS expect around them, by where they mention it. */
const BANNERS: Readonly<Record<string, string>> = {
  "Dynamic require of":
    "const require = (name) => process.getBuiltinModule(name);",
  __dirname: "const __dirname = import.meta.dirname;",
};

/**
 * Makes a module of the bundle find its assets beside it. Modules that end in
 * `.wasm` would be compiled as modules, so the assets have another name.
 */
function withAssets(text: string, names: readonly string[]): string {
  const renamed = names.reduce(
    (current, name) => current.replaceAll(name, `${name}.bin`),
    text.replaceAll(ARCHIVE_REGEXP, 'new URL("./$1.bin", import.meta.url)'),
  );
  const needed = Object.entries(BANNERS)
    .filter(([mark]) => renamed.includes(mark))
    .map(([, banner]) => `${banner}\n`);
  return needed.join("") + renamed;
}

/** Puts what the modules of a bundle read at run time beside them. */
async function placeAssets(
  folder: string,
  { packages, flavour }: {
    readonly packages: readonly NpmPackage[];
    readonly flavour: Flavour;
  },
): Promise<void> {
  const assets = [...assetsOf(packages, flavour)];
  const names = assets.map(({ name }) => name);
  for await (const entry of Deno.readDir(folder)) {
    const module = join(folder, entry.name);
    const text = await Deno.readTextFile(module);
    for (const [, name = ""] of text.matchAll(ARCHIVE_REGEXP)) {
      const path = packageFile(packages, [
        "@electric-sql/pglite",
        "dist",
        name,
      ]);
      assets.push({ name, path });
    }
    await Deno.writeTextFile(module, withAssets(text, names));
  }
  for (const { name, path } of assets) {
    await Deno.copyFile(path, join(folder, `${name}.bin`));
  }
}

/**
 * Bundles the command line into a few modules, so that it starts fast, with
 * the files that packages read at run time beside them.
 *
 * @returns the bundle's entry, relative to the checkout
 */
export async function bundle(
  packages: readonly NpmPackage[],
  flavour: Flavour,
): Promise<string> {
  const folder = bundleFolder(flavour);
  const absolute = join(ROOT, folder);
  await Deno.remove(absolute, { recursive: true }).catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  });
  await Deno.mkdir(absolute, { recursive: true });
  await run([
    Deno.execPath(),
    "bundle",
    "--quiet",
    "--frozen-lockfile",
    ...await importMap(flavour),
    "--platform=deno",
    "--code-splitting",
    "--minify",
    "--keep-names",
    `--outdir=${folder}`,
    "cli.ts",
  ]);
  await placeAssets(absolute, { packages, flavour });
  return join(folder, "cli.js");
}
