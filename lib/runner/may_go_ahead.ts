import { isPlainText } from "./send_item.ts";
import type { PreparedStep } from "./prepare_step.ts";
import type { Run } from "./run.ts";
import type { RunStep } from "./run_step.ts";
import type { StepStatement } from "./step_item.ts";
import { modeOf } from "./transaction_mode.ts";

/** The most text that is sent before its turn. */
const LONGEST_AHEAD = 65_536;

/**
 * Tells whether a step may be sent before its turn: it is one transaction in
 * one message, nothing has to be asked about it, and what a failure before it
 * leaves behind keeps it from beginning.
 */
export async function mayGoAhead(
  run: Run,
  { revision }: RunStep,
  { migration, statements }: PreparedStep,
): Promise<boolean> {
  const { place, options, unfinished } = run;
  const isOfSession = place.session.kind === "server" &&
    options.lock === "advisory";
  const isWhole = modeOf(options, migration) === "each" &&
    !unfinished.some((step) => step.revision === revision);
  if (!isOfSession || !isWhole || statements === undefined) return false;
  try {
    const known = await statements;
    const length = known.reduce((sum, { sql }) => sum + sql.length, 0);
    return length <= LONGEST_AHEAD &&
      known.every((statement) => isHarmless(run, statement));
  } catch {
    // What is wrong with it is told when its turn comes.
    return false;
  }
}

function isHarmless(
  { options }: Run,
  statement: StepStatement,
): boolean {
  const { transaction, control, setting, commitBefore, dataLoss } = statement;
  return transaction === "inside" && control === undefined &&
    setting === undefined && commitBefore === undefined &&
    isPlainText(statement) &&
    (dataLoss.length === 0 || options.allowDataLoss === true);
}
