const TOKEN_REGEXP =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[\s\S]*?\$\1\$|[a-z_][\w$]*|\s+|[\s\S]/gi;

/**
 * A routine's parameters as `DROP` and `COMMENT ON` take them: the same list
 * without its defaults.
 */
export function argumentIdentity(parameters: string): string {
  const kept: string[] = [""];
  let depth = 0;
  let inDefault = false;
  for (const [token] of parameters.matchAll(TOKEN_REGEXP)) {
    if (token === "(" || token === "[") depth += 1;
    if (token === ")" || token === "]") depth -= 1;
    if (depth === 0 && token === ",") {
      inDefault = false;
      kept.push("");
      continue;
    }
    const begins = token === "=" || token.toLowerCase() === "default";
    inDefault ||= depth === 0 && begins;
    if (!inDefault) kept.push(`${kept.pop()}${token}`);
  }
  return kept.map((parameter) => parameter.trim().replace(/\s*:$/, ""))
    .filter((parameter) => parameter !== "").join(", ");
}
