import { isRetortError } from "../errors/mod.ts";
import { type Operation, reverse } from "../operations/mod.ts";
import type { ObservedSchema } from "../schema/mod.ts";
import { givesByDefault } from "./default_grants.ts";
import type { GivenRenames } from "./renames/given_renames.ts";
import { settleRenames } from "./renames/settle_renames.ts";
import { RULES } from "./rules/rules.ts";
import { isSame } from "./same.ts";
import { schedule } from "./schedule.ts";
import { settleAttributes } from "./settle_attributes.ts";
import { settleLinks } from "./settle_links.ts";
import { sideOf } from "./side.ts";

/** How two schemas are compared. */
export interface DiffOptions {
  /** Tells renames from drops; nothing is a rename where it is left out. */
  readonly renames?: GivenRenames | undefined;
}

/** How two schemas differ. */
export interface Difference {
  /** The operations that turn the first into the second. */
  readonly operations: readonly Operation[];
  /** What was taken as a rename, as it is given: `bookings.note:notes`. */
  readonly renames: readonly string[];
  /** Whether what is made gets privileges that its definition does not tell. */
  readonly givesByDefault: boolean;
  /** The operations that turn the second into the first again. */
  readonly back: () => readonly Operation[];
}

/**
 * The difference of two schemas, with the operations in an order that works.
 *
 * @throws {RetortError} `schema/rename-undecided`, `schema/rename-unknown`,
 * `schema/dependency-cycle`, `schema/attributes-in-other-places`
 */
export function differenceOf(
  before: ObservedSchema,
  after: ObservedSchema,
  { renames = { renames: [], noRenames: true } }: DiffOptions = {},
): Difference {
  // Most checks find nothing, and that is seen sooner than anything else.
  if (renames.renames.length === 0 && isSame(before.model, after.model)) {
    return {
      operations: [],
      renames: [],
      givesByDefault: false,
      back: () => [],
    };
  }
  const renamed = settleRenames(before, after, renames);
  const reached = settleAttributes({ before: renamed.schema, after });
  return {
    operations: [...renamed.operations, ...leadFrom(renamed.schema, reached)],
    renames: renamed.renames,
    givesByDefault: givesByDefault(before.model) && givesByDefault(after.model),
    back: () =>
      renameBack(before, reached, renamed.inverse) ?? [
        ...leadFrom(
          reached,
          settleAttributes({ before: reached, after: renamed.schema }),
        ),
        ...reverse(renamed.operations),
      ],
  };
}

/**
 * The way back with the names taken back first, so that what is restored finds
 * what it speaks of; undefined where no names are taken back, or cannot be.
 */
function renameBack(
  before: ObservedSchema,
  after: ObservedSchema,
  inverse: readonly string[],
): readonly Operation[] | undefined {
  if (inverse.length === 0) return undefined;
  try {
    return diff(after, before, {
      renames: { renames: inverse, noRenames: true },
    });
  } catch (error) {
    if (isRetortError(error, "schema/rename-unknown")) return undefined;
    throw error;
  }
}

/**
 * The operations that turn one schema into another, in an order that works.
 *
 * @throws {RetortError} `schema/rename-undecided`, `schema/rename-unknown`,
 * `schema/dependency-cycle`, `schema/attributes-in-other-places`
 */
export function diff(
  before: ObservedSchema,
  after: ObservedSchema,
  options: DiffOptions = {},
): readonly Operation[] {
  return differenceOf(before, after, options).operations;
}

function leadFrom(
  before: ObservedSchema,
  after: ObservedSchema,
): readonly Operation[] {
  const settled = settleLinks({ before, after });
  const comparison = {
    before: sideOf(settled.before, RULES),
    after: sideOf(settled.after, RULES),
    rules: RULES,
  };
  return schedule(comparison);
}
