import { isRetortError, RetortError } from "../errors/mod.ts";
import { quoteName } from "../sql/mod.ts";
import type { Run } from "./run.ts";
import type { RunStep } from "./run_step.ts";
import type { AttemptEnd } from "./try_step.ts";
import { sessionLeft } from "./step_errors.ts";
import { selectVersionRows } from "./version_rows.ts";

const NOT_NULL_VIOLATION = "23502";
const UNIQUE_VIOLATION = "23505";

/**
 * Says in the words of a run why a step's row and journal entry were refused;
 * any other error is returned as it is.
 */
export async function explainNote(
  run: Run,
  step: RunStep,
  { attempt, error }: AttemptEnd,
): Promise<unknown> {
  if (
    attempt.failed !== undefined ||
    !isRetortError(error, "database/statement-failed")
  ) return error;
  const { sqlState, table, column } = error.details;
  const { version, journal } = run.place.tables;
  const isRefused = sqlState === NOT_NULL_VIOLATION && table === journal.name;
  if (isRefused && column === "direction") return sessionLeft("role", error);
  const isTaken = sqlState === UNIQUE_VIOLATION && table === version.name;
  if (!isTaken && !(isRefused && column === "revision")) return error;
  return await rowsMoved(run, step, error);
}

async function rowsMoved(
  run: Run,
  step: RunStep,
  cause: unknown,
): Promise<RetortError> {
  const { session, tables } = run.place;
  const found = await selectVersionRows(session, tables.version);
  const expected = step.rowEffects.flatMap((effect) =>
    effect.kind === "insert"
      ? []
      : [effect.kind === "update" ? effect.from : effect.revision]
  );
  return new RetortError(
    "run/rows-moved",
    `Cannot move the rows of ${quoteName(tables.version)}: it holds ${
      found.length === 0 ? "none" : found.map((row) => `"${row}"`).join(", ")
    }`,
    {
      details: { expected, found },
      hint:
        "Somebody changed the version table meanwhile; run the same command again",
      cause,
    },
  );
}
