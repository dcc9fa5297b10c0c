import { type CliCommand, defineCommand } from "../command.ts";
import { projectOptions } from "../project_options.ts";
import { runText } from "../report/run_text.ts";
import { sqlOutcome } from "../report/sql_text.ts";
import {
  addRunOptions,
  refuseRange,
  type RunFlags,
  runSettings,
} from "../run_options.ts";

/** `retort upgrade` */
export const upgradeCommand: CliCommand = defineCommand<
  [target: string],
  RunFlags & { readonly createFromSchema?: boolean }
>({
  configure: (command) => {
    command.argument(
      "[target]",
      "a revision, `head`, `heads`, `+2`, `label@head`; with --sql also `from:to`",
      "head",
    );
    command.option(
      "--create-from-schema",
      "build an empty database straight from the wanted schema, at the heads",
    );
    addRunOptions(command);
  },
  examples: [
    ["retort upgrade head --database embedded", "Apply everything."],
    ["retort upgrade head --sql", "Print the SQL from nothing to the head."],
  ],
  run: async ([target], options, invocation) => {
    const { upgrade, upgradeSql } = await import("../../commands/upgrade.ts");
    const project = projectOptions(invocation);
    const settings = runSettings(options, invocation);
    if (options.createFromSchema) {
      const { createFromSchema } = await import(
        "../../commands/create_from_schema.ts"
      );
      const made = await createFromSchema(project, settings);
      return {
        data: made,
        text:
          `${made.database} was made with ${made.statements} statements, at ${
            made.current.join(", ")
          }`,
      };
    }
    if (options.sql) {
      const sql = await upgradeSql(project, { target, ...settings });
      return sqlOutcome(sql);
    }
    refuseRange(target);
    const summary = await upgrade(project, { target, ...settings });
    return { data: summary, text: runText(summary) };
  },
});
