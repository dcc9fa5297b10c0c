import { divertConsole } from "./divert_console.ts";
import { watchForEarlyEnd } from "./early_end.ts";
import { holdProgram } from "./hold_program.ts";
import type { Streams } from "./streams.ts";
import { type Format, writeFailure } from "./write_failure.ts";

/** What {@linkcode watchOver} needs. */
export interface WatchOptions {
  readonly streams: Streams;
  readonly format: Format;
  /** Where it is aborted, the program may end. */
  readonly signal: AbortSignal;
}

/**
 * Watches over what is not ours, for as long as it is not disposed: what it
 * prints, the errors that nobody awaits, and whether it ends the program.
 */
export function watchOver(
  { streams, format, signal }: WatchOptions,
): Disposable {
  holdProgram();
  const console = divertConsole(streams.err);
  const watch = watchForEarlyEnd({
    signal,
    report: (error) => writeFailure(error, format, streams),
  });
  return {
    [Symbol.dispose]: () => {
      watch[Symbol.dispose]();
      console[Symbol.dispose]();
    },
  };
}
