import { quoteLiteral, skipBlank, toHex, tokenAt } from "../sql/mod.ts";

/** Writes values into the places `$1`, `$2` … of a statement's text. */
export function inlineParameters(
  sql: string,
  parameters: readonly unknown[],
): string {
  let text = "";
  let copied = 0;
  for (let at = skipBlank(sql, 0); at < sql.length;) {
    const token = tokenAt(sql, at);
    const place = /^\$(\d+)$/.exec(sql.slice(token.start, token.end));
    if (place && token.kind === "symbol") {
      text += sql.slice(copied, token.start) +
        valueLiteral(parameters[Number(place[1]) - 1]);
      copied = token.end;
    }
    at = skipBlank(sql, token.end);
  }
  return text + sql.slice(copied);
}

/** Writes a value as SQL, the way the driver would send it. */
function valueLiteral(value: unknown): string {
  switch (typeof value) {
    case "undefined":
      return "NULL";
    case "number":
    case "bigint":
      return value < 0 || !Number.isFinite(Number(value))
        ? quoteLiteral(`${value}`)
        : `${value}`;
    case "boolean":
      return value ? "true" : "false";
    case "string":
      return quoteLiteral(value);
    default:
      return objectLiteral(value);
  }
}

function objectLiteral(value: unknown): string {
  if (value === null) return "NULL";
  if (value instanceof Date) return quoteLiteral(value.toISOString());
  if (value instanceof Uint8Array) return quoteLiteral(`\\x${toHex(value)}`);
  if (Array.isArray(value)) return quoteLiteral(arrayText(value));
  return quoteLiteral(JSON.stringify(value));
}

function arrayText(values: readonly unknown[]): string {
  return `{${values.map(elementText).join(",")}}`;
}

function elementText(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  if (Array.isArray(value)) return arrayText(value);
  const text = typeof value === "object" && !(value instanceof Date)
    ? JSON.stringify(value)
    : value instanceof Date
    ? value.toISOString()
    : String(value);
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
