import { type CliCommand, defineCommand, withExamples } from "../command.ts";
import { projectOptions } from "../project_options.ts";
import { style } from "../style.ts";

/** `retort revision` */
export const revisionCommand: CliCommand = defineCommand<
  [],
  {
    readonly message?: string;
    readonly revId?: string;
    readonly sqlFile?: boolean;
  }
>({
  configure: (command) => {
    command
      .option("-m, --message <text>", "what the migration does, in a sentence")
      .option("--rev-id <id>", "an id of your own instead of a random one")
      .option("--sql-file", "write a .sql migration instead of TypeScript");
    withExamples(command, [
      [
        'retort revision -m "Add notes to bookings"',
        "A new TypeScript migration on top of the only head.",
      ],
      [
        'retort revision -m "Create rooms" --rev-id 005 --sql-file',
        "A new SQL migration with an id of your own.",
      ],
    ]);
  },
  run: async (_args, options, invocation) => {
    const { revision } = await import("../../commands/revision.ts");
    const result = await revision(projectOptions(invocation), {
      message: options.message ?? "",
      id: options.revId,
      format: options.sqlFile ? "sql" : "ts",
    });
    return { data: result, text: `${style.green("created")} ${result.file}` };
  },
});
