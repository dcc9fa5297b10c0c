import { strictEqual } from "node:assert/strict";
import { loadModule, parseSync } from "libpg-query";
import { loadSqlParser } from "../../lib/project/mod.ts";

Deno.test("loadSqlParser() says the version of the grammar that its trees are of", async () => {
  await loadModule();
  const { version = 0 } = parseSync("SELECT 1");
  strictEqual((await loadSqlParser()).grammar, Math.trunc(version / 10000));
});
