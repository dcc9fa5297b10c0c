import { build, stop } from "esbuild";
import { dirname, join } from "node:path";
import { type Asset, type Flavour, packedAssets } from "./assets.ts";
import { type AssetIndex, INDEX_NAME } from "./appended.ts";
import { type JoinedModule, joinModules } from "./join_modules.ts";
import { minifyModules } from "./minify.ts";
import { packedModules } from "./packed_modules.ts";
import { type NpmPackage, ROOT } from "./packages.ts";

/** The program, ready to become executables. */
export interface Bundle {
  /** The modules, with an index of the assets that lie behind the runtime. */
  readonly folder: string;
  /** The modules with the assets beside them. */
  readonly wholeFolder: string;
  readonly assets: readonly Asset[];
}

/** The names of the modules in CommonJS that a bundle has to look for. */
const BANNERS: Readonly<Record<string, string>> = {
  "Dynamic require of":
    "const require = (name) => process.getBuiltinModule(name);",
  __dirname: "const __dirname = import.meta.dirname;",
};

/** What is loaded by every start, and by commands that are over at once. */
const JOINED: readonly JoinedModule[] = [
  {
    name: "start.js",
    sources: [],
    importers: ["scripts/compile/packed/cli.ts"],
  },
  {
    name: "look.js",
    sources: ["lib/cli/run_command_line.ts", "lib/cli/commands/heads.ts"],
  },
  { name: "history.js", sources: ["lib/cli/commands/history.ts"] },
  {
    name: "watch.js",
    sources: ["lib/cli/watch_over.ts", "lib/cli/write_failure.ts"],
  },
  { name: "run.js", sources: ["lib/cli/run_parsed.ts"] },
];

async function emptyFolder(path: string): Promise<void> {
  try {
    await Deno.remove(path, { recursive: true });
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  await Deno.mkdir(path, { recursive: true });
}

/** Links the packages into a folder where the bundler finds them by name. */
async function linkPackages(
  packages: readonly NpmPackage[],
  folder: string,
): Promise<void> {
  await emptyFolder(folder);
  for (const { name, folder: target } of packages) {
    const link = join(folder, name);
    await Deno.mkdir(dirname(link), { recursive: true });
    await Deno.symlink(target, link);
  }
}

/** Gives modules what those in CommonJS among them expect around them. */
async function addBanners(folder: string): Promise<void> {
  for await (const { name } of Deno.readDir(folder)) {
    const path = join(folder, name);
    const text = await Deno.readTextFile(path);
    const banners = Object.entries(BANNERS)
      .filter(([mark]) => text.includes(mark))
      .map(([, banner]) => `${banner}\n`);
    if (banners.length > 0) {
      await Deno.writeTextFile(path, banners.join("") + text);
    }
  }
}

async function bundleModules(
  packages: readonly NpmPackage[],
  { flavour, folder }: { readonly flavour: Flavour; readonly folder: string },
): Promise<void> {
  // Two flavours may be made at once.
  const links = join(ROOT, "dist", "bundle", `${flavour}-packages`);
  await linkPackages(packages, links);
  await emptyFolder(folder);
  const { metafile } = await build({
    absWorkingDir: ROOT,
    metafile: true,
    entryPoints: {
      cli: "scripts/compile/packed/cli.ts",
      // What the engine's threads run, which no module imports.
      embedded_worker: "lib/database/embedded_worker.ts",
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    target: "esnext",
    charset: "utf8",
    nodePaths: [links],
    external: ["pg-native"],
    plugins: [packedModules(flavour)],
    logLevel: "error",
    tsconfigRaw: {},
  });
  await joinModules(folder, metafile, JOINED);
  await minifyModules(folder);
  await addBanners(folder);
}

function indexOf(assets: readonly Asset[]): AssetIndex {
  let size = 0;
  const entries = assets.map(({ name, bytes, sha256 }) => {
    const offset = size;
    size += bytes.length;
    return [name, { offset, length: bytes.length, sha256 }] as const;
  });
  return { size, assets: Object.fromEntries(entries) };
}

/**
 * Copies a folder's files in the order of their names and with one time: both
 * go into the executable, and the same inputs should make the same.
 */
async function placeSorted(
  modules: string,
  { to, files }: {
    readonly to: string;
    readonly files: ReadonlyMap<string, Uint8Array>;
  },
): Promise<void> {
  await emptyFolder(to);
  const names = (await Array.fromAsync(Deno.readDir(modules)))
    .map(({ name }) => name);
  for (const name of [...names, ...files.keys()].sort()) {
    const bytes = files.get(name) ?? await Deno.readFile(join(modules, name));
    await Deno.writeFile(join(to, name), bytes);
    await Deno.utime(join(to, name), 0, 0);
  }
}

/**
 * Bundles the command line into modules that start fast; the entry is
 * `cli.js`. Each is compiled when it is loaded, so a command should load little
 * but its own.
 */
export async function bundle(
  packages: readonly NpmPackage[],
  flavour: Flavour,
): Promise<Bundle> {
  try {
    return await makeBundle(packages, flavour);
  } finally {
    await stop();
  }
}

async function makeBundle(
  packages: readonly NpmPackage[],
  flavour: Flavour,
): Promise<Bundle> {
  const folder = join("dist", "bundle", flavour);
  const wholeFolder = `${folder}-whole`;
  const draft = join(ROOT, `${folder}-draft`);
  await bundleModules(packages, { flavour, folder: draft });
  const assets = await packedAssets(draft, { packages, flavour });
  const index = new TextEncoder().encode(JSON.stringify(indexOf(assets)));
  await placeSorted(draft, {
    to: join(ROOT, folder),
    files: new Map([[INDEX_NAME, index]]),
  });
  await placeSorted(draft, {
    to: join(ROOT, wholeFolder),
    files: new Map(assets.map(({ name, bytes }) => [name, bytes])),
  });
  await Deno.remove(draft, { recursive: true });
  return { folder, wholeFolder, assets };
}
