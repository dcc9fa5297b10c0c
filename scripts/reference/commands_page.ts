import { Command, type Option } from "commander";
import type { CliCommand } from "../../lib/cli/command.ts";
import { type CommandEntry, COMMANDS } from "../../lib/cli/command_table.ts";
import { COMPLETION } from "../../lib/cli/completion_commands.ts";
import { GLOBAL_OPTIONS } from "../../lib/cli/global_options.ts";
import { cell, table } from "./markdown.ts";

const INTRODUCTION = `# Commands

Made from the declarations in \`lib/cli/commands/\` by \`deno task reference\`.
`;

/** What the page says of a command. */
type Described =
  & Pick<CommandEntry, "name" | "summary" | "group">
  & Pick<CliCommand, "configure" | "examples">;

function choicesOf(
  { argChoices, defaultValue }: {
    readonly argChoices?: readonly string[] | undefined;
    readonly defaultValue?: unknown;
  },
): string {
  const parts = [
    argChoices?.map((choice) => `\`${choice}\``).join(", "),
    typeof defaultValue === "string" && `\`${defaultValue}\` if absent`,
  ].filter(Boolean);
  return parts.length === 0 ? "" : ` (${parts.join("; ")})`;
}

function optionTable(options: readonly Option[]): string {
  const rows = options.map((option) => [
    `\`${cell(option.flags)}\``,
    cell(option.description + choicesOf(option)),
  ]);
  return table(["option", "what it does"], rows);
}

/** A table for each group of options, those without a name first. */
function optionTables(options: readonly Option[]): string {
  const groups = Map.groupBy(options, (option) => option.helpGroupHeading);
  return [...groups].map(([heading, members]) =>
    heading === undefined
      ? optionTable(members)
      : `${heading}\n\n${optionTable(members)}`
  ).join("\n\n");
}

function examplesOf({ examples }: Described): string {
  const lines = examples.map(([line, meaning]) => `# ${meaning}\n${line}`);
  return `\`\`\`sh ignore\n${lines.join("\n")}\n\`\`\``;
}

async function describedCommands(): Promise<readonly Described[]> {
  const loaded = await Promise.all(
    COMMANDS.map(async ({ load, ...entry }) => {
      const { configure, examples } = await load();
      return { ...entry, configure, examples };
    }),
  );
  return [...loaded, COMPLETION];
}

function commandSection(entry: Described): string {
  const command = new Command(`retort ${entry.name}`);
  entry.configure(command);
  const args = command.registeredArguments.map((argument) => ({
    flags: argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
    description: argument.description + choicesOf(argument),
  }));
  const parts = [
    `### ${entry.name}`,
    entry.summary,
    args.length > 0 &&
    table(
      ["argument", "what it is"],
      args.map(({ flags, description }) => [`\`${flags}\``, cell(description)]),
    ),
    command.options.length > 0 && optionTables(command.options),
    examplesOf(entry),
  ];
  return parts.filter(Boolean).join("\n\n");
}

/** Makes the page of commands from their declarations. */
export async function commandsPage(): Promise<string> {
  const sections = [INTRODUCTION.trimEnd()];
  const commands = await describedCommands();
  const groups = new Set(commands.map(({ group }) => group));
  for (const group of groups) {
    sections.push(`## ${group}`);
    for (const entry of commands.filter((it) => it.group === group)) {
      sections.push(commandSection(entry));
    }
  }
  sections.push("## Options of every command", optionTable(GLOBAL_OPTIONS));
  return `${sections.join("\n\n")}\n`;
}
