import type { Command } from "commander";
import type { Command as CompletedCommand } from "@bomb.sh/tab";
import { history } from "../commands/history.ts";
import { COMMANDS } from "./command_table.ts";
import { GLOBAL_OPTIONS } from "./global_options.ts";
import { HELP_TOPICS } from "./help_topics.ts";
import type { Streams } from "./streams.ts";

/** What may stand where a revision is asked for. */
interface Suggestion {
  readonly value: string;
  readonly description: string;
}

const REVISION_ARGUMENTS = new Set([
  "target",
  "targets",
  "revision",
  "revisions",
]);

/** Options whose value names a revision. */
const REVISION_OPTIONS = new Set(["depends-on", "head", "onto", "rev-range"]);

const WORDS: readonly Suggestion[] = [
  { value: "head", description: "the newest revision" },
  { value: "heads", description: "every newest revision" },
  { value: "base", description: "before the first revision" },
];

async function revisionSuggestions(
  { cwd, env }: Streams,
): Promise<readonly Suggestion[]> {
  try {
    const entries = await history({ cwd, variables: env });
    const labels = new Set(entries.flatMap((entry) => entry.branchLabels));
    return [
      ...WORDS,
      ...[...labels].sort().map((label) => ({
        value: `${label}@head`,
        description: "the newest revision of a branch",
      })),
      ...entries.map(({ revision, message }) => ({
        value: revision,
        description: message,
      })),
    ];
  } catch {
    // A shell that asks for completions has no place to show an error.
    return WORDS;
  }
}

/**
 * Adds `completion <shell>`, which prints the script that turns completion on,
 * and the hidden `complete`, which that script calls.
 */
export async function addCompletion(
  root: Command,
  streams: Streams,
): Promise<void> {
  const { default: tab } = await import("@bomb.sh/tab/commander");
  const completion = tab(root, { completionCommandName: "completion" });
  const suggestions = await revisionSuggestions(streams);
  const suggestRevisions = suggest(suggestions);
  for (const command of completion.commands.values()) {
    for (const argument of command.arguments.values()) {
      if (!REVISION_ARGUMENTS.has(argument.name)) continue;
      argument.handler = suggestRevisions;
    }
    for (const option of command.options.values()) {
      if (REVISION_OPTIONS.has(option.value)) option.handler = suggestRevisions;
    }
    addGlobalOptions(command);
  }
  completion.command("help", "Show help about a command or a topic.")
    .argument(
      "topic",
      suggest([...HELP_TOPICS, ...COMMANDS].map(({ name, summary }) => ({
        value: name,
        description: summary,
      }))),
    );
}

type Suggest = (complete: (value: string, description: string) => void) => void;

function suggest(suggestions: readonly Suggestion[]): Suggest {
  return (complete) => {
    for (const { value, description } of suggestions) {
      complete(value, description);
    }
  };
}

/** Lets the options that every command takes follow the command's name too. */
function addGlobalOptions(command: CompletedCommand): void {
  for (
    const { long, short, description, required, argChoices } of GLOBAL_OPTIONS
  ) {
    if (long === undefined) continue;
    const choices = (argChoices ?? [])
      .map((value) => ({ value, description: "" }));
    const alias = short?.slice(1);
    if (required) {
      command.option(long.slice(2), description, suggest(choices), alias);
    } else {
      command.option(long.slice(2), description, alias);
    }
  }
}
