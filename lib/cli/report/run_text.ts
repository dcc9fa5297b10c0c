import type { RunSummary } from "../../commands/run_settings.ts";
import { style } from "../style.ts";
import { durationText } from "./duration_text.ts";

/** Says what a run came to; each step has been told while it ran. */
export function runText(summary: RunSummary): string {
  const place = summary.current.length === 0
    ? `${summary.database} is at base`
    : `${summary.database} is at ${
      summary.current.map((id) => style.yellow(id)).join(", ")
    }`;
  const count = summary.applied.length;
  return count === 0
    ? `Nothing to do: ${place}`
    : `${place} after ${count} ${count === 1 ? "step" : "steps"} ${
      style.dim(`in ${durationText(summary.durationMs)}`)
    }`;
}
