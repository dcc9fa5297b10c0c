import process from "node:process";
import { RetortError } from "../errors/mod.ts";
import { EXIT } from "./exit_code.ts";

/** Turns SIGINT and SIGTERM into an abort, for as long as it is not disposed. */
export interface Interrupt extends Disposable {
  readonly signal: AbortSignal;
}

/**
 * Listens for signals. The first aborts, so that what is running is cancelled
 * and rolled back; the second ends the process at once.
 */
export function listenForInterrupts(): Interrupt {
  const controller = new AbortController();
  function onSignal(signal: "SIGINT" | "SIGTERM"): void {
    if (controller.signal.aborted) {
      process.exit(signal === "SIGINT" ? EXIT.interrupted : EXIT.terminated);
    }
    controller.abort(
      new RetortError("cli/interrupted", `Stopped by ${signal}`, {
        details: { signal },
      }),
    );
  }
  const onInt = (): void => onSignal("SIGINT");
  const onTerm = (): void => onSignal("SIGTERM");
  process.on("SIGINT", onInt);
  process.on("SIGTERM", onTerm);
  return {
    signal: controller.signal,
    [Symbol.dispose]: () => {
      process.off("SIGINT", onInt);
      process.off("SIGTERM", onTerm);
    },
  };
}
