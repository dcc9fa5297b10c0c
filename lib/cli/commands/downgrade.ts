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

/** `retort downgrade` */
export const downgradeCommand: CliCommand = defineCommand<
  [target: string],
  RunFlags
>({
  configure: (command) => {
    command.argument(
      "<target>",
      "a revision, `base`, `-1`, `label@base`; with --sql `from:to`",
    );
    addRunOptions(command);
  },
  examples: [
    ["retort downgrade -1 --database embedded", "Take one step back."],
    ["retort downgrade head:base --sql", "Print the SQL of the way back."],
  ],
  run: async ([target], options, invocation) => {
    const { downgrade, downgradeSql } = await import(
      "../../commands/downgrade.ts"
    );
    const project = projectOptions(invocation);
    const settings = runSettings(options, invocation);
    if (options.sql) {
      const sql = await downgradeSql(project, { target, ...settings });
      return sqlOutcome(sql);
    }
    refuseRange(target);
    const summary = await downgrade(project, { target, ...settings });
    return { data: summary, text: runText(summary) };
  },
});
