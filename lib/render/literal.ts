const WIDTH = 76;
const PLAIN_KEY_REGEXP = /^[A-Za-z_$][\w$]*$/;

/** Where a literal stands. */
export interface LiteralPlace {
  /** The white space that its line begins with. */
  readonly indent: string;
  /** How many characters are before it on its line, and after it. */
  readonly taken: number;
}

/** Plain data as TypeScript, on one line where it fits. */
export function literal(
  value: unknown,
  place: LiteralPlace = { indent: "", taken: 0 },
): string {
  const line = onOneLine(value);
  const used = place.indent.length + place.taken;
  if (line !== undefined && used + line.length <= WIDTH) return line;
  return overLines(value, place.indent);
}

/** Plain data as TypeScript, what it holds on lines of its own. */
export function overLines(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  // Not a template, since whoever indents the text would change its content.
  if (typeof value === "string" && value.includes("\n")) {
    return `${overLines(value.split("\n"), indent)}.join("\\n")`;
  }
  if (Array.isArray(value)) {
    const items = value.map((item) =>
      `${inner}${literal(item, { indent: inner, taken: 1 })},\n`
    );
    return `[\n${items.join("")}${indent}]`;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, part]) => {
      const name = propertyKey(key);
      const place = { indent: inner, taken: name.length + 3 };
      return `${inner}${name}: ${literal(part, place)},\n`;
    });
    return `{\n${entries.join("")}${indent}}`;
  }
  return onOneLine(value) ?? String(value);
}

function propertyKey(key: string): string {
  return PLAIN_KEY_REGEXP.test(key) ? key : JSON.stringify(key);
}

/** Plain data on one line; text with line breaks has none. */
export function onOneLine(value: unknown): string | undefined {
  if (typeof value === "string" && value.includes("\n")) return undefined;
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
