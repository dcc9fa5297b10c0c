/** The identifiers in SQL or in a routine's body, comments and texts included. */
export function wordsOf(sql: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (
    const [, quoted, plain] of sql.matchAll(/"([^"]+)"|([\p{L}_][\p{L}\w$]*)/gu)
  ) {
    words.add(quoted ?? plain?.toLowerCase() ?? "");
  }
  return words;
}
