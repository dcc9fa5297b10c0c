// deno-lint-ignore-file no-console
/**
 * Makes docs/operations.md from the operations themselves: what each method of
 * `op` is, an example, its SQL, what takes it back, and its facts.
 *
 *     deno task operations [--check]
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { chapters, type DocumentedExample } from "./operations_doc/chapters.ts";
import { exampleText } from "./operations_doc/example_text.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PAGE = join(ROOT, "docs/operations.md");

const INTRODUCTION = `# Operations

Every method of \`op\`, the object that is handed to a migration, with what it
becomes. The page is made from the code by \`deno task operations\`, and CI checks
that it is up to date: the SQL is what the compiler writes for PostgreSQL 15
(or for the first version that has the feature), and every example is run up,
down and up again by the tests.

Each entry has the call, the SQL it becomes, and under _Back_ the SQL that
\`export function change(op)\` derives for the downgrade. The facts of an entry are
what the runner goes by, and what a program reads from \`compile()\`: whether it
runs in a transaction, the locks it takes on relations, whether all rows are read
or written, what a way back restores, and what is lost.
`;

/** The first sentence of the comment of each method. */
async function methodComments(): Promise<ReadonlyMap<string, string>> {
  const folder = join(ROOT, "lib/operations");
  const files = (await readdir(folder, { recursive: true }))
    .filter((file) => file.endsWith(".ts")).sort();
  const comments = new Map<string, string>();
  for (const file of files) {
    const text = await readFile(join(folder, file), "utf8");
    const found = text.matchAll(
      /^ {2}\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n {2}(\w+)[<(]/gm,
    );
    for (const [, comment = "", method = ""] of found) {
      const words = comment.replaceAll(/^\s*\* ?/gm, "").split("@")[0] ?? "";
      const line = words.trim().replaceAll(/\s+/g, " ");
      if (!comments.has(method)) comments.set(method, line);
    }
  }
  return comments;
}

function entryText(
  method: string,
  examples: readonly DocumentedExample[],
  comment: string | undefined,
): string {
  const heading = `### op.${method}\n\n${comment ?? ""}`.trimEnd();
  return [heading, ...examples.map(exampleText)].join("\n\n");
}

async function pageText(): Promise<string> {
  const comments = await methodComments();
  const parts = [INTRODUCTION];
  for (const { title, entries } of chapters()) {
    parts.push(`## ${title}`);
    for (const [method, examples] of entries) {
      parts.push(entryText(method, examples, comments.get(method)));
    }
  }
  return await formatted(`${parts.join("\n\n")}\n`);
}

/** Markdown as `deno fmt` writes it, the TypeScript within included. */
async function formatted(markdown: string): Promise<string> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["fmt", "--ext", "md", "-"],
    stdin: "piped",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const writer = child.stdin.getWriter();
  const output = child.output();
  await writer.write(new TextEncoder().encode(markdown));
  await writer.close();
  const { success, stdout } = await output;
  if (!success) throw new Error("Cannot format the page");
  return new TextDecoder().decode(stdout);
}

async function main(args: readonly string[]): Promise<number> {
  const text = await pageText();
  if (!args.includes("--check")) {
    await writeFile(PAGE, text);
    console.log(`operations: ${PAGE} written`);
    return 0;
  }
  const present = await readFile(PAGE, "utf8").catch(() => "");
  if (present === text) {
    console.log("operations: docs/operations.md is up to date");
    return 0;
  }
  console.error(
    "operations: docs/operations.md is out of date: run `deno task operations`",
  );
  return 1;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
