import type { Command } from "commander";
import { HAS_ENGINE } from "../commands/has_engine.ts";
import type { CliCommand, Example } from "./command.ts";
import { wrapText } from "./report/markdown_text.ts";

const MEANING_INDENT = 6;

/** An example as this program can run it. */
function runnable(line: string): string {
  return HAS_ENGINE ? line : line.replace(/ --database embedded\S*/, "");
}

function exampleText([line, meaning]: Example, columns: number): string {
  const indent = " ".repeat(MEANING_INDENT);
  const text = wrapText(meaning, columns - MEANING_INDENT);
  return `  $ ${runnable(line)}\n${indent}${
    text.replaceAll("\n", `\n${indent}`)
  }`;
}

/** Adds arguments and options, and the examples that close the help. */
export function configureCommand(
  command: Command,
  { configure, examples }: Pick<CliCommand, "configure" | "examples">,
): void {
  configure(command);
  command.addHelpText("after", () => {
    const columns = command.configureOutput().getOutHelpWidth?.() ?? 80;
    const lines = examples.map((example) => exampleText(example, columns));
    return `\nExamples:\n${lines.join("\n")}`;
  });
}
