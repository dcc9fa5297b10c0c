import { HAS_ENGINE } from "../../commands/has_engine.ts";
import { type CliCommand, defineCommand } from "../command.ts";
import { style } from "../style.ts";

/** `retort init` */
export const initCommand: CliCommand = defineCommand<
  [],
  { readonly template?: string }
>({
  configure: (command) => {
    command.option(
      "-t, --template <name>",
      "what to begin with; `retort list-templates` shows them",
    );
  },
  examples: [
    ["retort init", "Write retort.config.ts and make migrations/."],
    ["retort init -C backend", "The same in another folder."],
  ],
  run: async (_args, { template }, invocation) => {
    const { init } = await import("../../commands/init.ts");
    const result = init({ folder: invocation.streams.cwd, template });
    const lines = [
      ...result.created.map((file) => `${style.green("created")} ${file}`),
      "",
      "Next:",
      `  ${style.bold('retort revision -m "Create a table"')}`,
      `  ${
        style.bold(
          HAS_ENGINE
            ? "retort upgrade head --database embedded"
            : "retort upgrade head --database postgres://user@host/name",
        )
      }`,
    ];
    return { data: result, text: lines.join("\n") };
  },
});
