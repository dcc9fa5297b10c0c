import { type CliCommand, defineCommand } from "../command.ts";
import {
  addLockOptions,
  type LockFlags,
  lockSettings,
} from "../lock_options.ts";
import { projectOptions } from "../project_options.ts";
import { style } from "../style.ts";

/** `retort stamp` */
export const stampCommand: CliCommand = defineCommand<
  [targets: readonly string[]],
  LockFlags & { readonly sql?: boolean; readonly purge?: boolean }
>({
  configure: (command) => {
    command
      .argument(
        "<targets...>",
        "revisions, `head`, `heads`, `base`, `label@head`; with --sql also `from:to`",
      )
      .option("--purge", "delete all rows first, also unknown ones")
      .option("--sql", "print the SQL instead of running it");
    addLockOptions(command);
  },
  examples: [
    [
      "retort stamp head --database embedded",
      "Say that a database built by other means is at the head.",
    ],
    [
      "retort stamp heads --purge --database embedded",
      "The same where the table names revisions that are gone.",
    ],
  ],
  run: async ([targets], options, invocation) => {
    const { stamp, stampSql } = await import("../../commands/stamp.ts");
    const project = projectOptions(invocation);
    const { purge } = options;
    if (options.sql) {
      const sql = await stampSql(project, { targets, purge });
      return { data: { sql }, text: sql, isVerbatim: true };
    }
    const result = await stamp(project, {
      targets,
      purge,
      ...lockSettings(options, invocation),
    });
    const { database, before, current } = result;
    const place = current.length === 0
      ? "base"
      : current.map((id) => style.yellow(id)).join(", ");
    const isSame = before.join() === current.join();
    return {
      data: result,
      text: isSame
        ? `Nothing to do: ${database} is at ${place}`
        : `${database} is stamped as being at ${place}`,
    };
  },
});
