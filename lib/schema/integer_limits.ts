import type { SequenceSettings } from "./column.ts";

/** A least and a greatest number. */
export interface Limits {
  readonly min: bigint;
  readonly max: bigint;
}

/** The limits of the types that a sequence can have. */
export const INTEGER_LIMITS: Readonly<
  Record<"smallint" | "integer" | "bigint", Limits>
> = {
  smallint: { min: -(2n ** 15n), max: 2n ** 15n - 1n },
  integer: { min: -(2n ** 31n), max: 2n ** 31n - 1n },
  bigint: { min: -(2n ** 63n), max: 2n ** 63n - 1n },
};

/** The limits of a sequence, those that it does not say as PostgreSQL picks them. */
export function sequenceLimits(
  { type = "bigint", increment = 1n, minValue, maxValue }: SequenceSettings,
): Limits {
  const { min, max } = type in INTEGER_LIMITS
    ? INTEGER_LIMITS[type as keyof typeof INTEGER_LIMITS]
    : INTEGER_LIMITS.bigint;
  const isUp = increment > 0n;
  return {
    min: minValue ?? (isUp ? 1n : min),
    max: maxValue ?? (isUp ? max : -1n),
  };
}
