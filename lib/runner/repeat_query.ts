import { isRetortError } from "../errors/mod.ts";
import type { Place } from "./place.ts";
import type { RunStep } from "./run_step.ts";
import { sendItem } from "./send_item.ts";
import type { PlacedItem, Rows } from "./step_transaction.ts";
import { undecided } from "./step_errors.ts";

const READ_ONLY_TRANSACTION = "25006";

/**
 * Asks again what was asked before the step was interrupted, in a transaction
 * that cannot write: a query that writes must not be run twice.
 */
export async function repeatQuery(
  { place, step }: { readonly place: Place; readonly step: RunStep },
  { item }: PlacedItem,
): Promise<Rows> {
  const { session, localSettings } = place;
  await session.execute(["BEGIN READ ONLY", localSettings]);
  try {
    return await sendItem(session, item);
  } catch (error) {
    if (
      isRetortError(error, "database/statement-failed") &&
      error.details.sqlState === READ_ONLY_TRANSACTION
    ) {
      const found = "a query that writes was run before";
      throw undecided(step, { sql: item.sql, found });
    }
    throw error;
  } finally {
    await session.execute(["ROLLBACK"]);
  }
}
