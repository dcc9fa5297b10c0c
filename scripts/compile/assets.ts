import { createHash } from "node:crypto";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { engineModule } from "./engine_module.ts";
import {
  folderOf,
  type NpmPackage,
  packageFile,
  ROOT,
  run,
} from "./packages.ts";

/** The flavours of the program: `slim` has no embedded database. */
export type Flavour = "full" | "slim";

/** A file that the executable has besides its modules. */
export interface Asset {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
}

const ENGINE = "@electric-sql/pglite";
const ENGINE_FILES = ["initdb.wasm", "pglite.data", "pglite.wasm"];

/** The archives that modules of the engine's extensions name. */
const ARCHIVE_REGEXP =
  /new URL\("\.\.\/([\w-]+\.tar\.gz)",\s*import\.meta\.url\)/g;

/** The WebAssembly in the type stripper. */
const WASM_LITERAL_REGEXP = /"(AGFzbQ[\w+/=]+)"/;

function asset(name: string, bytes: Uint8Array<ArrayBuffer>): Asset {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { name, bytes, sha256 };
}

/** Packs what few runs need and what others must not have to download in full. */
function packed(name: string, bytes: Uint8Array): Asset {
  const small = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 6,
      // Much in the files of a cluster is there again far behind.
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  return asset(`${name}.br`, new Uint8Array(small));
}

async function archivesIn(modules: string): Promise<readonly string[]> {
  const found = new Set<string>();
  for await (const { name } of Deno.readDir(modules)) {
    const text = await Deno.readTextFile(join(modules, name));
    for (const [, archive = ""] of text.matchAll(ARCHIVE_REGEXP)) {
      found.add(archive);
    }
  }
  return [...found];
}

async function engineAssets(
  packages: readonly NpmPackage[],
  modules: string,
): Promise<readonly Asset[]> {
  const folder = join(folderOf(packages, ENGINE), "dist");
  const assets: Asset[] = [];
  for (const name of await archivesIn(modules)) {
    assets.push(asset(name, await Deno.readFile(join(folder, name))));
  }
  for (const name of ENGINE_FILES) {
    assets.push(packed(name, await Deno.readFile(join(folder, name))));
  }
  const text = await engineModule(join(folder, "index.js"));
  assets.push(packed("pglite.js", new TextEncoder().encode(text)));
  assets.push(packed("cluster.tar", await clusterArchive()));
  return assets;
}

/** The files of an empty cluster: initialising one takes seconds. */
async function clusterArchive(): Promise<Uint8Array<ArrayBuffer>> {
  const file = await Deno.makeTempFile({ suffix: ".tar" });
  try {
    const script = join(ROOT, "scripts", "compile", "make_cluster.ts");
    await run([Deno.execPath(), "run", "--quiet", "-A", script, file]);
    return await Deno.readFile(file);
  } finally {
    await Deno.remove(file);
  }
}

/** The type stripper's package has its WebAssembly as one long text. */
async function stripperAsset(
  packages: readonly NpmPackage[],
): Promise<Asset> {
  const file = packageFile(packages, ["amaro", "dist", "internal.js"]);
  const [, code] = WASM_LITERAL_REGEXP.exec(await Deno.readTextFile(file)) ??
    [];
  if (code === undefined) {
    throw new Error("Cannot find the WebAssembly in the type stripper");
  }
  return packed("amaro.wasm", Uint8Array.fromBase64(code));
}

/**
 * The files that the modules in a folder read at run time: the parser, the type
 * stripper's code, and the engine with the archives of its extensions.
 */
export async function packedAssets(
  modules: string,
  { packages, flavour }: {
    readonly packages: readonly NpmPackage[];
    readonly flavour: Flavour;
  },
): Promise<readonly Asset[]> {
  const file = packageFile(packages, [
    "libpg-query",
    "wasm",
    "libpg-query.wasm",
  ]);
  const assets = [
    ...flavour === "full" ? await engineAssets(packages, modules) : [],
    // Many runs need it at once. Ending in .wasm it would be taken for a module.
    asset("libpg-query.wasm.bin", await Deno.readFile(file)),
    await stripperAsset(packages),
  ];
  return assets.sort((left, right) => left.name < right.name ? -1 : 1);
}
