import type { RevisionResult } from "../../commands/write_revision.ts";
import type { Outcome } from "../command.ts";
import { EXIT } from "../exit_code.ts";
import { style } from "../style.ts";

/** Reports a migration that was written, and the hooks that failed on it. */
export function writtenOutcome(result: RevisionResult): Outcome {
  const lines = [
    `${style.green("created")} ${result.file}`,
    ...result.failedHooks.map(({ hook, reason }) =>
      `${
        style.yellow("warning:")
      } the after-write hook "${hook}" failed: ${reason}; the file is kept`
    ),
  ];
  const hasFailed = result.failedHooks.length > 0;
  return {
    data: result,
    text: lines.join("\n"),
    exitCode: hasFailed ? EXIT.failed : EXIT.done,
  };
}
