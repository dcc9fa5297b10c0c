import type { Pair } from "../facts.ts";
import { isSame } from "../same.ts";

/** Whether two values differ in more than the named properties. */
export function differsBeyond<Value extends object>(
  { before, after }: Pair<Value>,
  names: readonly (keyof Value)[],
): boolean {
  const rest = (value: Value): object =>
    Object.fromEntries(
      Object.entries(value).filter(([name]) =>
        !names.some((other) => other === name)
      ),
    );
  return !isSame(rest(before), rest(after));
}

/**
 * The named settings in which two values differ, as `ALTER` wants them: what
 * is absent on a side is `null`.
 */
export function differingSettings<
  Value extends object,
  Name extends keyof Value,
>(
  { before, after }: Pair<Value>,
  names: readonly Name[],
): Pair<{ readonly [Key in Name]?: Value[Key] | null }> | undefined {
  const differing = names.filter((name) => !isSame(before[name], after[name]));
  if (differing.length === 0) return undefined;
  const pick = (
    value: Value,
  ): { readonly [Key in Name]?: Value[Key] | null } => {
    const picked: { [Key in Name]?: Value[Key] | null } = {};
    for (const name of differing) picked[name] = value[name] ?? null;
    return picked;
  };
  return { before: pick(before), after: pick(after) };
}
