/**
 * A query or body as it can be followed by more: without its semicolon, and
 * with a line of its own after a comment that runs to the end of the line.
 */
export function queryText(query: string): string {
  const text = query.trim().replace(/\s*;+$/, "");
  const lastLine = text.slice(text.lastIndexOf("\n") + 1);
  return lastLine.includes("--") ? `${text}\n` : text;
}
