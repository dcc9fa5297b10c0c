import { join } from "node:path";
import { transform } from "esbuild";

const DECLARATION_REGEXP = /\b(?:await\s+)?using\s+[\w$]+\s*=/g;

function declarationsIn(text: string): number {
  return text.match(DECLARATION_REGEXP)?.length ?? 0;
}

/**
 * Makes a module shorter. The bundler that is built into Deno could do so too,
 * but the release of esbuild in it takes `using x = open(); x.run()` for
 * `open().run()`: nothing is closed then, and the program never ends.
 *
 * @throws {Error} if a resource of the module would no longer be closed
 */
export async function minify(text: string): Promise<string> {
  const { code } = await transform(text, {
    format: "esm",
    minify: true,
    // A text with any other character in it takes twice the space and longer.
    charset: "ascii",
    target: "esnext",
  });
  const [before, after] = [declarationsIn(text), declarationsIn(code)];
  if (before !== after) {
    throw new Error(
      `Cannot minify a module: ${before} declarations with \`using\` became ${after}`,
    );
  }
  return code;
}

/** Makes the modules of a folder shorter. */
export async function minifyModules(folder: string): Promise<void> {
  for await (const { name } of Deno.readDir(folder)) {
    if (!name.endsWith(".js")) continue;
    const path = join(folder, name);
    await Deno.writeTextFile(path, await minify(await Deno.readTextFile(path)));
  }
}
