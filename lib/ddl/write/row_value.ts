import { isSqlExpression } from "../../schema/mod.ts";
import { quoteLiteral, toHex } from "../../sql/mod.ts";
import { arrayText } from "./array_text.ts";
import { dateText } from "./date_text.ts";
import { jsonText } from "./json_text.ts";

const JSON_TYPE_REGEXP = /^jsonb?$/i;

/** A value as the text that PostgreSQL reads; `null` is SQL's `NULL`. */
export function valueText(value: unknown, type = ""): string | null {
  if (value === null || value === undefined) return null;
  if (JSON_TYPE_REGEXP.test(type.trim())) return jsonText(value);
  switch (typeof value) {
    case "string":
      return value;
    case "number":
    case "bigint":
    case "boolean":
      return String(value);
    default:
      return objectText(value, type);
  }
}

/** A value as SQL: a literal, or the text of `{ sql }`. */
export function valueSql(value: unknown, type?: string): string {
  if (isSqlExpression(value)) return `(${value.sql})`;
  const text = valueText(value, type);
  if (text === null) return "NULL";
  const isBare = typeof value === "bigint" || typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value));
  return isBare && type === undefined ? text : quoteLiteral(text);
}

function objectText(value: unknown, type: string): string {
  if (value instanceof Date) return dateText(value);
  if (value instanceof Uint8Array) return `\\x${toHex(value)}`;
  if (Array.isArray(value)) {
    const itemType = type.trim().replace(/(?:\[[0-9]*\])+$/, "");
    return arrayText(value, (item) => valueText(item, itemType));
  }
  return jsonText(value);
}
