import {
  defineFacts,
  ENUM,
  type EnumDefinition,
  enumValues,
  FACTS_SHAPE,
  type FactsDefinition,
  flag,
  flagOf,
  identifier,
  listOf,
  nonEmptyText,
  object,
  recordOf,
  required,
  type Shape,
  sqlOf,
  sqlText,
} from "../../schema/mod.ts";
import { IN_SCHEMA_SHAPE, inSchema } from "../core/option_shapes.ts";
import type { InSchema } from "../core_options.ts";
import type { Recording } from "../recording.ts";
import type { EnumReplacement } from "./enum_operations.ts";
import type {
  AddEnumValueOptions,
  EnumColumnDefinition,
  EnumReplacementDefinition,
  ReplaceEnumOptions,
} from "./enum_options.ts";
import { recordCreate, recordDrop } from "./lifecycle_methods.ts";
import type { DropObjectOptions } from "./object_options.ts";

/**
 * Calls on enums.
 *
 * @example
 * ```ts
 * import { createRecorder, type EnumCalls } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function upgrade(op: EnumCalls): void {
 *   op.createEnum("booking_status", ["pending", "approved"]);
 *   op.addEnumValue("booking_status", "declined");
 *   op.renameEnumValue("booking_status", "declined", "refused");
 * }
 * const { op, take } = createRecorder();
 * upgrade(op);
 * deepStrictEqual(take().map(({ kind }) => kind), [
 *   "createEnum",
 *   "addEnumValue",
 *   "renameEnumValue",
 * ]);
 * ```
 */
export interface EnumCalls {
  /** Creates an enum. */
  createEnum(
    name: string,
    definition: EnumDefinition,
    options?: InSchema,
  ): void;
  /** Drops an enum. */
  dropEnum(name: string, options?: DropObjectOptions<EnumDefinition>): void;
  /** Adds a value, which can be used once the migration is committed. */
  addEnumValue(
    name: string,
    value: string,
    options?: AddEnumValueOptions,
  ): void;
  /** Renames a value. */
  renameEnumValue(
    name: string,
    value: string,
    to: string,
    options?: InSchema,
  ): void;
  /** Makes the enum anew with other values and converts its columns. */
  replaceEnum(
    name: string,
    definition: EnumReplacementDefinition & FactsDefinition,
    options?: ReplaceEnumOptions,
  ): void;
}

const REPLACEMENT_SHAPE: Shape<EnumReplacementDefinition> = {
  values: required(enumValues),
  mapping: recordOf(identifier),
  columns: required(listOf(object<EnumColumnDefinition>({
    table: required(identifier),
    schema: identifier,
    column: required(identifier),
    default: sqlText,
    array: flag,
  }))),
};
const REPLACEMENT = object<EnumReplacementDefinition>(REPLACEMENT_SHAPE);
const REPLACE = object<EnumReplacementDefinition & FactsDefinition>({
  ...REPLACEMENT_SHAPE,
  ...FACTS_SHAPE,
});
const REPLACE_OPTIONS = object<ReplaceEnumOptions>({
  ...IN_SCHEMA_SHAPE,
  existing: REPLACEMENT,
});
const ADD_OPTIONS = object<AddEnumValueOptions>({
  ...IN_SCHEMA_SHAPE,
  before: identifier,
  after: identifier,
  ifNotExists: flag,
  existing: REPLACEMENT,
});

/** The methods of `op` on enums. */
export function createEnumMethods(recording: Recording): EnumCalls {
  return {
    createEnum: (...args) =>
      recordCreate(
        { recording, call: "createEnum", kind: ENUM },
        args,
        (facts) => ({ kind: "createEnum", ...facts }),
      ),
    dropEnum: (...args) =>
      recordDrop(
        { recording, call: "dropEnum", kind: ENUM },
        args,
        (facts) => ({ kind: "dropEnum", ...facts }),
      ),
    addEnumValue: (...args) => addEnumValue(recording, ...args),
    renameEnumValue: (...args) => renameEnumValue(recording, ...args),
    replaceEnum: (...args) => replaceEnum(recording, ...args),
  };
}

function addEnumValue(
  recording: Recording,
  ...[name, value, options = {}]: Parameters<EnumCalls["addEnumValue"]>
): void {
  const call = recording.call("addEnumValue");
  call.check("name", name, identifier);
  call.check("value", value, identifier);
  call.check("options", options, ADD_OPTIONS);
  const { before, after, ifNotExists, existing } = options;
  if (before !== undefined && after !== undefined) {
    call.refuse("options", 'it takes "before" or "after", not both');
  }
  call.record({
    kind: "addEnumValue",
    ...inSchema(name, options),
    value,
    before,
    after,
    ifNotExists: flagOf(ifNotExists),
    existing: existing && defineReplacement(existing),
  });
}

function renameEnumValue(
  recording: Recording,
  ...[name, value, to, options = {}]: Parameters<EnumCalls["renameEnumValue"]>
): void {
  const call = recording.call("renameEnumValue");
  call.check("name", name, identifier);
  call.check("value", value, nonEmptyText);
  call.check("to", to, identifier);
  call.check("options", options, object<InSchema>(IN_SCHEMA_SHAPE));
  call.record({
    kind: "renameEnumValue",
    ...inSchema(name, options),
    value,
    to,
  });
}

function replaceEnum(
  recording: Recording,
  ...[name, definition, options = {}]: Parameters<EnumCalls["replaceEnum"]>
): void {
  const call = recording.call("replaceEnum");
  call.check("name", name, identifier);
  call.check("definition", definition, REPLACE);
  call.check("options", options, REPLACE_OPTIONS);
  for (const [value, target] of Object.entries(definition.mapping ?? {})) {
    if (!definition.values.includes(target)) {
      call.refuse(
        `definition.mapping.${value}`,
        `"${target}" is not one of the new values`,
      );
    }
  }
  call.record({
    kind: "replaceEnum",
    ...inSchema(name, options),
    ...defineReplacement(definition),
    ...defineFacts(definition),
    existing: options.existing && defineReplacement(options.existing),
  });
}

function defineReplacement(
  { values, mapping, columns }: EnumReplacementDefinition,
): EnumReplacement {
  return {
    values,
    mapping,
    columns: columns.map((column) => ({
      table: { schema: column.schema, name: column.table },
      column: column.column,
      default: column.default === undefined ? undefined : sqlOf(column.default),
      array: flagOf(column.array),
    })),
  };
}
