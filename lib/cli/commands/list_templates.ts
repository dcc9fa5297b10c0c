import { type CliCommand, defineCommand } from "../command.ts";
import { style } from "../style.ts";

/** `retort list-templates` */
export const listTemplatesCommand: CliCommand = defineCommand<[], object>({
  configure: () => {
  },
  examples: [
    ["retort list-templates", "What `retort init --template` can make."],
    ["retort list-templates --json", "The same for programs."],
  ],
  run: async () => {
    const { listTemplates } = await import("../../commands/list_templates.ts");
    const templates = listTemplates();
    const width = Math.max(...templates.map(({ name }) => name.length));
    return {
      data: { templates },
      text: templates.map(({ name, description }) =>
        `${style.yellow(name.padEnd(width))}  ${description}`
      ).join("\n"),
    };
  },
});
