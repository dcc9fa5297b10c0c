/**
 * Fills in the formula for Homebrew from what was compiled for every target:
 * `deno task formula` writes dist/retort.rb.
 */
import { readFile, writeFile } from "node:fs/promises";
import { VERSION } from "../lib/commands/version.ts";

const DOWNLOADS = "https://github.com/retort-db/retort/releases";

/** The formula with a version and the checksums that a list names. */
export function formula(template: string, checksums: string): string {
  const values = new Map([["version", VERSION], ["downloads", DOWNLOADS]]);
  for (const line of checksums.trim().split("\n")) {
    const [checksum = "", name = ""] = line.split("  ");
    values.set(name.replace(/^retort-/, ""), checksum);
  }
  return template.replaceAll(/\{\{([\w-]+)\}\}/g, (_, name: string) => {
    const value = values.get(name);
    if (value !== undefined) return value;
    throw new Error(
      `Cannot fill in "${name}": dist/SHA256SUMS has no such line`,
    );
  });
}

function fileOf(path: string): URL {
  return new URL(`../${path}`, import.meta.url);
}

if (import.meta.main) {
  const template = await readFile(
    fileOf("scripts/packaging/retort.rb.template"),
    "utf8",
  );
  const checksums = await readFile(fileOf("dist/SHA256SUMS"), "utf8");
  await writeFile(fileOf("dist/retort.rb"), formula(template, checksums));
}
