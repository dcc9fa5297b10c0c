import { build } from "esbuild";
import { minify } from "./minify.ts";

/**
 * Where the engine believes to be: a path on every system. It is given all that
 * it would look for beside itself.
 */
const PLACE = "file:///C:/pglite/index.js";

/** What errors name, in the place of the module's whole text. */
const NAME = "pglite.js";

/**
 * Makes one module of the engine, which imports nothing but what the runtime
 * has, so that it can be loaded from a text.
 */
export async function engineModule(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    write: false,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "esnext",
    charset: "utf8",
    define: { "import.meta.url": JSON.stringify(PLACE) },
    logLevel: "error",
    tsconfigRaw: {},
    plugins: [{
      name: "runtime-modules",
      setup: ({ onResolve }): void => {
        onResolve({ filter: /^[a-z][a-z_/]+$/ }, ({ path }) => ({
          path: `node:${path}`,
          external: true,
        }));
      },
    }],
  });
  const text = outputFiles.map((file) => file.text).join("");
  return `${await minify(text)}\n//# sourceURL=${NAME}\n`;
}
