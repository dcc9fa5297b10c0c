import process from "node:process";
import { VERSION } from "../commands/version.ts";
import type { Streams } from "./streams.ts";

/**
 * Runs the command line. Saying the version loads nothing else.
 *
 * @returns the exit code
 */
export async function main(
  args: readonly string[],
  streams?: Streams,
): Promise<number> {
  const [only, ...more] = args;
  if (more.length === 0 && (only === "--version" || only === "-V")) {
    const out = streams?.out ?? ((text) => void process.stdout.write(text));
    out(`${VERSION}\n`);
    return 0;
  }
  const { runCommandLine } = await import("./run_command_line.ts");
  return await runCommandLine(args, streams);
}
