import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import { cliCommand, cliEnvironment, runCli } from "../support/run_cli.ts";
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
  {
    words: ["revision", "--head", "00"],
    expected: ["004", "003", "002", "001"],
  },
  {
    words: ["history", "-r", "b"],
    expected: ["base"],
  },
  {
    words: ["heads", "--color", ""],
    expected: ["auto", "always", "never"],
  },
  { words: ["heads", "--no-in"], expected: ["--no-input"] },
  { words: ["help", "pa"], expected: ["patterns"] },
  { words: ["help", "upg"], expected: ["upgrade"] },
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

const BASH_SESSION = `command=("$@")
retort() { "\${command[@]}" "$@"; }
source <(retort completion bash)
while read -r COMP_LINE; do
  COMP_LINE=\${COMP_LINE%.} COMP_POINT=\${#COMP_LINE}
  __retort_complete
  echo "\${COMPREPLY[*]}"
done`;

/** What bash offers at the end of each line. */
async function offeredByBash(
  cwd: string,
  lines: readonly string[],
): Promise<readonly string[]> {
  const child = new Deno.Command("bash", {
    args: ["--norc", "-c", BASH_SESSION, "bash", ...cliCommand()],
    cwd,
    env: cliEnvironment(),
    clearEnv: true,
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  // The dot keeps the blanks at the end of a line.
  const input = lines.map((line) => `${line}.\n`).join("");
  await writer.write(new TextEncoder().encode(input));
  await writer.close();
  const { stdout, stderr } = await child.output();
  const decoder = new TextDecoder();
  strictEqual(decoder.decode(stderr), "");
  return decoder.decode(stdout).trimEnd().split("\n");
}

Deno.test("bash completes commands, options, values and revisions, and runs no part of a line", async () => {
  await using project = await exampleProject();
  await project.write(
    "migrations/005_billing.sql",
    "-- retort:revision 005\n-- retort:down-revision\n-- retort:branch-labels billing\n-- retort:upgrade\nSELECT 1;\n",
  );
  deepStrictEqual(
    await offeredByBash(project.path, [
      "retort upg",
      "retort show 00",
      "retort upgrade --transaction ",
      "retort upgrade billing@",
      "retort show $(touch hacked)",
      "retort -C nowhere heads --verb",
    ]),
    [
      "upgrade",
      "004 003 002 001 005",
      "each all none",
      "head",
      "",
      "--verbose",
    ],
  );
  deepStrictEqual(
    [...Deno.readDirSync(project.path)].map(({ name }) => name),
    ["migrations"],
  );
});
