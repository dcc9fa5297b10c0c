import { type CliCommand, defineCommand, withExamples } from "../command.ts";
import { projectOptions } from "../project_options.ts";
import { runText } from "../report/run_text.ts";
import { addRunOptions, type RunFlags, runSettings } from "../run_options.ts";

/** `retort upgrade` */
export const upgradeCommand: CliCommand = defineCommand<
  [target: string],
  RunFlags
>({
  configure: (command) => {
    command.argument(
      "[target]",
      "a revision, `head`, `heads`, `+2`, `label@head`; with --sql also `from:to`",
      "head",
    );
    addRunOptions(command);
    withExamples(command, [
      ["retort upgrade head --database embedded", "Apply everything."],
      ["retort upgrade head --sql", "Print the SQL from nothing to the head."],
    ]);
  },
  run: async ([target], options, invocation) => {
    const { upgrade, upgradeSql } = await import("../../commands/upgrade.ts");
    const project = projectOptions(invocation);
    const settings = runSettings(options, invocation);
    if (options.sql) {
      const sql = await upgradeSql(project, { target, ...settings });
      return { data: { sql }, text: sql.trimEnd() };
    }
    const summary = await upgrade(project, { target, ...settings });
    return { data: summary, text: runText(summary) };
  },
});
