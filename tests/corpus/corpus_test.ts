import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkTransition } from "../support/transition.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name).sort();

for (const name of cases) {
  const read = (file: string): string =>
    readFileSync(`${folder}/${name}/${file}`, "utf8");
  const files = readdirSync(`${folder}/${name}`);
  Deno.test(`diff() leads from before to after and back: ${name}`, async () => {
    await checkTransition({
      before: read("before.sql"),
      after: read("after.sql"),
      seed: files.includes("seed.sql") ? read("seed.sql") : undefined,
      expect: files.includes("expect.sql") ? read("expect.sql") : undefined,
      renames: files.includes("renames.txt")
        ? read("renames.txt").trim().split("\n")
        : [],
    });
  });
}
