import process from "node:process";
import { setTimeout } from "node:timers";

/** How long what is still open may take to close behind the last output. */
const PATIENCE_MS = 3_000;

/**
 * Gives the process its exit code. A process ends by itself when nothing is
 * open any more: what somebody forgot to close must not keep it waiting for
 * ever, nor be passed over in silence. It ends at that very moment, since a
 * runtime that takes itself apart first needs a millisecond for it.
 */
export function endProcess(exitCode: number): void {
  process.exitCode = exitCode;
  process.once("beforeExit", () => process.exit());
  setTimeout(() => {
    process.stderr.write(
      "warning: Something was still open when the command was done\n",
    );
    process.exit(exitCode);
  }, PATIENCE_MS).unref();
}
