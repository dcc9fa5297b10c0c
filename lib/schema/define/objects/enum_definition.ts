import type { QualifiedName } from "../../../sql/mod.ts";
import type { EnumType } from "../../types.ts";
import {
  identifier,
  nonEmptyListOf,
  object,
  type Refuse,
  required,
} from "../check.ts";
import type { DefinitionKind } from "./definition_kind.ts";
import {
  defineFacts,
  FACTS_SHAPE,
  type FactsDefinition,
} from "./facts_definition.ts";

/**
 * An enum about which there is more to say than its values.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type EnumObjectDefinition,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const status: EnumObjectDefinition = {
 *   values: ["pending", "approved", "declined"],
 *   comment: "How far a booking is",
 * };
 * const { op, take } = createRecorder();
 * op.createEnum("booking_status", status);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "CREATE TYPE booking_status AS ENUM ('pending', 'approved', 'declined')",
 *   "COMMENT ON TYPE booking_status IS 'How far a booking is'",
 * ]);
 * ```
 */
export interface EnumObjectDefinition extends FactsDefinition {
  /** The values in order. */
  readonly values: readonly string[];
  /** What it was called before, in a wanted schema. */
  readonly renamedFrom?: string;
}

/**
 * An enum: its values in order, or more about it.
 *
 * @example Mere values
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type EnumDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const status: EnumDefinition = ["pending", "approved", "declined"];
 * const { op, take } = createRecorder();
 * op.createEnum("booking_status", status);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE TYPE booking_status AS ENUM ('pending', 'approved', 'declined')",
 * );
 * ```
 */
export type EnumDefinition = readonly string[] | EnumObjectDefinition;

/** The values of an enum: names without repetition. */
export function enumValues(value: unknown, path: string, refuse: Refuse): void {
  nonEmptyListOf(identifier)(value, path, refuse);
  const values: readonly unknown[] = Array.isArray(value) ? value : [];
  const repeated = values.findIndex((item, index) =>
    values.indexOf(item) !== index
  );
  if (repeated >= 0) {
    refuse(`${path}[${repeated}]`, `"${values[repeated]}" is there twice`);
  }
}

const ENUM_OBJECT = object<EnumObjectDefinition>({
  ...FACTS_SHAPE,
  values: required(enumValues),
  renamedFrom: identifier,
});

/** Enums. */
export const ENUM: DefinitionKind<EnumDefinition, EnumType> = {
  check: (value, path, refuse) =>
    (Array.isArray(value) ? enumValues : ENUM_OBJECT)(value, path, refuse),
  define: (definition, name) =>
    isValues(definition)
      ? { ...name, values: definition }
      : defineEnum(definition, name),
};

function isValues(definition: EnumDefinition): definition is readonly string[] {
  return Array.isArray(definition);
}

function defineEnum(
  definition: EnumObjectDefinition,
  name: QualifiedName,
): EnumType {
  const { values, renamedFrom } = definition;
  return { ...name, values, renamedFrom, ...defineFacts(definition) };
}
