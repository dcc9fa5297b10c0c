import { type CliCommand, defineCommand } from "../command.ts";
import { EXIT } from "../exit_code.ts";
import { projectOptions } from "../project_options.ts";
import {
  addRenameOptions,
  comparisonOf,
  type RenameFlags,
  undecidedIsFound,
} from "../rename_options.ts";

/** `retort check` */
export const checkCommand: CliCommand = defineCommand<[], RenameFlags>({
  configure: (command) => {
    addRenameOptions(command);
  },
  examples: [
    [
      "retort check",
      "Exit with 3 and show the SQL where the migrations lack something of the wanted schema.",
    ],
    ["retort check --json", "The same with the operations as data."],
  ],
  exitCodeOf: undecidedIsFound,
  run: async (_args, options, invocation) => {
    const { check } = await import("../../commands/check.ts");
    const result = await check(
      projectOptions(invocation),
      comparisonOf(options, invocation),
    );
    return {
      data: result,
      text: result.isClean
        ? "The migrations make the wanted schema: there is nothing to do"
        : result.sql,
      isVerbatim: !result.isClean,
      exitCode: result.isClean ? EXIT.done : EXIT.found,
    };
  },
});
