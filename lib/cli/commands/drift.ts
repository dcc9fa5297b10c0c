import { Option } from "commander";
import type { DriftResult } from "../../commands/drift.ts";
import { type CliCommand, defineCommand } from "../command.ts";
import { EXIT } from "../exit_code.ts";
import { projectOptions } from "../project_options.ts";
import {
  addRenameOptions,
  comparisonOf,
  type RenameFlags,
  undecidedIsFound,
} from "../rename_options.ts";
import { visible } from "../style.ts";

interface DriftFlags extends RenameFlags {
  readonly adopt?: string;
  readonly revert?: boolean;
}

function script(statements: readonly string[]): string {
  return statements.map((sql) => `${sql};`).join("\n");
}

function driftText(result: DriftResult, isRevert: boolean): string {
  if (result.operations.length === 0) {
    return `${result.database} is as its migrations built it`;
  }
  if (isRevert) return script(result.revert);
  if (result.migration !== undefined) {
    const { file, revision } = result.migration;
    return `wrote ${
      visible(file)
    }; run \`retort stamp ${revision}\` on this database, which has it already`;
  }
  const observed = result.observed.length === 0
    ? []
    : ["-- Observed, and left as it is", script(result.observed)];
  if (result.adopt.length === 0) return observed.join("\n");
  return [
    `-- Done to ${result.database} besides its migrations; --adopt "message" makes a migration of it`,
    script(result.adopt),
    "",
    "-- Takes it back; --revert prints this alone",
    script(result.revert),
    ...(observed.length === 0 ? [] : ["", ...observed]),
  ].join("\n");
}

/** `retort drift` */
export const driftCommand: CliCommand = defineCommand<[], DriftFlags>({
  configure: (command) => {
    command
      .option("--adopt <message>", "write a migration that does the same")
      .addOption(
        new Option("--revert", "print only the SQL that takes it back")
          .conflicts("adopt"),
      );
    addRenameOptions(command);
  },
  examples: [
    ["retort drift --database embedded", "What was done by hand."],
    ["retort drift --json", "The differences for programs."],
  ],
  // Where a repair was asked for and cannot be given, that has failed.
  exitCodeOf: (error, { adopt, revert }) =>
    adopt === undefined && revert !== true
      ? undecidedIsFound(error)
      : undefined,
  run: async (_args, options, invocation) => {
    const { drift } = await import("../../commands/drift.ts");
    const { adopt } = options;
    const result = await drift(projectOptions(invocation), {
      adopt,
      ...comparisonOf(options, invocation),
    });
    for (const { kind, schema, name } of result.unknown) {
      const object = schema === undefined ? name : `${schema}.${name}`;
      invocation.streams.err(
        `warning: the ${kind} ${visible(object)} cannot be compared\n`,
      );
    }
    return {
      data: result,
      text: driftText(result, options.revert === true),
      isVerbatim: result.operations.length > 0 &&
        result.migration === undefined,
      exitCode: result.operations.length === 0 ? EXIT.done : EXIT.found,
    };
  },
});
