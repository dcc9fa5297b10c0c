/**
 * Makes the package for npm, which is how Node and Bun get the library:
 * `dist/npm/package.tgz`, or the file that is named.
 */
import { dirname, join, resolve } from "node:path";
import { stop, transform } from "esbuild";
import { ROOT, run } from "./compile/packages.ts";

/** What Node 22 has no syntax for: `using`, and the types are gone already. */
const LOWERED = { using: false } as const;

/** Says in package.json what `deno pack` leaves out. */
async function completeManifest(folder: string): Promise<void> {
  const file = join(folder, "package.json");
  const { description, imports } = JSON.parse(
    await Deno.readTextFile(join(ROOT, "deno.json")),
  );
  const manifest = JSON.parse(await Deno.readTextFile(file));
  for (const name of Object.keys(manifest.dependencies)) {
    const [, range] = /^npm:@?[^@]+@(.+)$/.exec(imports[name]) ?? [];
    if (range === undefined) {
      throw new Error(`Cannot find the range of ${name}`);
    }
    manifest.dependencies[name] = range;
  }
  const complete = { ...manifest, description, engines: { node: ">=22" } };
  await Deno.writeTextFile(file, `${JSON.stringify(complete, null, 2)}\n`);
}

async function lowerModules(folder: string): Promise<void> {
  for await (const entry of Deno.readDir(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory) await lowerModules(path);
    else if (entry.name.endsWith(".js")) {
      const { code } = await transform(await Deno.readTextFile(path), {
        supported: LOWERED,
        charset: "utf8",
      });
      await Deno.writeTextFile(path, code);
    }
  }
}

const output = resolve(Deno.args[0] ?? join(ROOT, "dist/npm/package.tgz"));
const folder = await Deno.makeTempDir({ prefix: "retort-npm-" });
await Deno.mkdir(dirname(output), { recursive: true });
try {
  const packed = join(folder, "packed.tgz");
  await run([
    Deno.execPath(),
    "pack",
    "--quiet",
    "--allow-dirty",
    "--no-source-maps",
    `--output=${packed}`,
  ]);
  await run(["tar", "xzf", packed, "-C", folder]);
  await completeManifest(join(folder, "package"));
  await lowerModules(join(folder, "package"));
  await run(["tar", "czf", output, "-C", folder, "package"]);
} finally {
  await stop();
  await Deno.remove(folder, { recursive: true });
}
