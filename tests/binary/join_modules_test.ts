import { deepStrictEqual, rejects, strictEqual } from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Metafile, stop } from "esbuild";
import { joinModules } from "../../scripts/compile/join_modules.ts";
import { temporaryProject } from "../support/temporary_project.ts";

const SOURCES = {
  "cli.js":
    `import { at } from "./log.js"; at("cli"); export const run = (name) => name === "look" ? import("./look.js") : import("./work.js");`,
  "log.js":
    `export const seen = []; export function at(name) { seen.push(name); }`,
  "shared.js":
    `import { at } from "./log.js"; at("shared"); export class Shared {} export let count = 0; export const grow = () => ++count;`,
  "look.js":
    `import { Shared, grow } from "./shared.js"; import { at, seen } from "./log.js"; at("look"); grow(); export { seen, Shared as default };`,
  "work.js":
    `import { Shared, count } from "./shared.js"; import { at, seen } from "./log.js"; at("work"); export { count, seen, Shared };`,
};

async function bundled(folder: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: { cli: "cli.js" },
    outdir: join(folder, "out"),
    bundle: true,
    splitting: true,
    metafile: true,
    format: "esm",
  });
  return metafile;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  return entries.map(({ name }) => name.replace(/-\w+(?=\.js)/, "")).sort();
}

Deno.test("joinModules() keeps one copy of each module, wherever it is imported from", async () => {
  await using project = await temporaryProject(SOURCES);
  const out = join(project.path, "out");
  try {
    const metafile = await bundled(project.path);
    await joinModules(out, metafile, [
      { name: "start.js", sources: [], importers: ["cli.js"] },
      { name: "quick.js", sources: ["look.js"] },
    ]);
  } finally {
    await stop();
  }
  deepStrictEqual(await namesIn(out), [
    "cli.js",
    "quick.js",
    "start.js",
    "work.js",
  ]);
  const { run } = await import(pathToFileURL(join(out, "cli.js")).href);
  const look = await run("look");
  const work = await run("work");
  strictEqual(work.Shared, look.default);
  strictEqual(work.count, 1);
  deepStrictEqual(work.seen, ["cli", "shared", "look", "work"]);
});

Deno.test("joinModules() says which source has no module", async () => {
  await using project = await temporaryProject(SOURCES);
  try {
    const metafile = await bundled(project.path);
    await rejects(
      joinModules(join(project.path, "out"), metafile, [
        { name: "quick.js", sources: ["gone.js"] },
      ]),
      { message: "Cannot join modules: none is made from gone.js" },
    );
  } finally {
    await stop();
  }
});
