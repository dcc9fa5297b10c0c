import { type Command, Option } from "commander";
import {
  type CliCommand,
  defineCommand,
  type Invocation,
  type Outcome,
} from "../command.ts";
import { projectOptions } from "../project_options.ts";
import {
  addRenameOptions,
  comparisonOf,
  type RenameFlags,
} from "../rename_options.ts";
import { writtenOutcome } from "../report/written_text.ts";
import {
  addPlaceOptions,
  type PlaceFlags,
  placeOf,
} from "../revision_options.ts";

/** `retort revision` */
export const revisionCommand: CliCommand = defineCommand<
  [],
  PlaceFlags & RenameFlags & {
    readonly message?: string;
    readonly autogenerate?: boolean;
    readonly against?: "migrations" | "database";
    readonly empty?: boolean;
    readonly head?: readonly string[];
    readonly dependsOn?: readonly string[];
  }
>({
  configure: (command) => {
    command
      .option("-m, --message <text>", "what the migration does, in a sentence");
    addPlaceOptions(command);
    command
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
    addAutogenerateOptions(command);
  },
  examples: [
    [
      'retort revision -m "Add notes to bookings"',
      "A new TypeScript migration on top of the only head.",
    ],
    [
      'retort revision --autogenerate -m "Add notes"',
      "What schema.sql or schema.ts has and the migrations lack.",
    ],
    [
      'retort revision -m "Create rooms" --rev-id 005 --sql-file',
      "A new SQL migration with an id of your own.",
    ],
    [
      'retort revision -m "Begin billing" --head base --branch-label billing',
      "A branch of its own, named so that `billing@head` finds it.",
    ],
  ],
  run: async (_args, options, invocation) => {
    if (options.autogenerate) return await generate(options, invocation);
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

function addAutogenerateOptions(command: Command): void {
  command
    .optionsGroup("Autogeneration:")
    .option(
      "--autogenerate",
      "write what leads from the migrations to the wanted schema",
    )
    .addOption(
      new Option(
        "--against <what>",
        "with --autogenerate: what counts as there",
      ).choices(["migrations", "database"]),
    )
    .option("--empty", "with --autogenerate: write it even if nothing differs");
  addRenameOptions(command);
}

async function generate(
  options: PlaceFlags & RenameFlags & {
    readonly message?: string;
    readonly head?: readonly string[];
    readonly dependsOn?: readonly string[];
    readonly against?: "migrations" | "database";
    readonly empty?: boolean;
  },
  invocation: Invocation,
): Promise<Outcome> {
  const { autogenerate } = await import("../../commands/autogenerate.ts");
  const { operations, written } = await autogenerate(
    projectOptions(invocation),
    {
      ...placeOf(options),
      ...comparisonOf(options, invocation),
      message: options.message ?? "",
      head: options.head,
      dependsOn: options.dependsOn,
      against: options.against,
      empty: options.empty,
    },
  );
  return written === undefined
    ? { data: { operations }, text: "Nothing differs: no migration is written" }
    : { ...writtenOutcome(written), data: { ...written, operations } };
}

function collect(
  value: string,
  sofar: readonly string[] = [],
): readonly string[] {
  return [...sofar, value];
}
