import { Option } from "commander";
import type { GraphResult, PictureFormat } from "../../commands/graph.ts";
import { type CliCommand, defineCommand, withExamples } from "../command.ts";
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
    withExamples(command, [
      ["retort graph", "The history as lines in the terminal."],
      [
        "retort graph --format html --output history.html",
        "A page that needs nothing else.",
      ],
    ]);
  },
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
    const text = result.format === "terminal"
      ? await lanesText(result)
      : result.picture;
    return { data: result, text: text || "There is no revision" };
  },
});

async function lanesText({ revisions }: GraphResult): Promise<string> {
  const { drawLanes } = await import("../../commands/pictures/lanes.ts");
  return drawLanes(revisions).map(({ drawing, node }) => {
    if (node === undefined) return style.dim(drawing);
    const { id, message, branchLabels, state, isHead, isCurrent } = node;
    const shown = state === "applied"
      ? style.green(id)
      : state === "pending"
      ? style.yellow(id)
      : style.cyan(id);
    return [
      style.dim(drawing),
      shown,
      branchLabels.length > 0 && style.magenta(`(${branchLabels.join(", ")})`),
      isHead && style.bold("(head)"),
      isCurrent && style.bold(style.green("(current)")),
      state === "pending" && style.yellow("(pending)"),
      message,
    ].filter(Boolean).join(" ");
  }).join("\n");
}
