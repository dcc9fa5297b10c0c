import {
  type Checker,
  defineOperatorMembers,
  familyMembers,
  flagOf,
  identifier,
  object,
  OPERATOR_CLASS,
  OPERATOR_FAMILY,
  type OperatorClassDefinition,
  type OperatorFamilyDefinition,
  type OperatorMembersDefinition,
} from "../../schema/mod.ts";
import {
  DROP_SHAPE,
  IN_SCHEMA_SHAPE,
  inSchema,
} from "../core/option_shapes.ts";
import type { InSchema } from "../core_options.ts";
import type { Call, Recording } from "../recording.ts";
import type { DropObjectOptions } from "./object_options.ts";
import type { OperatorClassName } from "./operator_class_operations.ts";

/**
 * What `op.alterOperatorFamily` does with members, in full so that it can be
 * taken back.
 *
 * @example
 * ```ts
 * import type { OperatorFamilyChanges } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const changes: OperatorFamilyChanges = {
 *   add: {
 *     operators: [{ strategy: 1, operator: "<", left: "integer", right: "bigint" }],
 *   },
 * };
 * strictEqual(changes.drop, undefined);
 * ```
 */
export interface OperatorFamilyChanges {
  /** The members that it gets. */
  readonly add?: OperatorMembersDefinition;
  /** The members that it loses; they go before others come. */
  readonly drop?: OperatorMembersDefinition;
}

/**
 * Calls on operator classes and families.
 *
 * @example
 * ```ts
 * import { createRecorder, type OperatorClassCalls } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * const calls: OperatorClassCalls = op;
 * calls.createOperatorFamily("number_ops", "btree");
 * strictEqual(take()[0]?.kind, "createOperatorFamily");
 * ```
 */
export interface OperatorClassCalls {
  /** Creates an operator family, with the members that belong to none of its classes. */
  createOperatorFamily(
    name: string,
    using: string,
    definition?: OperatorFamilyDefinition,
    options?: InSchema,
  ): void;
  /** Adds members to an operator family and drops others. */
  alterOperatorFamily(
    name: string,
    using: string,
    changes: OperatorFamilyChanges,
    options?: InSchema,
  ): void;
  /** Drops an operator family; classes that are still in it go with it and do not come back. */
  dropOperatorFamily(
    name: string,
    using: string,
    options?: DropObjectOptions<OperatorFamilyDefinition>,
  ): void;
  /** Creates an operator class, and a family of its name where it names none. */
  createOperatorClass(
    name: string,
    using: string,
    definition: OperatorClassDefinition,
    options?: InSchema,
  ): void;
  /** Drops an operator class; its family stays, without the members that `definition` lists. */
  dropOperatorClass(
    name: string,
    using: string,
    options?: DropObjectOptions<OperatorClassDefinition>,
  ): void;
}

const CHANGES = object<OperatorFamilyChanges>({
  add: familyMembers,
  drop: familyMembers,
});

/** The methods of `op` on operator classes and families. */
export function createOperatorClassMethods(
  recording: Recording,
): OperatorClassCalls {
  return {
    createOperatorFamily: (...args) => createFamily(recording, ...args),
    alterOperatorFamily: (...args) => alterFamily(recording, ...args),
    dropOperatorFamily: (...args) => dropFamily(recording, ...args),
    createOperatorClass: (...args) => createClass(recording, ...args),
    dropOperatorClass: (...args) => dropClass(recording, ...args),
  };
}

/** Looks at the names that every call begins with. */
function checkNames(
  call: Call,
  { name, using }: Pick<OperatorClassName, "name" | "using">,
): void {
  call.check("name", name, identifier);
  call.check("using", using, identifier);
}

function dropOptions(definition: Checker): Checker {
  return object<DropObjectOptions<unknown>>({ ...DROP_SHAPE, definition });
}

function createFamily(
  recording: Recording,
  ...[name, using, definition = {}, options = {}]: Parameters<
    OperatorClassCalls["createOperatorFamily"]
  >
): void {
  const call = recording.call("createOperatorFamily");
  checkNames(call, { name, using });
  call.check("definition", definition, OPERATOR_FAMILY.check);
  call.check("options", options, object<InSchema>(IN_SCHEMA_SHAPE));
  call.record({
    kind: "createOperatorFamily",
    definition: OPERATOR_FAMILY.define(definition, {
      ...inSchema(name, options),
      using,
    }),
  });
}

function alterFamily(
  recording: Recording,
  ...[name, using, changes, options = {}]: Parameters<
    OperatorClassCalls["alterOperatorFamily"]
  >
): void {
  const call = recording.call("alterOperatorFamily");
  checkNames(call, { name, using });
  call.check("changes", changes, CHANGES);
  call.check("options", options, object<InSchema>(IN_SCHEMA_SHAPE));
  call.record({
    kind: "alterOperatorFamily",
    ...inSchema(name, options),
    using,
    add: defineOperatorMembers(changes.add ?? {}),
    drop: defineOperatorMembers(changes.drop ?? {}),
  });
}

function dropFamily(
  recording: Recording,
  ...[name, using, options = {}]: Parameters<
    OperatorClassCalls["dropOperatorFamily"]
  >
): void {
  const call = recording.call("dropOperatorFamily");
  checkNames(call, { name, using });
  call.check("options", options, dropOptions(OPERATOR_FAMILY.check));
  const target = { ...inSchema(name, options), using };
  call.record({
    kind: "dropOperatorFamily",
    ...target,
    ifExists: flagOf(options.ifExists),
    cascade: flagOf(options.cascade),
    definition: options.definition &&
      OPERATOR_FAMILY.define(options.definition, target),
  });
}

function createClass(
  recording: Recording,
  ...[name, using, definition, options = {}]: Parameters<
    OperatorClassCalls["createOperatorClass"]
  >
): void {
  const call = recording.call("createOperatorClass");
  checkNames(call, { name, using });
  call.check("definition", definition, OPERATOR_CLASS.check);
  call.check("options", options, object<InSchema>(IN_SCHEMA_SHAPE));
  call.record({
    kind: "createOperatorClass",
    definition: OPERATOR_CLASS.define(definition, {
      ...inSchema(name, options),
      using,
    }),
  });
}

function dropClass(
  recording: Recording,
  ...[name, using, options = {}]: Parameters<
    OperatorClassCalls["dropOperatorClass"]
  >
): void {
  const call = recording.call("dropOperatorClass");
  checkNames(call, { name, using });
  call.check("options", options, dropOptions(OPERATOR_CLASS.check));
  const { definition } = options;
  const place = inSchema(name, options);
  const target = { ...place, using };
  call.record({
    kind: "dropOperatorClass",
    ...target,
    ifExists: flagOf(options.ifExists),
    cascade: flagOf(options.cascade),
    // The family stays, so that what brings the class back finds it.
    definition: definition &&
      OPERATOR_CLASS.define({ family: place, ...definition }, target),
  });
}
