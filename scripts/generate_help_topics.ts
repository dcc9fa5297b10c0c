// deno-lint-ignore-file no-console
/**
 * Makes the topics of `retort help` from the pages in docs/: a program made with
 * `deno compile` or run from JSR has no such files beside it.
 *
 *     deno task topics [--check]
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { HELP_TOPICS } from "../lib/cli/help_topics.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

function moduleText(page: string, markdown: string): string {
  const escaped = markdown.replaceAll("\\", "\\\\")
    .replaceAll("`", "\\`").replaceAll("${", "\\${");
  return `// Made from docs/${page}.md by scripts/generate_help_topics.ts.
/** The page, as Markdown. */
export const PAGE = \`${escaped}\`;
`;
}

async function main(): Promise<number> {
  const isCheck = process.argv.includes("--check");
  const stale: string[] = [];
  for (const { page } of HELP_TOPICS) {
    const markdown = await readFile(join(ROOT, "docs", `${page}.md`), "utf8");
    const path = join(ROOT, "lib/cli/topics", `${page}.ts`);
    const wanted = moduleText(page, markdown);
    const present = await readFile(path, "utf8").catch(() => "");
    if (present === wanted) continue;
    stale.push(page);
    if (!isCheck) await writeFile(path, wanted);
  }
  if (stale.length === 0) return 0;
  console.log(`${isCheck ? "not current" : "written"}: ${stale.join(", ")}`);
  return isCheck ? 1 : 0;
}

if (import.meta.main) process.exitCode = await main();
