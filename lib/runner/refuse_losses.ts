import { lossInWords, RetortError } from "../errors/mod.ts";
import { countLosses } from "./count_losses.ts";
import { deed } from "./run_failure.ts";
import { stepName } from "./run_step.ts";
import type { StepStatement } from "./step_item.ts";
import type { StepWork } from "./try_step.ts";

const RENAMES_REGEXP = /\b(?:RENAME|SET\s+SCHEMA)\b/i;

/** Refuses statements that destroy data which is there, unless that is allowed. */
export async function refuseLosses(
  { run, step, migration }: StepWork,
  statements: readonly StepStatement[],
): Promise<void> {
  const { allowDataLoss } = run.options;
  const dangers = statements.flatMap(({ dataLoss }) => dataLoss);
  if (allowDataLoss === true || dangers.length === 0) return;
  const losses = await countLosses(run.place.session, dangers, {
    hasRenames: statements.some(({ sql }) => RENAMES_REGEXP.test(sql)),
  });
  if (losses.length === 0) return;
  const question = { ...stepName(step), losses };
  if (allowDataLoss !== false && await allowDataLoss(question)) return;
  throw new RetortError(
    "run/data-loss",
    `Cannot ${deed(step)}: it would destroy ${
      losses.map(lossInWords).join(", ")
    }`,
    {
      details: { revision: step.revision, losses, applied: [], notTried: [] },
      hint: "Pass --allow-data-loss if that is meant",
      source: statements.find(({ dataLoss }) => dataLoss.length > 0)?.source ??
        { file: migration.file },
    },
  );
}
