import type { GlobalOptions } from "./command.ts";
import { type CommandEntry, COMMANDS } from "./command_table.ts";

/** A command without arguments and options of its own. */
export interface PlainArguments {
  readonly entry: CommandEntry;
  readonly globals: GlobalOptions;
}

/**
 * Reads the arguments of the simplest calls, such as `retort heads --json`, as
 * the parser would: loading it takes longer than many a command.
 *
 * @returns nothing for any other arguments
 */
export function plainArguments(
  args: readonly string[],
): PlainArguments | undefined {
  const [name, ...flags] = args;
  const entry = COMMANDS.find((candidate) => candidate.name === name);
  if (entry?.isPlain !== true) return undefined;
  if (flags.some((flag) => flag !== "--json")) return undefined;
  return {
    entry,
    globals: { input: true, ...(flags.length > 0 && { json: true }) },
  };
}
