import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import { runCli } from "../support/run_cli.ts";
import {
  exampleProject,
  temporaryProject,
} from "../support/temporary_project.ts";

async function completions(
  cwd: string,
  words: readonly string[],
): Promise<readonly string[]> {
  const { code, stdout, stderr } = await runCli(["complete", "--", ...words], {
    cwd,
  });
  strictEqual(code, 0, stderr);
  return stdout.trimEnd().split("\n").slice(0, -1)
    .map((line) => line.split("\t")[0] ?? "");
}

interface Case {
  readonly words: readonly string[];
  readonly expected: readonly string[];
}

const CASES: readonly Case[] = [
  { words: ["upg"], expected: ["upgrade"] },
  {
    words: ["upgrade", ""],
    expected: ["head", "heads", "base", "004", "003", "002", "001"],
  },
  { words: ["show", "h"], expected: ["head", "heads"] },
  {
    words: ["upgrade", "--transaction", ""],
    expected: ["each", "all", "none"],
  },
];

for (const { words, expected } of CASES) {
  Deno.test(`a shell is told what may follow "retort ${words.join(" ")}"`, async () => {
    await using project = await exampleProject();
    deepStrictEqual(await completions(project.path, words), expected);
  });
}

Deno.test("a shell is told the words that need no project where there is none", async () => {
  await using project = await temporaryProject();
  deepStrictEqual(await completions(project.path, ["upgrade", ""]), [
    "head",
    "heads",
    "base",
  ]);
});

for (const shell of ["bash", "zsh", "fish", "powershell"]) {
  Deno.test(`retort completion ${shell} prints a script that calls it back`, async () => {
    await using project = await temporaryProject();
    const { code, stdout } = await runCli(["completion", shell], {
      cwd: project.path,
    });
    strictEqual(code, 0);
    match(stdout, /retort/);
    match(stdout, /complete\b.*--/);
  });
}

Deno.test("retort completion refuses a shell that it does not know", async () => {
  await using project = await temporaryProject();
  const { code, stderr } = await runCli(["completion", "tcsh"], {
    cwd: project.path,
  });
  strictEqual(code, 2);
  match(stderr, /tcsh/);
});
