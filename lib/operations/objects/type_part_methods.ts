import {
  type AttributeDefinition,
  attributeDefinition,
  defineAttribute,
  defineDomainCheck,
  domainCheck,
  flag,
  flagOf,
  identifier,
  object,
} from "../../schema/mod.ts";
import {
  DROP_SHAPE,
  IN_SCHEMA_SHAPE,
  inSchema,
} from "../core/option_shapes.ts";
import type { InSchema } from "../core_options.ts";
import type { Recording } from "../recording.ts";
import type { DropObjectOptions } from "./object_options.ts";
import type {
  AddedDomainCheck,
  AlterAttributeOptions,
  AttributeOptions,
} from "./type_part_options.ts";

/**
 * Calls on the checks of domains and the attributes of composite types.
 *
 * @example
 * ```ts
 * import { createRecorder, type TypePartCalls } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function upgrade(op: TypePartCalls): void {
 *   op.addAttribute("price", "currency", "char(3)");
 *   op.addDomainConstraint("email_has_at", "email", "VALUE LIKE '%@%'");
 * }
 * const { op, take } = createRecorder();
 * upgrade(op);
 * deepStrictEqual(take().map(({ kind }) => kind), [
 *   "addAttribute",
 *   "addDomainConstraint",
 * ]);
 * ```
 */
export interface TypePartCalls {
  /** Adds a check to a domain. */
  addDomainConstraint(
    name: string,
    domain: string,
    definition: AddedDomainCheck,
    options?: InSchema,
  ): void;
  /** Drops a check of a domain. */
  dropDomainConstraint(
    name: string,
    domain: string,
    options?: DropObjectOptions<AddedDomainCheck>,
  ): void;
  /** Checks the values that were there when a check was added `notValid`. */
  validateDomainConstraint(
    name: string,
    domain: string,
    options?: InSchema,
  ): void;
  /** Adds an attribute to a composite type. */
  addAttribute(
    type: string,
    name: string,
    definition: AttributeDefinition,
    options?: AttributeOptions,
  ): void;
  /** Gives an attribute of a composite type another type. */
  alterAttribute(
    type: string,
    name: string,
    definition: AttributeDefinition,
    options?: AlterAttributeOptions,
  ): void;
  /** Renames an attribute of a composite type. */
  renameAttribute(
    type: string,
    name: string,
    to: string,
    options?: AttributeOptions,
  ): void;
  /** Drops an attribute of a composite type. */
  dropAttribute(
    type: string,
    name: string,
    options?: DropObjectOptions<AttributeDefinition>,
  ): void;
}

const ATTRIBUTE_SHAPE = { ...IN_SCHEMA_SHAPE, cascade: flag };
const ATTRIBUTE = object<AttributeOptions>(ATTRIBUTE_SHAPE);
const ALTER_ATTRIBUTE = object<AlterAttributeOptions>({
  ...ATTRIBUTE_SHAPE,
  existing: attributeDefinition,
});
const DROP_ATTRIBUTE = object<DropObjectOptions<AttributeDefinition>>({
  ...DROP_SHAPE,
  definition: attributeDefinition,
});
const IN_SCHEMA = object<InSchema>(IN_SCHEMA_SHAPE);
const DROP_CHECK = object<DropObjectOptions<AddedDomainCheck>>({
  ...DROP_SHAPE,
  definition: domainCheck,
});

/** The methods of `op` on checks of domains and attributes of composites. */
export function createTypePartMethods(recording: Recording): TypePartCalls {
  return {
    ...createDomainCheckMethods(recording),
    ...createAttributeMethods(recording),
  };
}

function createDomainCheckMethods(
  recording: Recording,
): Pick<
  TypePartCalls,
  | "addDomainConstraint"
  | "dropDomainConstraint"
  | "validateDomainConstraint"
> {
  return {
    addDomainConstraint: (...args) => addDomainConstraint(recording, ...args),
    dropDomainConstraint: (...args) => dropDomainConstraint(recording, ...args),
    validateDomainConstraint: (...args) =>
      validateDomainConstraint(recording, ...args),
  };
}

function createAttributeMethods(
  recording: Recording,
): Pick<
  TypePartCalls,
  "addAttribute" | "alterAttribute" | "renameAttribute" | "dropAttribute"
> {
  return {
    addAttribute: (...args) => addAttribute(recording, ...args),
    alterAttribute: (...args) => alterAttribute(recording, ...args),
    renameAttribute: (...args) => renameAttribute(recording, ...args),
    dropAttribute: (...args) => dropAttribute(recording, ...args),
  };
}

function addDomainConstraint(
  recording: Recording,
  ...[name, domain, definition, options = {}]: Parameters<
    TypePartCalls["addDomainConstraint"]
  >
): void {
  const call = recording.call("addDomainConstraint");
  call.check("name", name, identifier);
  call.check("domain", domain, identifier);
  call.check("definition", definition, domainCheck);
  call.check("options", options, IN_SCHEMA);
  call.record({
    kind: "addDomainConstraint",
    ...inSchema(domain, options),
    constraint: { ...defineDomainCheck(definition), name },
  });
}

function dropDomainConstraint(
  recording: Recording,
  ...[name, domain, options = {}]: Parameters<
    TypePartCalls["dropDomainConstraint"]
  >
): void {
  const call = recording.call("dropDomainConstraint");
  call.check("name", name, identifier);
  call.check("domain", domain, identifier);
  call.check("options", options, DROP_CHECK);
  const { definition } = options;
  call.record({
    kind: "dropDomainConstraint",
    ...inSchema(domain, options),
    constraint: name,
    ifExists: flagOf(options.ifExists),
    cascade: flagOf(options.cascade),
    definition: definition === undefined
      ? undefined
      : { ...defineDomainCheck(definition), name },
  });
}

function validateDomainConstraint(
  recording: Recording,
  ...[name, domain, options = {}]: Parameters<
    TypePartCalls["validateDomainConstraint"]
  >
): void {
  const call = recording.call("validateDomainConstraint");
  call.check("name", name, identifier);
  call.check("domain", domain, identifier);
  call.check("options", options, IN_SCHEMA);
  call.record({
    kind: "validateDomainConstraint",
    ...inSchema(domain, options),
    constraint: name,
  });
}

function addAttribute(
  recording: Recording,
  ...[type, name, definition, options = {}]: Parameters<
    TypePartCalls["addAttribute"]
  >
): void {
  const call = recording.call("addAttribute");
  call.check("type", type, identifier);
  call.check("name", name, identifier);
  call.check("definition", definition, attributeDefinition);
  call.check("options", options, ATTRIBUTE);
  call.record({
    kind: "addAttribute",
    ...inSchema(type, options),
    attribute: defineAttribute(name, definition),
    cascade: flagOf(options.cascade),
  });
}

function alterAttribute(
  recording: Recording,
  ...[type, name, definition, options = {}]: Parameters<
    TypePartCalls["alterAttribute"]
  >
): void {
  const call = recording.call("alterAttribute");
  call.check("type", type, identifier);
  call.check("name", name, identifier);
  call.check("definition", definition, attributeDefinition);
  call.check("options", options, ALTER_ATTRIBUTE);
  const { existing, cascade } = options;
  call.record({
    kind: "alterAttribute",
    ...inSchema(type, options),
    attribute: defineAttribute(name, definition),
    cascade: flagOf(cascade),
    existing: existing && defineAttribute(name, existing),
  });
}

function renameAttribute(
  recording: Recording,
  ...[type, name, to, options = {}]: Parameters<
    TypePartCalls["renameAttribute"]
  >
): void {
  const call = recording.call("renameAttribute");
  call.check("type", type, identifier);
  call.check("name", name, identifier);
  call.check("to", to, identifier);
  call.check("options", options, ATTRIBUTE);
  call.record({
    kind: "renameAttribute",
    ...inSchema(type, options),
    attribute: name,
    to,
    cascade: flagOf(options.cascade),
  });
}

function dropAttribute(
  recording: Recording,
  ...[type, name, options = {}]: Parameters<TypePartCalls["dropAttribute"]>
): void {
  const call = recording.call("dropAttribute");
  call.check("type", type, identifier);
  call.check("name", name, identifier);
  call.check("options", options, DROP_ATTRIBUTE);
  const { definition } = options;
  call.record({
    kind: "dropAttribute",
    ...inSchema(type, options),
    attribute: name,
    ifExists: flagOf(options.ifExists),
    cascade: flagOf(options.cascade),
    definition: definition && defineAttribute(name, definition),
  });
}
