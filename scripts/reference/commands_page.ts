import { Command } from "commander";
import { type CommandEntry, COMMANDS } from "../../lib/cli/command_table.ts";
import { GLOBAL_OPTIONS } from "../../lib/cli/global_options.ts";
import { cell, table } from "./markdown.ts";

const INTRODUCTION = `# Commands

Made from the declarations in \`lib/cli/commands/\` by \`deno task reference\`.
`;

interface Term {
  readonly flags: string;
  readonly description: string;
}

function optionTable(options: readonly Term[]): string {
  const rows = options.map(({ flags, description }) => [
    `\`${cell(flags)}\``,
    cell(description),
  ]);
  return table(["option", "what it does"], rows);
}

function examplesOf(command: Command): string {
  let help = "";
  command.configureOutput({ writeOut: (text) => help += text });
  command.outputHelp();
  const examples = help.split("\nExamples:\n")[1]?.trimEnd() ?? "";
  const lines = [...examples.matchAll(/^ {2}\$ (.*)\n {6}(.*)$/gm)]
    .map(([, line = "", meaning = ""]) => `# ${meaning}\n${line}`);
  return lines.length === 0
    ? ""
    : `\`\`\`sh ignore\n${lines.join("\n")}\n\`\`\``;
}

async function commandSection(entry: CommandEntry): Promise<string> {
  const command = new Command(`retort ${entry.name}`);
  (await entry.load()).configure(command);
  const args = command.registeredArguments.map((argument) => ({
    flags: argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
    description: argument.description,
  }));
  const parts = [
    `### ${entry.name}`,
    entry.summary,
    args.length > 0 &&
    table(
      ["argument", "what it is"],
      args.map(({ flags, description }) => [`\`${flags}\``, cell(description)]),
    ),
    command.options.length > 0 && optionTable(command.options),
    examplesOf(command),
  ];
  return parts.filter(Boolean).join("\n\n");
}

/** Makes the page of commands from their declarations. */
export async function commandsPage(): Promise<string> {
  const sections = [INTRODUCTION.trimEnd()];
  const groups = new Set(COMMANDS.map(({ group }) => group));
  for (const group of groups) {
    sections.push(`## ${group}`);
    for (const entry of COMMANDS.filter((it) => it.group === group)) {
      sections.push(await commandSection(entry));
    }
  }
  sections.push("## Options of every command", optionTable(GLOBAL_OPTIONS));
  return `${sections.join("\n\n")}\n`;
}
