import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { minify } from "./minify.ts";
import { type NpmPackage, packageFile, run } from "./packages.ts";

/** The flavours of the program: `slim` has no embedded database. */
export type Flavour = "full" | "slim";

const ENGINE = "@electric-sql/pglite";
const ENGINE_FILES = ["pglite.wasm", "pglite.data", "initdb.wasm"];

/** The archives that modules of the engine's extensions name. */
const ARCHIVE_REGEXP =
  /new URL\("\.\.\/([\w-]+\.tar\.gz)",\s*import\.meta\.url\)/g;

/** The WebAssembly in the type stripper. */
const WASM_LITERAL_REGEXP = /\w+\.from\("(AGFzbQ[\w+/=]+)", "base64"\)/;

/** What reads it out of the executable. */
const READ_STRIPPER_WASM = `process.getBuiltinModule("node:zlib")
  .brotliDecompressSync(process.getBuiltinModule("node:fs")
    .readFileSync(new URL("./amaro.wasm.br", import.meta.url)))`;

/** What packages in CommonJS expect around them, by where they mention it. */
const BANNERS: Readonly<Record<string, string>> = {
  "Dynamic require of":
    "const require = (name) => process.getBuiltinModule(name);",
  __dirname: "const __dirname = import.meta.dirname;",
};

/**
 * Writes a file packed. A program is read whole when it starts, a millisecond
 * for each megabyte, so what few runs need is kept small.
 */
async function pack(bytes: Uint8Array, path: string): Promise<void> {
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 6,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  await Deno.writeFile(`${path}.br`, packed);
}

/**
 * Puts what the modules of a bundle read at run time beside them: the parser,
 * the type stripper, and the engine with the archives of its extensions.
 * Modules that end in `.wasm` would be compiled as such: the parser's has
 * another name here.
 */
export async function placeAssets(
  folder: string,
  { packages, flavour }: {
    readonly packages: readonly NpmPackage[];
    readonly flavour: Flavour;
  },
): Promise<void> {
  for await (const { name } of Deno.readDir(folder)) {
    const path = join(folder, name);
    const text = await Deno.readTextFile(path);
    for (const [, archive = ""] of text.matchAll(ARCHIVE_REGEXP)) {
      const from = packageFile(packages, [ENGINE, "dist", archive]);
      await Deno.copyFile(from, join(folder, archive));
    }
    await Deno.writeTextFile(path, adapted(text));
  }
  await Deno.copyFile(
    packageFile(packages, ["libpg-query", "wasm", "libpg-query.wasm"]),
    join(folder, "libpg-query.wasm.bin"),
  );
  for (const name of flavour === "full" ? ENGINE_FILES : []) {
    const from = packageFile(packages, [ENGINE, "dist", name]);
    await pack(await Deno.readFile(from), join(folder, name));
  }
  await placeTypeStripper(folder);
}

/** Makes a module of the bundle find its assets beside it. */
function adapted(text: string): string {
  const renamed = text
    .replaceAll("libpg-query.wasm", "libpg-query.wasm.bin")
    .replaceAll(ARCHIVE_REGEXP, 'new URL("./$1", import.meta.url)');
  const banners = Object.entries(BANNERS)
    .filter(([mark]) => renamed.includes(mark))
    .map(([, banner]) => `${banner}\n`);
  return banners.join("") + renamed;
}

/**
 * Puts the type stripper there: its module, and beside it the WebAssembly that
 * the package has as one long text, which takes a second to load.
 */
async function placeTypeStripper(folder: string): Promise<void> {
  const path = join(folder, "amaro.js");
  await run([
    Deno.execPath(),
    "bundle",
    "--quiet",
    "--platform=deno",
    `--output=${path}`,
    "scripts/compile/packed/amaro.ts",
  ]);
  const text = await Deno.readTextFile(path);
  const [literal, code] = WASM_LITERAL_REGEXP.exec(text) ?? [];
  if (literal === undefined || code === undefined) {
    throw new Error("Cannot find the WebAssembly in the type stripper");
  }
  await pack(Uint8Array.fromBase64(code), join(folder, "amaro.wasm"));
  await Deno.writeTextFile(
    path,
    await minify(text.replace(literal, () => READ_STRIPPER_WASM)),
  );
}
