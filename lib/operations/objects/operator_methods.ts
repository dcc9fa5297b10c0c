import {
  CAST,
  type CastDefinition,
  flag,
  flagOf,
  nameOrNull,
  nameOrQualified,
  nonEmptyText,
  nullOr,
  object,
  OPERATOR,
  type OperatorDefinition,
  operatorSign,
  required,
  type TypeName,
} from "../../schema/mod.ts";
import {
  DROP_SHAPE,
  IN_SCHEMA_SHAPE,
  inSchema,
} from "../core/option_shapes.ts";
import type { InSchema } from "../core_options.ts";
import type { Recording } from "../recording.ts";
import type { OperatorSettings } from "./language_operations.ts";
import type { AlterOptions } from "./object_options.ts";
import type {
  AlterOperatorSettings,
  DropCastOptions,
  DropOperatorOptions,
  OperandTypes,
} from "./operator_options.ts";

/**
 * Calls on casts and operators.
 *
 * @example
 * ```ts
 * import { createRecorder, type OperatorCalls } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function upgrade(op: OperatorCalls): void {
 *   op.createOperator("<", {
 *     left: "price",
 *     right: "price",
 *     function: "price_lt",
 *   });
 *   op.createCast("price", "numeric", { function: "price_amount" });
 * }
 * const { op, take } = createRecorder();
 * upgrade(op);
 * deepStrictEqual(take().map(({ kind }) => kind), [
 *   "createOperator",
 *   "createCast",
 * ]);
 * ```
 */
export interface OperatorCalls {
  /** Creates a cast from one type to another. */
  createCast(from: TypeName, to: TypeName, definition: CastDefinition): void;
  /** Drops a cast. */
  dropCast(from: TypeName, to: TypeName, options?: DropCastOptions): void;
  /** Creates an operator. */
  createOperator(
    name: string,
    definition: OperatorDefinition,
    options?: InSchema,
  ): void;
  /** Sets how the selectivity of an operator is estimated. */
  alterOperator(
    name: string,
    types: OperandTypes,
    settings: AlterOperatorSettings,
    options?: AlterOptions<AlterOperatorSettings>,
  ): void;
  /** Drops an operator. */
  dropOperator(
    name: string,
    types: OperandTypes,
    options?: DropOperatorOptions,
  ): void;
}

const DROP_CAST = object<DropCastOptions>({
  ifExists: flag,
  cascade: flag,
  definition: CAST.check,
});
const TYPES = object<OperandTypes>({
  left: nonEmptyText,
  right: required(nonEmptyText),
});
const SETTINGS = object<AlterOperatorSettings>({
  restrict: nullOr(nameOrQualified),
  join: nullOr(nameOrQualified),
});

/** The methods of `op` on casts and operators. */
export function createOperatorMethods(recording: Recording): OperatorCalls {
  return {
    createCast: (...args) => createCast(recording, ...args),
    dropCast: (...args) => dropCast(recording, ...args),
    createOperator: (...args) => createOperator(recording, ...args),
    alterOperator: (...args) => alterOperator(recording, ...args),
    dropOperator: (...args) => dropOperator(recording, ...args),
  };
}

function createOperator(
  recording: Recording,
  ...[name, definition, options = {}]: Parameters<
    OperatorCalls["createOperator"]
  >
): void {
  const call = recording.call("createOperator");
  call.check("name", name, operatorSign);
  call.check("definition", definition, OPERATOR.check);
  call.check("options", options, object<InSchema>(IN_SCHEMA_SHAPE));
  call.record({
    kind: "createOperator",
    definition: OPERATOR.define(definition, inSchema(name, options)),
  });
}

function alterOperator(
  recording: Recording,
  ...[name, types, settings, options = {}]: Parameters<
    OperatorCalls["alterOperator"]
  >
): void {
  const call = recording.call("alterOperator");
  call.check("name", name, operatorSign);
  call.check("types", types, TYPES);
  call.check("settings", settings, SETTINGS);
  call.check(
    "options",
    options,
    object<typeof options>({ ...IN_SCHEMA_SHAPE, existing: SETTINGS }),
  );
  call.record({
    kind: "alterOperator",
    ...inSchema(name, options),
    ...types,
    settings: defineSettings(settings),
    existing: options.existing && defineSettings(options.existing),
  });
}

function dropOperator(
  recording: Recording,
  ...[name, types, options = {}]: Parameters<OperatorCalls["dropOperator"]>
): void {
  const call = recording.call("dropOperator");
  call.check("name", name, operatorSign);
  call.check("types", types, TYPES);
  const full = options.definition && { ...options.definition, ...types };
  call.check(
    "options",
    full === undefined ? options : { ...options, definition: full },
    object<DropOperatorOptions>({ ...DROP_SHAPE, definition: OPERATOR.check }),
  );
  const target = inSchema(name, options);
  call.record({
    kind: "dropOperator",
    ...target,
    ...types,
    ifExists: flagOf(options.ifExists),
    cascade: flagOf(options.cascade),
    definition: full && OPERATOR.define(full, target),
  });
}

function defineSettings(
  { restrict, join }: AlterOperatorSettings,
): OperatorSettings {
  return {
    restrict: nameOrNull(restrict),
    join: nameOrNull(join),
  };
}

function createCast(
  recording: Recording,
  ...[from, to, definition]: Parameters<OperatorCalls["createCast"]>
): void {
  const call = recording.call("createCast");
  call.check("from", from, nonEmptyText);
  call.check("to", to, nonEmptyText);
  call.check("definition", definition, CAST.check);
  const types = { source: from, target: to };
  call.record({
    kind: "createCast",
    definition: CAST.define(definition, types),
  });
}

function dropCast(
  recording: Recording,
  ...[from, to, options = {}]: Parameters<OperatorCalls["dropCast"]>
): void {
  const call = recording.call("dropCast");
  call.check("from", from, nonEmptyText);
  call.check("to", to, nonEmptyText);
  call.check("options", options, DROP_CAST);
  const { definition } = options;
  call.record({
    kind: "dropCast",
    from,
    to,
    ifExists: flagOf(options.ifExists),
    cascade: flagOf(options.cascade),
    definition: definition &&
      CAST.define(definition, { source: from, target: to }),
  });
}
