import { ok, strictEqual } from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryProject } from "../support/temporary_project.ts";
import { documents } from "./documents.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The blocks that are files of a project: they import nothing but types. */
function filesOf(text: string): readonly string[] {
  return [...text.matchAll(/^```ts(?: ignore)?\n([\s\S]*?)^```/gm)]
    .map(([, source = ""]) => source)
    .filter((source) =>
      /^import type/m.test(source) && !/^import (?!type)/m.test(source)
    )
    .map((source) => source.replace("jsr:@retort/retort", "@retort/retort"));
}

Deno.test("the migrations, configs and schemas in the documents have the right types", async () => {
  await using project = await temporaryProject();
  const files: string[] = [];
  for (const file of await documents()) {
    const sources = filesOf(await readFile(join(ROOT, file), "utf8"));
    for (const [index, source] of sources.entries()) {
      const name = `${file.replaceAll(/\W/g, "_")}_${index + 1}.ts`;
      await project.write(name, source);
      files.push(name);
    }
  }
  ok(files.length > 20, `${files.length} files`);
  const { imports, compilerOptions } = JSON.parse(
    await readFile(join(ROOT, "deno.json"), "utf8"),
  );
  await project.write(
    "deno.json",
    JSON.stringify({
      // What users write need not be declared as a package's exports are.
      compilerOptions: { ...compilerOptions, isolatedDeclarations: false },
      imports: { ...imports, "@retort/retort": join(ROOT, "mod.ts") },
    }),
  );
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["check", "--quiet", "--no-lock", ...files],
    cwd: project.path,
    env: { NO_COLOR: "1" },
  }).output();
  strictEqual(code, 0, new TextDecoder().decode(stderr));
});
