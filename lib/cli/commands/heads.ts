import { heads } from "../../commands/heads.ts";
import { type CliCommand, defineCommand } from "../command.ts";
import { projectOptions } from "../project_options.ts";
import { marksText, revisionDetails } from "../report/revision_text.ts";
import { style } from "../style.ts";

/** `retort heads` */
export const headsCommand: CliCommand = defineCommand<
  [],
  { readonly verbose?: boolean; readonly resolveDependencies?: boolean }
>({
  configure: (command) => {
    command
      .option("-v, --verbose", "everything about each revision")
      .option(
        "--resolve-dependencies",
        "leave out heads that another revision depends on",
      );
  },
  examples: [
    ["retort heads", "The newest revision, or one line for each branch."],
    ["retort heads --json", "The same for programs."],
  ],
  run: async (_args, options, invocation) => {
    const entries = await heads(projectOptions(invocation), {
      resolveDependencies: options.resolveDependencies === true,
    });
    const text = options.verbose
      ? entries.map(revisionDetails).join("\n\n")
      : entries.map((entry) =>
        `${style.yellow(entry.revision)}${marksText(entry)}${
          entry.message && `, ${entry.message}`
        }`
      ).join("\n");
    return {
      data: { heads: entries },
      text: text || "There is no revision",
    };
  },
});
