import { EMPTY_SCHEMA, type SchemaModel } from "../schema/mod.ts";

function plain(_key: string, value: unknown): unknown {
  if (typeof value !== "bigint") return value;
  return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
}

/** The kinds in the order of the model, so that equal models give equal text. */
function ordered(model: SchemaModel): SchemaModel {
  return { ...EMPTY_SCHEMA, ...model };
}

/**
 * Writes a schema as JSON. Numbers too large for JavaScript become text.
 *
 * @example
 * ```ts
 * import { EMPTY_SCHEMA, schemaJson } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * deepStrictEqual(JSON.parse(schemaJson(EMPTY_SCHEMA)).namespaces, [
 *   { name: "public" },
 * ]);
 * ```
 */
export function schemaJson(model: SchemaModel): string {
  return `${JSON.stringify(ordered(model), plain, 2)}\n`;
}
