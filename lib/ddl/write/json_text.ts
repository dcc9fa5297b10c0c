/** A value as JSON; a `bigint` is written with all its digits. */
export function jsonText(value: unknown): string {
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return `[${value.map(itemText).join(",")}]`;
  if (typeof value !== "object" || value === null || hasOwnJson(value)) {
    return JSON.stringify(value) ?? "null";
  }
  const members = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${JSON.stringify(key)}:${jsonText(item)}`);
  return `{${members.join(",")}}`;
}

function itemText(item: unknown): string {
  return item === undefined ? "null" : jsonText(item);
}

function hasOwnJson(value: object): boolean {
  return "toJSON" in value && typeof value.toJSON === "function";
}
