import { show } from "../../commands/show.ts";
import { type CliCommand, defineCommand } from "../command.ts";
import { projectOptions } from "../project_options.ts";
import { revisionDetails } from "../report/revision_text.ts";

/** `retort show` */
export const showCommand: CliCommand = defineCommand<
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
    ["retort show head", "Everything about the newest revision."],
    ["retort show heads --json", "Every head, for programs."],
  ],
  run: async ([revision], _options, invocation) => {
    const entries = await show(projectOptions(invocation), { revision });
    return {
      data: { revisions: entries },
      text: entries.map(revisionDetails).join("\n\n") ||
        `There is no revision at "${revision}"`,
    };
  },
});
