const UNITS_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  min: 60_000,
  h: 3_600_000,
};

/** Reads a time span as milliseconds; a bare number is seconds. */
export function parseDuration(span: string | number): number | undefined {
  if (typeof span === "number") {
    return Number.isFinite(span) && span >= 0 ? span * 1_000 : undefined;
  }
  const [, amount, unit = "s"] =
    /^(\d+(?:\.\d+)?)\s*(ms|s|min|h)?$/.exec(span.trim()) ?? [];
  const factor = UNITS_MS[unit];
  return amount === undefined || factor === undefined
    ? undefined
    : Number(amount) * factor;
}
