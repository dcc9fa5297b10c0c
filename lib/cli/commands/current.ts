import { current } from "../../commands/current.ts";
import { type CliCommand, defineCommand } from "../command.ts";
import { EXIT } from "../exit_code.ts";
import { projectOptions } from "../project_options.ts";
import { marksText, revisionDetails } from "../report/revision_text.ts";
import { style } from "../style.ts";

/** `retort current` */
export const currentCommand: CliCommand = defineCommand<
  [],
  { readonly verbose?: boolean; readonly checkHeads?: boolean }
>({
  configure: (command) => {
    command
      .option("-v, --verbose", "everything about each revision")
      .option(
        "--check-heads",
        "exit with 3 unless the database is at every head",
      );
  },
  examples: [
    ["retort current --database embedded", "Where a database stands."],
    ["retort current --database embedded --json", "The same for programs."],
  ],
  run: async (_args, options, invocation) => {
    const result = await current(projectOptions(invocation));
    const lines = options.verbose
      ? result.current.map(revisionDetails).join("\n\n")
      : result.current.map((entry) =>
        `${style.yellow(entry.revision)}${marksText(entry)}${
          entry.message && `, ${entry.message}`
        }`
      ).join("\n");
    const isBehind = options.checkHeads === true && !result.isAtHeads;
    return {
      data: result,
      text: lines || `${result.database} has no revision applied`,
      exitCode: isBehind ? EXIT.found : EXIT.done,
    };
  },
});
