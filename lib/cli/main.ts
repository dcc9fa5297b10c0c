import { VERSION } from "../commands/version.ts";
import type { Ending } from "./ending.ts";
import { processStreams, type Streams, writeOut } from "./streams.ts";

/** Says the version, which loads nothing else. */
async function sayVersion(streams: Streams | undefined): Promise<number> {
  try {
    (streams?.out ?? writeOut)(`${VERSION}\n`);
    return 0;
  } catch (error) {
    const { writeFailure } = await import("./write_failure.ts");
    const format = { json: false, color: undefined };
    writeFailure(error, format, streams ?? processStreams());
    return 1;
  }
}

/** Runs the command line. */
export async function main(
  args: readonly string[],
  streams?: Streams,
): Promise<Ending> {
  const [only, ...more] = args;
  if (more.length === 0 && (only === "--version" || only === "-V")) {
    return { exitCode: await sayVersion(streams), isOver: true };
  }
  const { runCommandLine } = await import("./run_command_line.ts");
  return await runCommandLine(args, streams);
}
