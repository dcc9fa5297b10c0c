/**
 * Runs the examples in the documentation of exports, as `deno test --doc` would,
 * which loads the library once for each of them; here those of one room share a
 * module. `deno check --doc` sees whether each imports what it uses. Run it with
 * `deno task examples`.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** One example, without the stars of its comment. */
interface Example {
  /** Where it starts: `lib/sql/quote.ts:12`. */
  readonly place: string;
  readonly code: string;
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FENCED_REGEXP = /^ *\* ```(\w*)\n([^]*?)^ *\* ```$/gm;
const TYPES_REGEXP = /^import type \{[^}]*\} from "[^"]+";$/gm;
const IMPORT_REGEXP = /^import (?:(\w+)|\{([^}]*)\}) from "([^"]+)";$/gm;

/** The examples of the library, by the room that they are in. */
function examplesByRoom(): ReadonlyMap<string, readonly Example[]> {
  const files = readdirSync(join(ROOT, "lib"), { recursive: true })
    .map((name) => `lib/${name}`.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts")).sort();
  return Map.groupBy(
    ["mod.ts", ...files].flatMap(examplesOf),
    ({ place }) => /^lib\/(\w+)\//.exec(place)?.[1] ?? "mod",
  );
}

/** @throws {Error} if an example is in another language than TypeScript */
function examplesOf(file: string): readonly Example[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  return [...text.matchAll(FENCED_REGEXP)].map((match) => {
    const [, language, commented = ""] = match;
    const place = `${file}:${text.slice(0, match.index).split("\n").length}`;
    if (language !== "ts") {
      throw new Error(
        `Cannot run the example at ${place}: its language is "${language}"`,
      );
    }
    return { place, code: commented.replaceAll(/^ *\* ?/gm, "") };
  });
}

/** A module with a test for each example, and with what they import on top. */
function moduleOf(examples: readonly Example[]): string {
  const imports = new Set<string>();
  const tests = examples.map(({ place, code }) => {
    const body = code.replaceAll(TYPES_REGEXP, "").replaceAll(
      IMPORT_REGEXP,
      (_, whole, parts, source) => {
        for (const part of whole ? [`default as ${whole}`] : valuesOf(parts)) {
          imports.add(`import { ${part} } from "${source}";\n`);
        }
        return "";
      },
    );
    return `Deno.test("${place}", async () => {\n${body}});\n`;
  });
  return [...imports, ...tests].join("\n");
}

/** The parts of an import that exist when a program runs. */
function valuesOf(parts: string): readonly string[] {
  return parts.split(",").map((part) => part.trim())
    .filter((part) => part !== "" && !part.startsWith("type "));
}

async function runExamples(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "retort-examples-"));
  try {
    for (const [room, examples] of examplesByRoom()) {
      await writeFile(join(folder, `${room}_test.ts`), moduleOf(examples));
    }
    const { code } = await new Deno.Command(Deno.execPath(), {
      // deno-fmt-ignore
      args: [
        "test", "-A", "--quiet", "--parallel", "--no-check",
        `--config=${join(ROOT, "deno.json")}`, folder,
      ],
      cwd: ROOT,
    }).spawn().status;
    return code;
  } finally {
    await rm(folder, { recursive: true });
  }
}

process.exitCode = await runExamples();
