const ARROW_REGEXP = /^\s*\([^)]*\)\s*=>\s*/;

/**
 * The calls within a function, as one would write them: `deno fmt` breaks lines
 * anew, so those that are there are taken out.
 */
export function callText(source: string): string {
  const body = source.replace(ARROW_REGEXP, "").trim();
  const calls = body.startsWith("{") && body.endsWith("}")
    ? body.slice(1, -1).trim()
    : `${body};`;
  return onOneLine(plainNames(calls));
}

/** The tests make names out of plain ones: `n("rooms")` is `"rooms"`. */
function plainNames(text: string): string {
  return text
    .replaceAll(/\bn\(("[^"]*")\)/g, "$1")
    .replaceAll(/\$\{quote[dn]?\w*\("([^"]*)"\)\}/g, "$1")
    .replaceAll(/\bquote[dn]?\w*\(("[^"]*")\)/g, "$1");
}

/** Joins the lines of code, but not those of text in backquotes. */
function onOneLine(code: string): string {
  const parts = code.split(/(`(?:[^`\\]|\\.)*`|"(?:[^"\\]|\\.)*")/);
  return parts.map((part, index) =>
    index % 2 === 1 ? part : part.replaceAll(/\s*\n\s*/g, " ")
  ).join("").replaceAll("{ }", "{}");
}
