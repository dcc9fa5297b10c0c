import type { ObjectAddress, ObservedSchema } from "../../schema/mod.ts";

/** Any plain object. */
export type Plain = { readonly [key: string]: unknown };

/** Keys under which a name is not that of a relation or type. */
const OTHER_NAMES = new Set([
  "analyze",
  "canonical",
  "collation",
  "end",
  "family",
  "fromSql",
  "function",
  "getToken",
  "handler",
  "headline",
  "init",
  "inline",
  "input",
  "join",
  "lexTypes",
  "lexize",
  "mappings",
  "orderBy",
  "output",
  "parser",
  "receive",
  "restrict",
  "send",
  "start",
  "subscript",
  "subtypeDiff",
  "subtypeOpclass",
  "support",
  "template",
  "toSql",
  "typmodIn",
  "typmodOut",
  "validator",
]);

/** The lists of a model whose items share their names: relations and types. */
const NAMESAKES = new Set([
  "baseTypes",
  "compositeTypes",
  "domains",
  "enums",
  "materializedViews",
  "rangeTypes",
  "sequences",
  "tables",
  "views",
]);

/** Kinds of addresses that are found by such a name. */
const NAMESAKE_KINDS = new Set([
  "baseType",
  "column",
  "compositeType",
  "constraint",
  "domain",
  "enum",
  "materializedView",
  "policy",
  "rangeType",
  "rule",
  "sequence",
  "table",
  "trigger",
  "view",
]);

/** Keys whose text is SQL that the server keeps in step with renames. */
export const FOLLOWING_TEXTS: ReadonlySet<string> = new Set([
  "arguments",
  "definition",
  "default",
  "expression",
  "identity",
  "query",
  "returns",
  "sql",
  "type",
  "using",
  "when",
  "where",
  "withCheck",
]);

/** Keys whose text is the name of a type. */
const TYPE_TEXTS: ReadonlySet<string> = new Set([
  "MSTYPE",
  "STYPE",
  "element",
  "left",
  "right",
  "source",
  "storage",
  "subtype",
  "target",
]);

/** Kinds of addresses whose name is that of a type, with its schema. */
const TYPE_KINDS = new Set(["cast", "transform"]);

/** What becomes of the objects and the texts of a schema. */
interface Change {
  readonly object: (value: Plain) => Plain;
  readonly text: (text: string) => string;
}

/** The schema with each object and each text that follows renames changed. */
export function walk(schema: ObservedSchema, change: Change): ObservedSchema {
  const model = Object.entries(schema.model).map(([list, items]) => [
    list,
    items.map((item: unknown) =>
      NAMESAKES.has(list) ? visit(item, change) : visitParts(item, change)
    ),
  ]);
  return {
    ...schema,
    model: { ...schema.model, ...Object.fromEntries(model) },
    dependencies: schema.dependencies.map(({ object, on }) => ({
      object: visitAddress(object, change),
      on: visitAddress(on, change),
    })),
  };
}

function visit(value: unknown, change: Change): unknown {
  const parts = visitParts(value, change);
  return isPlain(parts) ? change.object(parts) : parts;
}

function visitParts(value: unknown, change: Change): unknown {
  if (Array.isArray(value)) return value.map((item) => visit(item, change));
  if (!isPlain(value)) return value;
  const entries = Object.entries(value).map(([key, part]) => {
    if (OTHER_NAMES.has(key)) return [key, part];
    const isText = FOLLOWING_TEXTS.has(key) || TYPE_TEXTS.has(key);
    if (isText && typeof part === "string") return [key, change.text(part)];
    if (key === "transforms" && isTexts(part)) {
      return [key, part.map(change.text)];
    }
    return [key, visit(part, change)];
  });
  return Object.fromEntries(entries);
}

function visitAddress(address: ObjectAddress, change: Change): ObjectAddress {
  const { identity } = address;
  const changed = NAMESAKE_KINDS.has(address.kind)
    ? { ...address, ...change.object({ ...address }) }
    : TYPE_KINDS.has(address.kind)
    ? { ...address, name: change.text(address.name) }
    : address;
  return identity === undefined
    ? changed
    : { ...changed, identity: change.text(identity) };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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
