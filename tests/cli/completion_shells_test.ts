import { deepStrictEqual, ok } from "node:assert/strict";
import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { copyProgram } from "../support/copy_program.ts";
import { cliCommand, cliEnvironment } from "../support/run_cli.ts";
import { runCommand } from "../support/run_command.ts";
import {
  exampleProject,
  type TemporaryProject,
} from "../support/temporary_project.ts";
import { openTerminal } from "../support/terminal.ts";
import { testWhenPossible, whyWithout } from "../support/test_when_possible.ts";

/** The example with the command line as `bin/retort`. */
async function projectWithCommand(): Promise<TemporaryProject> {
  const project = await exampleProject();
  const words = cliCommand().map((word) => `'${word}'`).join(" ");
  const script = join(project.path, "bin", "retort");
  await project.write("bin/retort.sh", `#!/bin/sh\nexec ${words} "$@"\n`);
  await copyProgram(`${script}.sh`, script);
  await chmod(script, 0o755);
  return project;
}

function environment(project: TemporaryProject): Record<string, string> {
  return { ...cliEnvironment(), ...pathOf(project), HOME: project.path };
}

function pathOf({ path }: TemporaryProject): { readonly PATH: string } {
  return { PATH: `${path}/bin:${Deno.env.get("PATH")}` };
}

testWhenPossible(
  "fish completes commands, options and revisions",
  whyWithout("fish"),
  async () => {
    await using project = await projectWithCommand();
    const asked = ["retort upg", "retort show 00", "retort graph --form"]
      .map((line) => `complete -C "${line}"`).join("; ");
    const offered = await runCommand(
      [
        "fish",
        "--no-config",
        "-c",
        `retort completion fish | source; ${asked}`,
      ],
      { cwd: project.path, env: environment(project) },
    );
    deepStrictEqual(
      offered.trimEnd().split("\n").map((line) => line.split("\t")[0]).sort(),
      ["--format", "001", "002", "003", "004", "upgrade"],
    );
  },
);

testWhenPossible(
  "zsh completes commands and revisions with their messages",
  whyWithout("zsh") ?? whyWithout("tmux"),
  async () => {
    await using project = await projectWithCommand();
    await project.write(
      ".zshrc",
      "autoload -Uz compinit\ncompinit -u -D\nsource <(retort completion zsh)\nPS1='ready '\n",
    );
    await using terminal = await openTerminal(["zsh", "-i"], {
      columns: 100,
      cwd: project.path,
      env: { ...pathOf(project), ZDOTDIR: project.path },
    });
    await terminal.waitFor("ready");
    await terminal.press("retort upgr", "Tab");
    await terminal.waitFor("retort upgrade");
    await terminal.press("00", "Tab");
    const screen = await terminal.waitFor("004");
    ok(screen.includes("-- Create timeline events"), screen);
  },
);
