import { Option } from "commander";
import type { PictureFormat } from "../../commands/graph.ts";
import { type CliCommand, defineCommand } from "../command.ts";
import { outColumns } from "../display.ts";
import { projectOptions } from "../project_options.ts";
import { style } from "../style.ts";

/** `retort graph` */
export const graphCommand: CliCommand = defineCommand<
  [],
  {
    readonly format?: PictureFormat;
    readonly revRange?: string;
    readonly indicateCurrent?: boolean;
    readonly output?: string;
  }
>({
  configure: (command) => {
    command
      .addOption(
        new Option("-f, --format <format>", "what to draw")
          .choices(["terminal", "mermaid", "dot", "svg", "html"])
          .default("terminal"),
      )
      .option(
        "-r, --rev-range <range>",
        "only these: `from:to`, either may be left out; `current` is the database's",
      )
      .option(
        "-i, --indicate-current",
        "ask the database, and tell what is applied from what is pending",
      )
      .option("-o, --output <file>", "write the picture to a file");
  },
  examples: [
    ["retort graph", "The history as lines in the terminal."],
    [
      "retort graph --format html --output history.html",
      "A page that needs nothing else.",
    ],
  ],
  run: async (_args, options, invocation) => {
    const { graph } = await import("../../commands/graph.ts");
    const result = await graph(projectOptions(invocation), {
      format: options.format,
      range: options.revRange,
      indicateCurrent: options.indicateCurrent,
      output: options.output,
    });
    if (result.output !== undefined) {
      return {
        data: result,
        text: `${style.green("created")} ${result.output}`,
      };
    }
    const isDrawn = result.format !== "terminal";
    const { lanesText } = await import("../report/lanes_text.ts");
    const text = isDrawn
      ? result.picture
      : lanesText(result.revisions, outColumns(invocation.streams));
    return {
      data: result,
      text: text || "There is no revision",
      isVerbatim: isDrawn && text !== "",
    };
  },
});
