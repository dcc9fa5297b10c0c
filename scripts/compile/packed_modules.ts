import type { OnLoadResult, Plugin, PluginBuild } from "esbuild";
import { builtinModules } from "node:module";
import { join, resolve, sep } from "node:path";
import type { Flavour } from "./assets.ts";
import { importPastBarrels } from "./barrels.ts";
import { ROOT } from "./packages.ts";

const LIBRARY = join(ROOT, "lib") + sep;
const PACKED = join(ROOT, "scripts", "compile", "packed");
const ASSETS = "retort:assets";

/** Modules that have another one in their place in the executable. */
const REPLACED: ReadonlyMap<string, string> = new Map(
  [
    ["cli", "hold_program.ts"],
    ["cli", "program_identity.ts"],
    ["database", "engine_assets.ts"],
    ["project", "type_stripper.ts"],
  ].map(([room = "", file = ""]) => [
    join(LIBRARY, room, file),
    join(PACKED, file),
  ]),
);

/** The module that says whether there is an embedded database. */
const HAS_ENGINE = join(LIBRARY, "database", "has_engine.ts");

function replacementOf(path: string, flavour: Flavour): string {
  return path === HAS_ENGINE && flavour === "slim"
    ? join(PACKED, "has_engine.ts")
    : REPLACED.get(path) ?? path;
}

/** What makes a module of a package take its large file out of the executable. */
interface Change {
  readonly path: RegExp;
  readonly from: RegExp | string;
  readonly to: string;
  readonly first?: string;
}

const CHANGES: readonly Change[] = [
  {
    path: /[/\\]amaro[/\\][^/\\]+[/\\]dist[/\\]internal\.js$/,
    // A text of four megabytes, which takes a second to load.
    from: /\w+\.from\("AGFzbQ[\w+/=]+", "base64"\)/,
    to: `require("${ASSETS}").unpackAsset("amaro.wasm")`,
  },
  {
    path: /[/\\]libpg-query[/\\][^/\\]+[/\\]wasm[/\\]index\.js$/,
    from: "PgQueryModule()",
    to: "PgQueryModule({ wasmBinary })",
    first:
      `import { readAsset } from "${ASSETS}";\nconst wasmBinary = readAsset("libpg-query.wasm.bin");\n`,
  },
  {
    path: /[/\\]libpg-query[/\\][^/\\]+[/\\]wasm[/\\]libpg-query\.js$/,
    from: "async function getWasmBinary(binaryFile){",
    to: "async function getWasmBinary(binaryFile){return moduleArg.wasmBinary;",
  },
];

async function changed(
  path: string,
  missing: Set<Change>,
): Promise<OnLoadResult | undefined> {
  const change = CHANGES.find((candidate) => candidate.path.test(path));
  if (change === undefined) return undefined;
  missing.delete(change);
  const text = await Deno.readTextFile(path);
  const contents = text.replace(change.from, () => change.to);
  if (contents === text) {
    throw new Error(`Cannot find what to change in ${path}`);
  }
  return { contents: (change.first ?? "") + contents, loader: "js" };
}

/** Each import of our own straight from the file that it means. */
function resolveOwn(build: PluginBuild, flavour: Flavour): void {
  build.onResolve({ filter: /^(\.\.?)?[/\\]/ }, (args) => {
    const path = resolve(args.resolveDir, args.path);
    if (!path.startsWith(LIBRARY)) return undefined;
    // Modules of the library do nothing but define, which is a rule.
    return { path: replacementOf(path, flavour), sideEffects: false };
  });
  build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
    if (!path.startsWith(LIBRARY)) return undefined;
    const text = await Deno.readTextFile(path);
    return { contents: await importPastBarrels(text, path), loader: "ts" };
  });
}

function resolveOthers(build: PluginBuild, flavour: Flavour): void {
  build.onResolve({ filter: new RegExp(`^${ASSETS}$`) }, () => ({
    path: join(PACKED, "read_asset.ts"),
  }));
  build.onResolve(
    { filter: /^[a-z][a-z_/]+$/ },
    ({ path }) =>
      builtinModules.includes(path)
        ? { path: `node:${path}`, external: true }
        : undefined,
  );
  const engine = flavour === "full"
    ? join(PACKED, "engine_module.ts")
    : join(ROOT, "scripts", "compile", "no_engine.ts");
  const filter = flavour === "full"
    ? /^@electric-sql\/pglite$/
    : /^@electric-sql\//;
  build.onResolve({ filter }, () => ({ path: engine }));
}

/** Resolves and loads modules as the executable has them. */
export function packedModules(flavour: Flavour): Plugin {
  return {
    name: "packed-modules",
    setup: (build): void => {
      const missing = new Set(CHANGES);
      resolveOwn(build, flavour);
      resolveOthers(build, flavour);
      build.onLoad({ filter: /\.js$/ }, ({ path }) => changed(path, missing));
      build.onEnd(() => {
        for (const { path } of missing) {
          throw new Error(`Cannot find the module ${path} in the program`);
        }
      });
    },
  };
}
