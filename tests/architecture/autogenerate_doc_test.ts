import { ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { coverageTable } from "../../scripts/autogenerate_coverage.ts";

Deno.test("docs/autogenerate.md has the coverage table of the rules", () => {
  const url = new URL("../../docs/autogenerate.md", import.meta.url);
  const lines = readFileSync(url, "utf8").split("\n")
    .map((line) => line.replaceAll(/ +/g, " ").replaceAll(/-+/g, "-"));
  for (const line of coverageTable().split("\n")) {
    const row = line.replaceAll(/ +/g, " ").replaceAll(/-+/g, "-");
    ok(lines.includes(row), row);
  }
});
