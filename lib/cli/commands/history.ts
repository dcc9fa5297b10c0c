import { history } from "../../commands/history.ts";
import { type CliCommand, defineCommand } from "../command.ts";
import { projectOptions } from "../project_options.ts";
import { revisionDetails, revisionLine } from "../report/revision_text.ts";

/** `retort history` */
export const historyCommand: CliCommand = defineCommand<
  [],
  {
    readonly revRange?: string;
    readonly verbose?: boolean;
    readonly indicateCurrent?: boolean;
  }
>({
  configure: (command) => {
    command
      .option(
        "-r, --rev-range <range>",
        "only these: `from:to`, either may be left out; `current` is the database's",
      )
      .option("-v, --verbose", "everything about each revision")
      .option(
        "-i, --indicate-current",
        "mark the revisions that the database is at",
      );
  },
  examples: [
    ["retort history", "Every revision, newest first."],
    ["retort history -r base:head", "From the first to the only head."],
  ],
  run: async (_args, options, invocation) => {
    const entries = await history(projectOptions(invocation), {
      range: options.revRange,
      indicateCurrent: options.indicateCurrent === true,
    });
    const text = options.verbose
      ? entries.map(revisionDetails).join("\n\n")
      : entries.map(revisionLine).join("\n");
    return {
      data: { history: entries },
      text: text || "There is no revision",
    };
  },
});
