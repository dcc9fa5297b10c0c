import type { Ending } from "./ending.ts";
import { exitCodeOf } from "./exit_code.ts";
import { plainArguments } from "./plain_arguments.ts";
import { runLook } from "./run_look.ts";
import { processStreams, type Streams } from "./streams.ts";

/** Runs a command of the command line. */
export async function runCommandLine(
  args: readonly string[],
  streams: Streams = processStreams(),
): Promise<Ending> {
  try {
    const plain = plainArguments(args);
    if (plain !== undefined) return await runLook(plain, streams);
    // What reads all other arguments takes longer to load than a look.
    const { runArguments } = await import("./run_parsed.ts");
    return { exitCode: await runArguments(args, streams), isOver: false };
  } catch (error) {
    const { writeFailure } = await import("./write_failure.ts");
    const format = { json: args.includes("--json"), color: undefined };
    writeFailure(error, format, streams);
    return { exitCode: exitCodeOf(error), isOver: false };
  }
}
