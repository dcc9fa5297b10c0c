import type { Operation } from "../operations/mod.ts";
import type { ObservedSchema } from "../schema/mod.ts";
import { fatesOf } from "./fates.ts";
import { RULES } from "./rules/rules.ts";
import { schedule } from "./schedule.ts";
import { sideOf } from "./side.ts";

/** The operations that turn one schema into another, in an order that works. */
export function diff(
  before: ObservedSchema,
  after: ObservedSchema,
): readonly Operation[] {
  const comparison = {
    before: sideOf(before, RULES),
    after: sideOf(after, RULES),
    rules: RULES,
  };
  return schedule({ comparison, fates: fatesOf(comparison) });
}
