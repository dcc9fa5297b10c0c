import type { Operation } from "../operations/mod.ts";
import type { ObservedSchema } from "../schema/mod.ts";
import { fatesOf } from "./fates.ts";
import type { RenameResolver } from "./renames/candidate.ts";
import { settleRenames } from "./renames/settle_renames.ts";
import { RULES } from "./rules/rules.ts";
import { isSame } from "./same.ts";
import { schedule } from "./schedule.ts";
import { sideOf } from "./side.ts";

/** How two schemas are compared. */
export interface DiffOptions {
  /** Tells renames from drops; nothing is a rename where it is left out. */
  readonly renames?: RenameResolver | undefined;
}

/**
 * The operations that turn one schema into another, in an order that works.
 *
 * @throws {RetortError} `schema/rename-undecided`, `schema/dependency-cycle`
 */
export function diff(
  before: ObservedSchema,
  after: ObservedSchema,
  { renames = allApart }: DiffOptions = {},
): readonly Operation[] {
  // Most checks find nothing, and that is seen sooner than anything else.
  if (isSame(before.model, after.model)) return [];
  const renamed = settleRenames(before, after, renames);
  const comparison = {
    before: sideOf(renamed.schema, RULES),
    after: sideOf(after, RULES),
    rules: RULES,
  };
  return [
    ...renamed.operations,
    ...schedule({ comparison, fates: fatesOf(comparison) }),
  ];
}

function allApart(
  candidates: Parameters<RenameResolver>[0],
): ReturnType<RenameResolver> {
  return new Map(candidates.map((candidate) => [candidate, "apart"]));
}
