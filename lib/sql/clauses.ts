/** What {@linkcode clauses} accepts: text, or a value that stands for "left out". */
export type Clause = string | false | null | undefined;

/** Joins the clauses that are present with single spaces. */
export function clauses(...parts: readonly Clause[]): string {
  return parts.filter((part) => part !== "" && part).join(" ");
}

/** Joins items with commas inside parentheses. */
export function parenthesized(items: readonly string[]): string {
  return `(${items.join(", ")})`;
}
