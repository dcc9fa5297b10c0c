import type { StepName } from "../errors/mod.ts";

/** One change of the version table's rows. */
export type RowEffect =
  | { readonly kind: "insert"; readonly revision: string }
  | { readonly kind: "delete"; readonly revision: string }
  | { readonly kind: "update"; readonly from: string; readonly to: string };

/** A step with what it does to the version table. */
export interface RunStep extends StepName {
  readonly rowEffects: readonly RowEffect[];
}

/** What a step is called, without what it does to the version table. */
export function stepName(
  { revision, direction, message }: StepName,
): StepName {
  return { revision, direction, message };
}
