import { Command, CommanderError } from "commander";
import { VERSION } from "../commands/version.ts";
import { nearest, RetortError } from "../errors/mod.ts";
import type { CliCommand, GlobalOptions } from "./command.ts";
import { type CommandEntry, COMMANDS } from "./command_table.ts";
import { COMPLETION, COMPLETION_COMMANDS } from "./completion_commands.ts";
import { configureCommand } from "./configure_command.ts";
import { displayOf } from "./display.ts";
import { EXIT } from "./exit_code.ts";
import { formatHelpItem } from "./help_layout.ts";
import { GLOBAL_OPTIONS } from "./global_options.ts";
import { fittingPage } from "./fitting_page.ts";
import { HELP_TOPICS } from "./help_topics.ts";
import { asciiText } from "./report/ascii_text.ts";
import { markdownText } from "./report/markdown_text.ts";
import type { Streams } from "./streams.ts";
import { renderStyled } from "./style.ts";
import { usageError } from "./usage_error.ts";

/** The command that the arguments ask for, parsed. */
export interface Parsed {
  readonly command: CliCommand;
  readonly args: readonly unknown[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly globals: GlobalOptions;
}

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
    .helpCommand("help [topic]", "Show help about a command or a topic.")
    .addHelpText("after", topicList())
    .exitOverride()
    .configureHelp({ showGlobalOptions: true, formatItem: formatHelpItem })
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

function topicList(): string {
  const lines = HELP_TOPICS.map(({ name, summary }) =>
    `  retort help ${name.padEnd(8)}  ${summary}`
  );
  return `\nTopics:\n${lines.join("\n")}`;
}

/** @throws {RetortError} `cli/usage` if there is no help of that name */
function checkTopic(name: string): void {
  const known = [
    ...COMMANDS.map((entry) => entry.name),
    COMPLETION.name,
    "help",
    ...HELP_TOPICS.map((topic) => topic.name),
  ];
  if (name.startsWith("-") || known.includes(name)) return;
  const meant = nearest(name, known);
  throw new RetortError(
    "cli/usage",
    `Cannot show help about "${name}": there is no such command or topic`,
    {
      details: { argument: name },
      hint: meant === undefined
        ? "Run `retort --help` to see what there is"
        : `Did you mean ${meant}?`,
    },
  );
}

/** Shows the topic that `retort help` was asked about, if it was one. */
async function showTopic(
  args: readonly string[],
  streams: Streams,
): Promise<boolean> {
  const name = args[args.indexOf("help") + 1];
  const topic = HELP_TOPICS.find((candidate) => candidate.name === name);
  if (topic === undefined) return false;
  const { PAGE } = await topic.load();
  const fitting = fittingPage(PAGE);
  const { isAscii, colour } = displayOf("out", { streams });
  const page = isAscii ? asciiText(fitting) : fitting;
  const text = markdownText(page, streams.columns);
  streams.out(`${renderStyled(text, colour)}\n`);
  return true;
}

function addCommand(
  root: Command,
  entry: Pick<CommandEntry, "name" | "summary" | "group">,
): Command {
  return root.command(entry.name)
    .description(entry.summary)
    .helpGroup(`${entry.group}:`);
}

async function addEveryCommand(root: Command): Promise<void> {
  for (const entry of COMMANDS) {
    configureCommand(addCommand(root, entry), await entry.load());
  }
}

/**
 * Parses the arguments, loading the one command that they name.
 *
 * @returns the exit code if there is nothing to run, because what was asked for
 * has been printed: help, the version, or something for a shell's completion
 * @throws {RetortError} `cli/usage` if the arguments make no sense
 */
export async function parseArguments(
  args: readonly string[],
  streams: Streams,
): Promise<Parsed | number> {
  try {
    return await readArguments(args, streams) ?? EXIT.done;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.done;
    // No command: commander has written the help to standard error.
    if (error.code === "commander.help") return EXIT.usage;
    const command = COMMANDS.find(({ name }) => name === commandName(args));
    throw usageError(error, command?.name);
  }
}

async function readArguments(
  args: readonly string[],
  streams: Streams,
): Promise<Parsed | undefined> {
  const root = rootCommand(streams);
  const wanted = commandName(args);
  if (wanted === "help" && await showTopic(args, streams)) return undefined;
  if (asksForHelp(wanted, args)) return await parseCommand(root, wanted, args);
  if (wanted === "completion" && args[args.indexOf(wanted) + 1] === "bash") {
    const { BASH_COMPLETION } = await import("./completion_bash.ts");
    streams.out(BASH_COMPLETION);
    return undefined;
  }
  if (COMPLETION_COMMANDS.has(wanted ?? "")) {
    const { addCompletion } = await import("./completion.ts");
    await addEveryCommand(root);
    await addCompletion(root, streams);
    await root.parseAsync([...args], { from: "user" });
    return undefined;
  }
  const name = wanted === "help"
    ? args[args.indexOf("help") + 1] ?? wanted
    : wanted;
  if (wanted === "help" && name !== undefined) checkTopic(name);
  return await parseCommand(root, name, args);
}

/** Whether `completion` is to be explained, not carried out. */
function asksForHelp(
  wanted: string | undefined,
  args: readonly string[],
): boolean {
  return wanted === COMPLETION.name &&
    args.some((argument) => argument === "--help" || argument === "-h");
}

const HELP_REGEXP = /^(?:help|--help|-\w*h\w*)$/;

/** The commands that parsing needs: all of them only where they are listed. */
function entriesFor(
  name: string | undefined,
  args: readonly string[],
): readonly CommandEntry[] {
  const named = COMMANDS.filter((entry) => entry.name === name);
  const isListed = args.some((argument) => HELP_REGEXP.test(argument));
  return named.length === 0 || isListed ? COMMANDS : named;
}

async function parseCommand(
  root: Command,
  name: string | undefined,
  args: readonly string[],
): Promise<Parsed | undefined> {
  let parsed: Parsed | undefined;
  for (const entry of entriesFor(name, args)) {
    const command = addCommand(root, entry);
    if (entry.name !== name) continue;
    const loaded = await entry.load();
    configureCommand(command, loaded);
    command.action((...received: unknown[]) => {
      const values = received.slice(0, -2);
      const options = command.opts();
      parsed = { command: loaded, args: values, options, globals: root.opts() };
    });
  }
  configureCommand(addCommand(root, COMPLETION), COMPLETION);
  await root.parseAsync([...args], { from: "user" });
  return parsed;
}
