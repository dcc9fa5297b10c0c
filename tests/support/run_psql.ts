import { strictEqual } from "node:assert/strict";
import { join } from "node:path";
import type { TestDatabase } from "./test_database.ts";

/** Feeds SQL to psql, which must take all of it. */
export async function runPsql(
  database: TestDatabase,
  sql: string,
): Promise<string> {
  const child = new Deno.Command(join(database.binFolder ?? "", "psql"), {
    args: ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", "-", database.url],
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(sql));
  await writer.close();
  const { code, stdout, stderr } = await child.output();
  strictEqual(code, 0, `${new TextDecoder().decode(stderr)}\n${sql}`);
  return new TextDecoder().decode(stdout);
}
