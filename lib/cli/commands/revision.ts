import { type CliCommand, defineCommand, withExamples } from "../command.ts";
import { projectOptions } from "../project_options.ts";
import { writtenOutcome } from "../report/written_text.ts";
import {
  addPlaceOptions,
  type PlaceFlags,
  placeOf,
} from "../revision_options.ts";

/** `retort revision` */
export const revisionCommand: CliCommand = defineCommand<
  [],
  PlaceFlags & {
    readonly message?: string;
    readonly head?: readonly string[];
    readonly dependsOn?: readonly string[];
  }
>({
  configure: (command) => {
    command
      .option("-m, --message <text>", "what the migration does, in a sentence")
      .option(
        "--head <revision>",
        "what it builds on, repeatable; `base` for a new base",
        collect,
      )
      .option(
        "--depends-on <revision>",
        "a revision or label that must be applied first, repeatable",
        collect,
      );
    addPlaceOptions(command);
    withExamples(command, [
      [
        'retort revision -m "Add notes to bookings"',
        "A new TypeScript migration on top of the only head.",
      ],
      [
        'retort revision -m "Create rooms" --rev-id 005 --sql-file',
        "A new SQL migration with an id of your own.",
      ],
      [
        'retort revision -m "Begin billing" --head base --branch-label billing',
        "A branch of its own, named so that `billing@head` finds it.",
      ],
    ]);
  },
  run: async (_args, options, invocation) => {
    const { revision } = await import("../../commands/revision.ts");
    const result = await revision(projectOptions(invocation), {
      ...placeOf(options),
      message: options.message ?? "",
      head: options.head,
      dependsOn: options.dependsOn,
    });
    return writtenOutcome(result);
  },
});

function collect(
  value: string,
  sofar: readonly string[] = [],
): readonly string[] {
  return [...sofar, value];
}
