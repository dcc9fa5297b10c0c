import { branches, type Branching } from "../../commands/branches.ts";
import { type CliCommand, defineCommand } from "../command.ts";
import { projectOptions } from "../project_options.ts";
import { marksText, revisionDetails } from "../report/revision_text.ts";
import { style } from "../style.ts";

/** `retort branches` */
export const branchesCommand: CliCommand = defineCommand<
  [],
  { readonly verbose?: boolean }
>({
  configure: (command) => {
    command.option("-v, --verbose", "everything about each revision");
  },
  examples: [
    ["retort branches", "Where branches go out, and what follows."],
    ["retort branches --json", "The same for programs."],
  ],
  run: async (_args, options, invocation) => {
    const points = await branches(projectOptions(invocation));
    const text = points.map(options.verbose ? verboseText : shortText);
    return {
      data: { branches: points },
      text: text.join("\n\n") || "There is no branch",
    };
  },
});

function shortText(point: Branching): string {
  const indent = " ".repeat(point.revision.length);
  return [
    `${style.yellow(point.revision)}${marksText(point)}${messageText(point)}`,
    ...point.branches.map((next) =>
      `${indent} -> ${style.yellow(next.revision)}${marksText(next)}${
        messageText(next)
      }`
    ),
  ].join("\n");
}

function verboseText(point: Branching): string {
  return [point, ...point.branches].map(revisionDetails).join("\n\n");
}

function messageText({ message }: { readonly message: string }): string {
  return message === "" ? "" : `, ${message}`;
}
