import {
  type Column,
  type Identity,
  INTEGER_LIMITS,
  sequenceLimits,
  type SequenceSettings,
} from "../../schema/mod.ts";
import type { Pair } from "../facts.ts";

/**
 * Two settings of a sequence with their limits written out where none of the
 * numbers of one are among those of the other: the types alone may say so.
 */
export function tellLimits<Settings extends SequenceSettings>(
  { before, after }: Pair<Settings>,
): Pair<Settings> {
  return areApart({ before, after })
    ? { before: withLimits(before), after: withLimits(after) }
    : { before, after };
}

/** Whether two settings of a sequence have no number in common. */
export function areApart(
  { before, after }: Pair<SequenceSettings>,
): boolean {
  const was = sequenceLimits(before);
  const is = sequenceLimits(after);
  return was.max < is.min || is.max < was.min;
}

function withLimits<Settings extends SequenceSettings>(
  settings: Settings,
): Settings {
  const { min, max } = sequenceLimits(settings);
  return { ...settings, minValue: min, maxValue: max };
}

/** The same for an identity column, whose type is that of its sequence. */
export function tellIdentityLimits(
  { before, after }: Pair<Column>,
): Pair<Column> {
  if (before.identity === undefined || after.identity === undefined) {
    return { before, after };
  }
  const told = tellLimits({
    before: { ...before.identity, type: before.type },
    after: { ...after.identity, type: after.type },
  });
  return {
    before: withLimitsOf(before, told.before),
    after: withLimitsOf(after, told.after),
  };
}

function withLimitsOf(
  column: Column,
  { type: _type, ...identity }: Identity,
): Column {
  return { ...column, identity };
}

/** The identity that a column needs before it gets a type for smaller numbers. */
export function narrowedIdentity(
  { before, after }: Pair<Column>,
): Identity | undefined {
  if (before.identity === undefined || after.identity === undefined) {
    return undefined;
  }
  const limits = Object.entries(INTEGER_LIMITS)
    .find(([type]) => type === after.type)?.[1];
  const { minValue, maxValue } = before.identity;
  const isOutside = [minValue, maxValue].some((value) =>
    value !== undefined && limits !== undefined &&
    (value > limits.max || value < limits.min)
  );
  return isOutside
    ? { ...after.identity, sequence: before.identity.sequence }
    : undefined;
}
