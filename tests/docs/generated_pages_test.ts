import { strictEqual } from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { referencePages } from "../../scripts/generate_reference.ts";

for (const [file, wanted] of await referencePages()) {
  Deno.test(`${file} is what \`deno task reference\` makes of the code`, async () => {
    const path = new URL(`../../${file}`, import.meta.url);
    strictEqual(await readFile(path, "utf8"), wanted);
  });
}
