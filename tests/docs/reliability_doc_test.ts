import { deepStrictEqual, ok } from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A row's last cell: a file, and words of the title of a test in it. */
const TEST_REGEXP = /\| `(tests\/[^`]+)`: (.+?) *\|$/;

async function textOf(file: string): Promise<string> {
  return await readFile(join(ROOT, file), "utf8").catch(() => "");
}

Deno.test("docs/reliability.md names for every fault a test that there is", async () => {
  const page = await textOf("docs/reliability.md");
  const start = page.indexOf("## Every fault and its test");
  const table = page.slice(start, page.indexOf("\n## ", start + 1))
    .split("\n").filter((line) => line.startsWith("|")).slice(2);
  ok(table.length > 30, `${table.length} faults`);
  const wrong: string[] = [];
  for (const line of table) {
    const [, file = "", title = ""] = TEST_REGEXP.exec(line) ?? [];
    if (title === "" || !(await textOf(file)).includes(title)) wrong.push(line);
  }
  deepStrictEqual(wrong, []);
});
