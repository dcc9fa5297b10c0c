import {
  BASE_TYPE,
  type BaseTypeDefinition,
  identifier,
  object,
} from "../../schema/mod.ts";
import { IN_SCHEMA_SHAPE, inSchema } from "../core/option_shapes.ts";
import type { InSchema } from "../core_options.ts";
import type { Recording } from "../recording.ts";
import { recordCreate } from "./lifecycle_methods.ts";

/**
 * How to take a base type back to its name.
 *
 * @example
 * ```ts
 * import type { DropBaseTypeOptions } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: DropBaseTypeOptions = {
 *   definition: { input: "number_too_in", output: "number_too_out" },
 * };
 * strictEqual(options.schema, undefined);
 * ```
 */
export interface DropBaseTypeOptions extends InSchema {
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: BaseTypeDefinition;
}

/**
 * Calls on base types.
 *
 * @example
 * ```ts
 * import { type BaseTypeCalls, createRecorder } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * const calls: BaseTypeCalls = op;
 * calls.createShellType("number_too");
 * strictEqual(take()[0]?.kind, "createShellType");
 * ```
 */
export interface BaseTypeCalls {
  /** Creates the name of a type, for the functions of a base type. */
  createShellType(name: string, options?: InSchema): void;
  /** Drops a type that is no more than a name. */
  dropShellType(name: string, options?: InSchema): void;
  /** Creates a base type, once its name and its functions are there. */
  createBaseType(
    name: string,
    definition: BaseTypeDefinition,
    options?: InSchema,
  ): void;
  /** Takes a base type back to its name, so that its functions can be dropped; it fails where anything else uses the type. */
  dropBaseType(name: string, options?: DropBaseTypeOptions): void;
}

/** The methods of `op` on base types. */
export function createBaseTypeMethods(recording: Recording): BaseTypeCalls {
  return {
    createShellType: (...args) => shell(recording, "createShellType", ...args),
    dropShellType: (...args) => shell(recording, "dropShellType", ...args),
    createBaseType: (...args) =>
      recordCreate(
        { recording, call: "createBaseType", kind: BASE_TYPE },
        args,
        (facts) => ({ kind: "createBaseType", ...facts }),
      ),
    dropBaseType: (...args) => dropBaseType(recording, ...args),
  };
}

function shell(
  recording: Recording,
  kind: "createShellType" | "dropShellType",
  ...[name, options = {}]: Parameters<BaseTypeCalls["createShellType"]>
): void {
  const call = recording.call(kind);
  call.check("name", name, identifier);
  call.check("options", options, object<InSchema>(IN_SCHEMA_SHAPE));
  call.record({ kind, ...inSchema(name, options) });
}

function dropBaseType(
  recording: Recording,
  ...[name, options = {}]: Parameters<BaseTypeCalls["dropBaseType"]>
): void {
  const call = recording.call("dropBaseType");
  call.check("name", name, identifier);
  call.check(
    "options",
    options,
    object<DropBaseTypeOptions>({
      ...IN_SCHEMA_SHAPE,
      definition: BASE_TYPE.check,
    }),
  );
  const { definition } = options;
  const target = inSchema(name, options);
  call.record({
    kind: "dropBaseType",
    ...target,
    definition: definition && BASE_TYPE.define(definition, target),
  });
}
