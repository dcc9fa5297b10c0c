import type { Command } from "commander";
import { history } from "../commands/history.ts";
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
  for (const command of completion.commands.values()) {
    for (const argument of command.arguments.values()) {
      if (!REVISION_ARGUMENTS.has(argument.name)) continue;
      argument.handler = (complete) => {
        for (const { value, description } of suggestions) {
          complete(value, description);
        }
      };
    }
  }
}
