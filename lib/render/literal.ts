const WIDTH = 78;
const PLAIN_KEY_REGEXP = /^[A-Za-z_$][\w$]*$/;

/** Plain data as TypeScript, on one line where it fits. */
export function literal(value: unknown, indent = ""): string {
  const line = onOneLine(value);
  if (line !== undefined && indent.length + line.length <= WIDTH) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}${literal(item, inner)},\n`);
    return `[\n${items.join("")}${indent}]`;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, part]) =>
      `${inner}${propertyKey(key)}: ${literal(part, inner)},\n`
    );
    return `{\n${entries.join("")}${indent}}`;
  }
  return line ?? text(String(value));
}

function propertyKey(key: string): string {
  return PLAIN_KEY_REGEXP.test(key) ? key : JSON.stringify(key);
}

/** Plain data on one line; text with line breaks has none. */
function onOneLine(value: unknown): string | undefined {
  if (typeof value === "string") {
    return value.includes("\n") ? undefined : text(value);
  }
  if (typeof value === "bigint") {
    const isSafe = value >= BigInt(Number.MIN_SAFE_INTEGER) &&
      value <= BigInt(Number.MAX_SAFE_INTEGER);
    return isSafe ? `${value}` : `${value}n`;
  }
  if (Array.isArray(value)) {
    const items = value.map(onOneLine);
    return items.includes(undefined) ? undefined : `[${items.join(", ")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, part]) => {
      const line = onOneLine(part);
      return line === undefined ? undefined : `${propertyKey(key)}: ${line}`;
    });
    if (entries.includes(undefined)) return undefined;
    return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
  }
  return JSON.stringify(value);
}

/** Text as a string literal; text with line breaks as a template. */
function text(value: string): string {
  if (!value.includes("\n") || value.includes("\r")) {
    return JSON.stringify(value);
  }
  const escaped = value.replaceAll("\\", "\\\\").replaceAll("`", "\\`")
    .replaceAll("${", "\\${");
  return `\`${escaped}\``;
}
