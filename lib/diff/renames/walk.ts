import type { ObservedSchema } from "../../schema/mod.ts";

/** Any plain object. */
export type Plain = { readonly [key: string]: unknown };

/** Keys under which a name is not that of a relation or type. */
const OTHER_NAMES = new Set([
  "collation",
  "canonical",
  "function",
  "handler",
  "join",
  "parser",
  "restrict",
  "routines",
  "subtypeDiff",
  "subtypeOpclass",
  "support",
  "template",
  "validator",
]);

/** Keys whose text is SQL that the server keeps in step with renames. */
export const FOLLOWING_TEXTS: ReadonlySet<string> = new Set([
  "definition",
  "default",
  "expression",
  "query",
  "returns",
  "sql",
  "type",
  "using",
  "when",
  "where",
  "withCheck",
]);

/** The schema with each object and each text that follows renames changed. */
export function walk(
  schema: ObservedSchema,
  change: {
    readonly object: (value: Plain) => Plain;
    readonly text: (text: string) => string;
  },
): ObservedSchema {
  return visit(schema) as ObservedSchema;

  function visit(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([key, part]) => {
      if (OTHER_NAMES.has(key)) return [key, part];
      if (FOLLOWING_TEXTS.has(key) && typeof part === "string") {
        return [key, change.text(part)];
      }
      return [key, visit(part)];
    });
    return change.object(Object.fromEntries(entries));
  }
}

/** Replaces a name where it stands alone. */
export function replaceWord(text: string, from: string, to: string): string {
  return text.replaceAll(
    new RegExp(`(?<![\\w".$])${escapeWord(from)}(?![\\w"$])`, "g"),
    () => to,
  );
}

/** A name as a part of a regular expression. */
export function escapeWord(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** An object's own properties; none for what is no object. */
export function asPlain(value: unknown): Plain {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
