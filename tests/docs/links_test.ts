import { deepStrictEqual } from "node:assert/strict";
import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { documents } from "./documents.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(() => true, () => false);
}

for (const file of [...await documents(), "docs/llms.txt"]) {
  Deno.test(`${file}: links to other pages lead somewhere`, async () => {
    const text = await readFile(join(ROOT, file), "utf8");
    const missing: string[] = [];
    for (const [, target = ""] of text.matchAll(/\]\(([^)#\s:]+)[^)\s:]*\)/g)) {
      const path = join(ROOT, dirname(file), target);
      if (!await isThere(path)) missing.push(target);
    }
    deepStrictEqual(missing, []);
  });
}

Deno.test("docs/llms.txt names every page of docs/", async () => {
  const text = await readFile(join(ROOT, "docs", "llms.txt"), "utf8");
  const pages = (await documents()).filter((file) => file !== "README.md")
    .map((file) => file.replace(/^docs\//, ""));
  deepStrictEqual(pages.filter((page) => !text.includes(`](${page})`)), []);
});
