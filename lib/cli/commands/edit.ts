import { spawn } from "node:child_process";
import { RetortError } from "../../errors/mod.ts";
import { type CliCommand, defineCommand } from "../command.ts";
import { projectOptions } from "../project_options.ts";

/** `retort edit` */
export const editCommand: CliCommand = defineCommand<
  [revision: string],
  object
>({
  configure: (command) => {
    command.argument(
      "<revision>",
      "an id or the start of one, `head`, `heads`, a label, `current`",
    );
  },
  examples: [
    ["retort edit 003", "Open one revision by the start of its id."],
    ["retort edit head", "Open the newest migration in your editor."],
  ],
  run: async ([revision], _options, invocation) => {
    const { edit } = await import("../../commands/edit.ts");
    const { editor, files, paths } = await edit(projectOptions(invocation), {
      revision,
    });
    await runEditor(editor, { paths, files });
    return { data: { editor, files }, text: "" };
  },
});

/** Runs the editor on the terminal and waits for its end. */
async function runEditor(
  [program = "", ...args]: readonly string[],
  { paths, files }: {
    readonly paths: readonly string[];
    readonly files: readonly string[];
  },
): Promise<void> {
  // Standard output is kept for the command's own document.
  const stdio = ["inherit", 2, "inherit"] as const;
  await new Promise<void>((resolve, reject) => {
    const child = spawn(program, [...args, ...paths], { stdio: [...stdio] });
    child.on("error", (error) => reject(editorFailed(program, error, files)));
    child.on("close", (code) => {
      if (code === 0) return resolve();
      reject(editorFailed(program, new Error(`it ended with ${code}`), files));
    });
  });
}

function editorFailed(
  program: string,
  cause: Error,
  files: readonly string[],
): RetortError {
  const isForbidden = /^Requires run access/.test(cause.message);
  const reason = isForbidden
    ? "this program may start no other"
    : cause.message;
  return new RetortError(
    "project/editor-failed",
    `Cannot edit with "${program}": ${reason}`,
    {
      details: { editor: program, reason },
      hint: isForbidden
        ? `Open it yourself: ${files.join(", ")}`
        : "Set EDITOR or VISUAL to the program that you use",
      cause,
    },
  );
}
