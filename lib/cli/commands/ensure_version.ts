import { type CliCommand, defineCommand } from "../command.ts";
import {
  addLockOptions,
  type LockFlags,
  lockSettings,
} from "../lock_options.ts";
import { projectOptions } from "../project_options.ts";

/** `retort ensure-version` */
export const ensureVersionCommand: CliCommand = defineCommand<
  [],
  LockFlags & { readonly sql?: boolean }
>({
  configure: (command) => {
    command.option("--sql", "print the SQL instead of running it");
    addLockOptions(command);
  },
  examples: [
    [
      "retort ensure-version --database embedded",
      "Make the version table, so that a role with fewer rights can use it.",
    ],
    ["retort ensure-version --sql", "Print what makes it."],
  ],
  run: async (_args, options, invocation) => {
    const { ensureVersion, ensureVersionSql } = await import(
      "../../commands/ensure_version.ts"
    );
    const project = projectOptions(invocation);
    if (options.sql) {
      const sql = await ensureVersionSql(project);
      return { data: { sql }, text: sql, isVerbatim: true };
    }
    const result = await ensureVersion(
      project,
      lockSettings(options, invocation),
    );
    return {
      data: result,
      text: result.created
        ? `Created the version table of ${result.database}`
        : `Nothing to do: ${result.database} has its version table`,
    };
  },
});
