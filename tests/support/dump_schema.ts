import { strictEqual } from "node:assert/strict";
import { join } from "node:path";
import type { TestDatabase } from "./test_database.ts";

/** What `pg_dump --schema-only` says of a database, without what differs from run to run. */
export async function dumpSchema(
  database: TestDatabase,
  args: readonly string[] = [],
): Promise<string> {
  const { code, stdout, stderr } = await new Deno.Command(
    join(database.binFolder ?? "", "pg_dump"),
    { args: ["--schema-only", ...args, database.socketUrl ?? database.url] },
  ).output();
  strictEqual(code, 0, new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout)
    .split("\n")
    .filter((line) => !/^\\(un)?restrict |^--|^$/.test(line))
    .join("\n");
}
