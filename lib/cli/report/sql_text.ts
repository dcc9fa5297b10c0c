import type { Outcome } from "../command.ts";

/** Reports SQL that was written instead of run; `psql` takes the text either way. */
export function sqlOutcome(sql: string): Outcome {
  return {
    data: { sql },
    text: sql.trimEnd() || "-- Nothing to do: there is no step on that way",
    isVerbatim: true,
  };
}
