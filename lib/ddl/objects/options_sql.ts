import { parenthesized, quoteIdentifier, quoteLiteral } from "../../sql/mod.ts";

/** Names with values, `null` where there is none. */
export type OptionValues = { readonly [name: string]: string | null };

/** Storage parameters as `(fillfactor = '70')`, in the order they are given. */
export function optionList(
  options: { readonly [name: string]: string },
): string {
  return parenthesized(
    Object.entries(options).map(([name, value]) =>
      `${optionName(name)} = ${optionValue(value)}`
    ),
  );
}

/** Names of storage parameters as `(fillfactor, toast.autovacuum_enabled)`. */
export function optionNames(names: readonly string[]): string {
  return parenthesized([...names].sort().map(optionName));
}

/** Options of a foreign object as `(host 'db')`. */
export function foreignOptions(
  options: { readonly [name: string]: string },
): string {
  return parenthesized(
    sortedEntries(options).map(([name, value]) =>
      `${quoteIdentifier(name)} ${quoteLiteral(value)}`
    ),
  );
}

/**
 * The difference between options of a foreign object: PostgreSQL wants to be
 * told whether an option is new, which an existing value of `null` says.
 */
export function foreignOptionChanges(
  options: OptionValues,
  existing: OptionValues | undefined,
): string {
  return parenthesized(
    sortedEntries(options).map(([name, value]) => {
      if (value === null) return `DROP ${quoteIdentifier(name)}`;
      const action = existing !== undefined && (existing[name] ?? null) === null
        ? "ADD"
        : "SET";
      return `${action} ${quoteIdentifier(name)} ${quoteLiteral(value)}`;
    }),
  );
}

/** Options that are given a value, and names of those that lose theirs. */
export function splitOptions(
  options: OptionValues,
): {
  readonly set: { readonly [name: string]: string };
  readonly reset: readonly string[];
} {
  const set: [string, string][] = [];
  const reset: string[] = [];
  for (const [name, value] of Object.entries(options)) {
    if (value === null) reset.push(name);
    else set.push([name, value]);
  }
  return { set: Object.fromEntries(set), reset };
}

/** Entries in the order of their names. */
export function sortedEntries<Value>(
  options: { readonly [name: string]: Value },
): readonly (readonly [string, Value])[] {
  return Object.entries(options).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
}

const BARE_VALUE_REGEXP = /^(?:-?[0-9]+(?:\.[0-9]+)?|true|false)$/;

function optionValue(value: string): string {
  return BARE_VALUE_REGEXP.test(value) ? value : quoteLiteral(value);
}

function optionName(name: string): string {
  const toast = name.startsWith("toast.");
  return toast
    ? `toast.${quoteIdentifier(name.slice("toast.".length))}`
    : quoteIdentifier(name);
}
