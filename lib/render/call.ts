/** A call of a method of `op`, with plain data as arguments. */
export interface Call {
  readonly method: string;
  readonly args: readonly unknown[];
}

/** Plain data without the properties that are undefined, at any depth. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => [key, plain(part)]),
  );
}

/** Makes a call; options that say nothing are left out. */
export function call(
  method: string,
  args: readonly unknown[],
  options: Readonly<Record<string, unknown>> = {},
): Call {
  const said = Object.entries(options)
    .filter(([, value]) => value !== undefined);
  const all = said.length === 0 ? args : [...args, Object.fromEntries(said)];
  return { method, args: all.map(plain) };
}
