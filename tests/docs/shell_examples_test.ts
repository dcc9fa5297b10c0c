import { strictEqual } from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCli } from "../support/run_cli.ts";
import { documents } from "./documents.ts";
import {
  exampleProject,
  type TemporaryProject,
} from "../support/temporary_project.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A line of a shell block that calls the command line. */
interface Example {
  readonly file: string;
  readonly line: string;
}

const BLOCK_REGEXP = /^```(?:sh|console)\n([\s\S]*?)^```/gm;

/**
 * The calls of `retort` in a document's `sh` and `console` blocks. A block that
 * begins with ```` ```sh ignore ```` is not one of them.
 */
function examplesOf(file: string, text: string): readonly Example[][] {
  return [...text.matchAll(BLOCK_REGEXP)].map(([, block = ""]) =>
    block.split("\n")
      .map((line) => line.replace(/^\$ /, "").replace(/\s+#(?! exit).*$/, ""))
      .filter((line) => line.startsWith("retort "))
      .map((line) => ({ file, line }))
  ).filter((examples) => examples.length > 0);
}

/** Splits a line as a shell does, without expanding anything. */
function words(line: string): readonly string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)]
    .map(([, single, double, plain]) => single ?? double ?? plain ?? "");
}

async function runExample({ file, line }: Example, cwd: string): Promise<void> {
  const expected = Number(/# exit (\d+)/.exec(line)?.[1] ?? 0);
  const command = line.replace(/\s+# exit.*$/, "").replace(/ > \S+$/, "");
  const { code, stdout, stderr } = await runCli(words(command).slice(1), {
    cwd,
    env: { DATABASE_URL: "embedded" },
  });
  strictEqual(code, expected, `${file}: ${line}\n${stdout}${stderr}`);
}

const WANTED_REGEXP = /\bwanted\b|\bcheck\b|--autogenerate/;

/** Gives the project a wanted schema that has more than its migrations. */
async function writeWantedSchema(project: TemporaryProject): Promise<void> {
  const { code, stdout } = await runCli(["schema", "dump", "migrations"], {
    cwd: project.path,
  });
  strictEqual(code, 0);
  await project.write(
    "schema.sql",
    `${stdout}\nALTER TABLE bookings ADD COLUMN notes text;\n`,
  );
}

for (const file of await documents()) {
  const text = await readFile(join(ROOT, file), "utf8");
  for (const [index, examples] of examplesOf(file, text).entries()) {
    Deno.test(`${file}: the calls of shell block ${index + 1} do as they say`, async () => {
      await using project = await exampleProject();
      if (examples.some(({ line }) => WANTED_REGEXP.test(line))) {
        await writeWantedSchema(project);
      }
      for (const example of examples) await runExample(example, project.path);
    });
  }
}
