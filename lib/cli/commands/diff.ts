import { Option } from "commander";
import { type CliCommand, defineCommand } from "../command.ts";
import { projectOptions } from "../project_options.ts";
import {
  addRenameOptions,
  comparisonOf,
  type RenameFlags,
} from "../rename_options.ts";

/** `retort diff` */
export const diffCommand: CliCommand = defineCommand<
  [from: string, to: string],
  RenameFlags & { readonly format?: "sql" | "operations" }
>({
  configure: (command) => {
    command
      .argument(
        "<from>",
        "a URL, a file, a folder, `migrations[@REVISION]`, `database` or `wanted`",
      )
      .argument("<to>", "the same")
      .addOption(
        new Option("--format <form>", "what the difference is written as")
          .choices(["sql", "operations"]).default("sql"),
      );
    addRenameOptions(command);
  },
  examples: [
    [
      "retort diff migrations wanted",
      "The SQL that leads from what the migrations make to the wanted schema.",
    ],
    [
      "retort diff old.sql new.sql --format operations",
      "The calls of op that lead from one file's schema to another's.",
    ],
  ],
  run: async ([from, to], options, invocation) => {
    const { diffSchemas } = await import("../../commands/diff_schemas.ts");
    const result = await diffSchemas(projectOptions(invocation), {
      ...comparisonOf(options, invocation),
      from,
      to,
    });
    const text = options.format === "operations" ? result.calls : result.sql;
    const isSame = result.operations.length === 0;
    return {
      data: result,
      text: isSame ? "There is no difference" : text,
      isVerbatim: !isSame,
    };
  },
});
