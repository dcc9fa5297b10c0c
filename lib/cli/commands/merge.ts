import { type CliCommand, defineCommand } from "../command.ts";
import { projectOptions } from "../project_options.ts";
import { writtenOutcome } from "../report/written_text.ts";
import {
  addPlaceOptions,
  type PlaceFlags,
  placeOf,
} from "../revision_options.ts";

/** `retort merge` */
export const mergeCommand: CliCommand = defineCommand<
  [revisions: readonly string[]],
  PlaceFlags & { readonly message?: string }
>({
  configure: (command) => {
    command
      .argument("[revisions...]", "the revisions to merge; all heads if absent")
      .option("-m, --message <text>", "what the merge says about itself");
    addPlaceOptions(command);
  },
  examples: [
    ["retort merge", "One head on top of all heads."],
    [
      'retort merge ae1027 b7c3 -m "Merge billing"',
      "One head on top of these two.",
    ],
  ],
  run: async ([revisions], options, invocation) => {
    const { merge } = await import("../../commands/merge.ts");
    const result = await merge(projectOptions(invocation), {
      ...placeOf(options),
      revisions,
      message: options.message,
    });
    if (result !== undefined) return writtenOutcome(result);
    return { data: null, text: "Nothing to merge: there are no two heads" };
  },
});
