import { deepStrictEqual } from "node:assert/strict";
import plugin from "../../scripts/lint_plugin.ts";

interface Case {
  readonly name: string;
  readonly file: string;
  readonly source: string;
  readonly expected: readonly string[];
}

const longFunction = `export function f(): void {\n${"  g();\n".repeat(40)}}\n`;

const CASES: readonly Case[] = [
  {
    name: "a file over 300 lines",
    file: "lib/sql/a.ts",
    source: "export const a = 1;\n".repeat(301),
    expected: ["house/max-file-lines"],
  },
  {
    name: "nothing in a long file of tests",
    file: "tests/sql/a_test.ts",
    source: "export const a = 1;\n".repeat(301),
    expected: [],
  },
  {
    name: "a function over 40 lines",
    file: "lib/sql/a.ts",
    source: longFunction,
    expected: ["house/max-function-lines"],
  },
  {
    name: "an arrow at the top level",
    file: "lib/sql/a.ts",
    source: "export const f = (): number => 1;\n",
    expected: ["house/no-top-level-arrow"],
  },
  {
    name: "an arrow inside an object",
    file: "lib/sql/a.ts",
    source: "export const f = { g: (): number => 1 };\n",
    expected: [],
  },
  {
    name: "an error message with a period",
    file: "lib/sql/a.ts",
    source: 'throw new RangeError("Cannot do it.");\n',
    expected: ["house/error-message"],
  },
  {
    name: "an error message without a capital",
    file: "lib/sql/a.ts",
    source: 'throw new RetortError("a/b", "cannot do it", {});\n',
    expected: ["house/error-message"],
  },
  {
    name: "an exit below the command line",
    file: "lib/sql/a.ts",
    source: "process.exit(1);\n",
    expected: ["house/exit-only-in-cli"],
  },
];

for (const { name, file, source, expected } of CASES) {
  Deno.test(`the house's lint rules find ${name}`, () => {
    const found = Deno.lint.runPlugin(plugin, `/project/${file}`, source);
    deepStrictEqual(found.map(({ id }) => id), expected);
  });
}
