import process from "node:process";
import { RetortError } from "../errors/mod.ts";
import { EXIT } from "./exit_code.ts";

/** What {@linkcode watchForEarlyEnd} needs. */
export interface EarlyEndOptions {
  /** Where it is aborted, the program may end. */
  readonly signal: AbortSignal;
  /** Tells the user. */
  readonly report: (error: unknown) => void;
}

function endedEarly(): RetortError<"cli/ended-early"> {
  return new RetortError(
    "cli/ended-early",
    "Cannot go on: code that was run ended the program before the command was done",
    {
      details: {},
      hint:
        "Look for `process.exit` and `Deno.exit` in migrations, hooks and the config",
    },
  );
}

/**
 * Sees to it, for as long as it is not disposed, that a program which somebody
 * else's code ends is not taken for one that has done its work: `process.exit(0)`
 * in a migration must not look as if that had been applied. An error that
 * nobody awaits ends the program too, and is told in the form that was asked for.
 */
export function watchForEarlyEnd(
  { signal, report }: EarlyEndOptions,
): Disposable {
  let isTold = false;
  function tell(error: unknown): void {
    if (isTold) return;
    isTold = true;
    report(error);
  }
  function onEnd(): void {
    if (isTold || signal.aborted) return;
    process.exitCode = EXIT.failed;
    tell(endedEarly());
  }
  function onUncaught(error: unknown): void {
    tell(error);
    process.exit(EXIT.failed);
  }
  process.on("exit", onEnd);
  process.on("uncaughtException", onUncaught);
  // `Deno.exit` and `process.reallyExit` tell nothing but this.
  globalThis.addEventListener("unload", onEnd);
  return {
    [Symbol.dispose]: () => {
      process.off("exit", onEnd);
      process.off("uncaughtException", onUncaught);
      globalThis.removeEventListener("unload", onEnd);
    },
  };
}
