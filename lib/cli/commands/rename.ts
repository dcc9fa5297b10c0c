import { type CliCommand, defineCommand } from "../command.ts";
import { projectOptions } from "../project_options.ts";
import { style } from "../style.ts";

/** `retort rename` */
export const renameCommand: CliCommand = defineCommand<
  [revision: string, id: string | undefined],
  { readonly onto?: string }
>({
  configure: (command) => {
    command
      .argument("<revision>", "the migration's file, or its id")
      .argument("[id]", "the new id; the next one if absent")
      .option("--onto <revision>", "let it build on this one from now on");
  },
  examples: [
    [
      "retort rename migrations/004_rooms.ts",
      "Give one of two revisions 004 the next free id.",
    ],
    [
      "retort rename migrations/004_rooms.ts 005 --onto 004",
      "The same, and put it on top of the other.",
    ],
    [
      "retort stamp 005 --purge",
      "Where it was applied as 004 before: let that database know the new id.",
    ],
  ],
  run: async ([revision, id], { onto }, invocation) => {
    const { rename } = await import("../../commands/rename.ts");
    const result = await rename(projectOptions(invocation), {
      revision,
      id,
      onto,
    });
    const { before } = result;
    return {
      data: result,
      text: [
        `${style.green("renamed")} ${before.file} to ${result.file}`,
        ...result.changed.map((file) => `${style.green("changed")} ${file}`),
      ].join("\n"),
    };
  },
});
