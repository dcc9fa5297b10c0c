import { readFile, writeFile } from "node:fs/promises";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { coverageTable } from "./autogenerate_coverage.ts";

const FILE = fileURLToPath(
  new URL("../docs/autogenerate.md", import.meta.url),
);
const PART_REGEXP = /(<!-- coverage -->\n)[\s\S]*?(<!-- end -->)/;

/** Writes the table of what is compared into the page about autogeneration. */
async function main(): Promise<void> {
  const page = await readFile(FILE, "utf8");
  const next = page.replace(
    PART_REGEXP,
    (_, head: string, tail: string) => `${head}\n${coverageTable()}\n${tail}`,
  );
  await writeFile(FILE, next);
}

if (import.meta.main) {
  await main();
  process.exitCode = 0;
}
