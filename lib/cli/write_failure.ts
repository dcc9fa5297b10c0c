import { isRetortError } from "../errors/mod.ts";
import { displayOf, proseFor } from "./display.ts";
import { errorText } from "./report/error_text.ts";
import { errorJson } from "./report/json.ts";
import type { Streams } from "./streams.ts";

/** How results and errors are to be written. */
export interface Format {
  readonly json: boolean;
  readonly color: string | undefined;
}

/** Says what failed, as it was asked for. */
export function writeFailure(
  error: unknown,
  format: Format,
  streams: Streams,
): void {
  if (format.json && !isRetortError(error, "cli/output-failed")) {
    streams.out(`${errorJson(error)}\n`);
    return;
  }
  const display = displayOf("err", { streams, color: format.color });
  const text = errorText(error, display.columns);
  streams.err(`${proseFor(display, text)}\n`);
}
