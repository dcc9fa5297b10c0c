import { strictEqual } from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { configDoc, words } from "../../scripts/generate_config_doc.ts";

Deno.test("docs/config.md says what the keys of the config say", async () => {
  const page = new URL("../../docs/config.md", import.meta.url);
  strictEqual(words(await readFile(page, "utf8")), words(configDoc()));
});
