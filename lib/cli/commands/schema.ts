import { Argument, Option } from "commander";
import type { DumpFormat } from "../../commands/schema_dump.ts";
import { type CliCommand, defineCommand } from "../command.ts";
import { projectOptions } from "../project_options.ts";
import { visible } from "../style.ts";

interface SchemaFlags {
  readonly format: DumpFormat;
  readonly output?: string;
  readonly scratch?: "embedded" | "server";
}

/** `retort schema dump` */
export const schemaCommand: CliCommand = defineCommand<
  [action: "dump", from: string],
  SchemaFlags
>({
  configure: (command) => {
    command
      .addArgument(
        new Argument("<action>", "what to do with it").choices(["dump"]),
      )
      .argument(
        "[from]",
        "`database`, `wanted`, `migrations`, `migrations@REVISION`, a file, a folder or a URL",
        "database",
      )
      .addOption(
        new Option("--format <format>", "how to write it")
          .choices(["sql", "ts", "json", "mermaid", "svg", "html"])
          .default("sql"),
      )
      .option(
        "-o, --output <path>",
        "write a file, or a folder of SQL files where it ends in a slash",
      )
      .addOption(
        new Option("--scratch <where>", "where to build what is no database")
          .choices(["embedded", "server"]),
      );
  },
  examples: [
    ["retort schema dump --database embedded", "The schema as SQL."],
    [
      "retort schema dump migrations --format mermaid",
      "A picture of what the migrations build.",
    ],
  ],
  run: async ([_action, from], options, invocation) => {
    const { schemaDump } = await import("../../commands/schema_dump.ts");
    const result = await schemaDump(projectOptions(invocation), {
      format: options.format,
      from,
      output: options.output,
      scratch: options.scratch,
    });
    for (const { kind, schema, name } of result.unknown) {
      const object = schema === undefined ? name : `${schema}.${name}`;
      invocation.streams.err(
        `warning: the ${kind} ${visible(object)} is not in the dump\n`,
      );
    }
    const text = result.text?.trimEnd() ??
      result.files.map((file) => `wrote ${file}`).join("\n");
    return { data: result, text, isVerbatim: result.text !== undefined };
  },
});
