import { strictEqual } from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createTestDatabase } from "../support/test_database.ts";
import { exampleProject } from "../support/temporary_project.ts";
import { documents } from "./documents.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The `ts` blocks of a document that do something by themselves. Those that only
 * import types are files of a project; they are checked with the documents.
 */
function programsOf(text: string): readonly string[] {
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)]
    .map(([, program = ""]) => program)
    .filter((program) => /^import (?!type)/m.test(program));
}

for (const file of await documents()) {
  const programs = programsOf(await readFile(join(ROOT, file), "utf8"));
  for (const [index, program] of programs.entries()) {
    Deno.test(`${file}: TypeScript block ${index + 1} runs`, async () => {
      await using project = await exampleProject();
      await using database = await createTestDatabase();
      await project.write("example.ts", program);
      const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
        args: [
          "run",
          "-A",
          "--check",
          `--config=${ROOT}deno.json`,
          "example.ts",
        ],
        cwd: project.path,
        env: { DATABASE_URL: database.url, NO_COLOR: "1" },
      }).output();
      const decoder = new TextDecoder();
      strictEqual(code, 0, decoder.decode(stdout) + decoder.decode(stderr));
    });
  }
}
