// deno-lint-ignore-file no-console
/**
 * Makes the pages that are drawn from the code: docs/commands.md from the
 * declarations of the commands, docs/errors.md from the codes of errors.
 *
 *     deno task reference [--check]
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { commandsPage } from "./reference/commands_page.ts";
import { errorsPage } from "./reference/errors_page.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The pages by file, as they should be. */
export async function referencePages(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ["docs/commands.md", await commandsPage()],
    ["docs/errors.md", await errorsPage(join(ROOT, "lib/errors/details"))],
  ]);
}

async function main(): Promise<number> {
  const isCheck = process.argv.includes("--check");
  const stale: string[] = [];
  for (const [file, wanted] of await referencePages()) {
    const path = join(ROOT, file);
    const present = await readFile(path, "utf8").catch(() => "");
    if (present === wanted) continue;
    stale.push(file);
    if (!isCheck) await writeFile(path, wanted);
  }
  if (stale.length === 0) return 0;
  console.log(`${isCheck ? "not current" : "written"}: ${stale.join(", ")}`);
  return isCheck ? 1 : 0;
}

if (import.meta.main) process.exitCode = await main();
