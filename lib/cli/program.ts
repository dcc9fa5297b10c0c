import { Command, Option } from "commander";
import { VERSION } from "../commands/version.ts";
import type { CliCommand, GlobalOptions } from "./command.ts";
import { type CommandEntry, COMMANDS } from "./command_table.ts";
import type { Streams } from "./streams.ts";

/** The command that the arguments ask for, parsed. */
export interface Parsed {
  readonly command: CliCommand;
  readonly args: readonly unknown[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly globals: GlobalOptions;
}

const GLOBAL_OPTIONS: readonly Option[] = [
  new Option("-d, --database <url>", "database: a URL, or `embedded[:PATH]`"),
  new Option("-c, --config <file>", "config file")
    .default(undefined, "retort.config.{ts,js,mjs,json}"),
  new Option("-e, --env <name>", "named environment of the config"),
  new Option("-C, --directory <path>", "work as if started in this folder"),
  new Option("-x <key=value>", "a value for migrations, repeatable")
    .argParser((value: string, sofar: readonly string[] = []) => [
      ...sofar,
      value,
    ]),
  new Option("--json", "print one JSON document"),
  new Option("--color <when>", "colour").choices(["auto", "always", "never"]),
  new Option("-q, --quiet", "no progress on standard error"),
  new Option("-y, --yes", "answer every question with yes"),
  new Option("--no-input", "ask nothing, even on a terminal"),
];

/** Finds the command's name among the arguments: the first that is no option. */
export function commandName(args: readonly string[]): string | undefined {
  const takesValue = new Set(
    GLOBAL_OPTIONS.filter((option) => option.required)
      .flatMap((option) => [option.short, option.long])
      .filter((flag) => flag !== undefined),
  );
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? "";
    if (argument === "--") return args[index + 1];
    if (!argument.startsWith("-")) return argument;
    if (takesValue.has(argument)) index++;
  }
  return undefined;
}

function rootCommand(streams: Streams): Command {
  const root = new Command("retort")
    .description("PostgreSQL migrations in TypeScript and SQL.")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "Show help for a command.")
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: streams.out,
      writeErr: streams.err,
      getOutHelpWidth: () => streams.columns,
      getErrHelpWidth: () => streams.columns,
      outputError: () => {},
    });
  for (const option of GLOBAL_OPTIONS) root.addOption(option);
  return root;
}

function addCommand(root: Command, entry: CommandEntry): Command {
  return root.command(entry.name)
    .description(entry.summary)
    .helpGroup(`${entry.group}:`);
}

/**
 * Parses the arguments, loading the one command that they name.
 *
 * @returns undefined if help or the version was asked for and has been printed
 * @throws {CommanderError} if the arguments make no sense
 */
export async function parseArguments(
  args: readonly string[],
  streams: Streams,
): Promise<Parsed | undefined> {
  const root = rootCommand(streams);
  const wanted = commandName(args);
  const name = wanted === "help"
    ? args[args.indexOf("help") + 1] ?? wanted
    : wanted;
  let parsed: Parsed | undefined;
  for (const entry of COMMANDS) {
    const command = addCommand(root, entry);
    if (entry.name !== name) continue;
    const loaded = await entry.load();
    loaded.configure(command);
    command.action((...received: unknown[]) => {
      const values = received.slice(0, -2);
      const options = command.opts();
      parsed = { command: loaded, args: values, options, globals: root.opts() };
    });
  }
  await root.parseAsync([...args], { from: "user" });
  return parsed;
}
