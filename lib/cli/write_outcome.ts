import type { Outcome } from "./command.ts";
import { displayOf, proseFor, verbatimFor } from "./display.ts";
import { successJson } from "./report/json.ts";
import type { Streams } from "./streams.ts";
import type { Format } from "./write_failure.ts";

/** Writes what a command comes to, as it was asked for. */
export function writeOutcome(
  outcome: Outcome,
  format: Format,
  streams: Streams,
): void {
  if (format.json) {
    streams.out(`${successJson(outcome.data)}\n`);
    return;
  }
  if (outcome.text === "") return;
  const display = displayOf("out", { streams, color: format.color });
  const write = outcome.isVerbatim ? verbatimFor : proseFor;
  streams.out(`${write(display, outcome.text)}\n`);
}
