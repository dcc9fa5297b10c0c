import { irreversible } from "../irreversible.ts";
import type { BaseTypeOperation } from "./base_type_operations.ts";
import type {
  AddEnumValueOperation,
  EnumOperation,
  ReplaceEnumOperation,
} from "./enum_operations.ts";
import type { NamespaceOperation } from "./namespace_operations.ts";
import {
  droppedDefinition,
  existingOf,
  existingSettings,
  nameOf,
  noWayBack,
  type ReversalsOf,
} from "./reversals.ts";
import type { SequenceOperation } from "./sequence_operations.ts";
import type { TypeOperation } from "./type_operations.ts";

/** What takes back operations on schemas and extensions. */
export const NAMESPACE_REVERSALS: ReversalsOf<NamespaceOperation> = {
  createSchema: ({ definition, ifNotExists }) => [
    {
      kind: "dropSchema",
      ifExists: ifNotExists,
      name: definition.name,
      definition,
    },
  ],
  dropSchema: (operation) => {
    if (operation.cascade) {
      throw noWayBack(operation, "all that was in the schema is gone");
    }
    const { name, definition = { name } } = operation;
    return [{
      kind: "createSchema",
      definition,
      ifNotExists: operation.ifExists,
    }];
  },
  createExtension: ({ definition, ifNotExists }) => [
    {
      kind: "dropExtension",
      ifExists: ifNotExists,
      name: definition.name,
      definition,
    },
  ],
  alterExtension: (operation) => [{
    ...operation,
    settings: existingSettings(operation),
    existing: operation.settings,
  }],
  dropExtension: (operation) => {
    if (operation.cascade) {
      throw noWayBack(operation, "all that depended on it is gone");
    }
    const { name, definition = { name } } = operation;
    return [{
      kind: "createExtension",
      definition,
      ifNotExists: operation.ifExists,
    }];
  },
};

/** What takes back operations on sequences. */
export const SEQUENCE_REVERSALS: ReversalsOf<SequenceOperation> = {
  createSequence: ({ definition, ifNotExists }) => [
    {
      kind: "dropSequence",
      ifExists: ifNotExists,
      ...nameOf(definition),
      definition,
    },
  ],
  alterSequence: (operation) => {
    if (operation.restart !== undefined) {
      throw noWayBack(operation, "the number it was at is not known");
    }
    return [{
      ...operation,
      settings: existingSettings(operation),
      existing: operation.settings,
    }];
  },
  dropSequence: (operation) => [
    {
      kind: "createSequence",
      definition: droppedDefinition(operation),
      ifNotExists: operation.ifExists,
    },
  ],
};

/** What takes back operations on base types. */
export const BASE_TYPE_REVERSALS: ReversalsOf<BaseTypeOperation> = {
  createShellType: ({ schema, name }) => [
    { kind: "dropShellType", ...nameOf({ schema, name }) },
  ],
  dropShellType: ({ schema, name }) => [
    { kind: "createShellType", ...nameOf({ schema, name }) },
  ],
  createBaseType: ({ definition }) => [
    { kind: "dropBaseType", ...nameOf(definition), definition },
  ],
  dropBaseType: (operation) => [
    { kind: "createBaseType", definition: droppedDefinition(operation) },
  ],
};

/** What takes back operations on enums. */
export const ENUM_REVERSALS: ReversalsOf<EnumOperation> = {
  createEnum: ({ definition }) => [
    { kind: "dropEnum", ...nameOf(definition), definition },
  ],
  dropEnum: (operation) => [
    { kind: "createEnum", definition: droppedDefinition(operation) },
  ],
  addEnumValue: (operation) => {
    const { existing, source } = operation;
    if (existing === undefined) {
      throw irreversible(
        operation,
        "PostgreSQL cannot take a value out of an enum",
        "Give the option `existing` the values, the columns that use the type and where rows with the new value go",
      );
    }
    return [{
      kind: "replaceEnum",
      ...nameOf(operation),
      ...existing,
      existing: {
        values: withValue(operation, existing.values),
        columns: existing.columns,
      },
      source,
    }];
  },
  renameEnumValue: (operation) => [
    { ...operation, value: operation.to, to: operation.value },
  ],
  replaceEnum: (operation) => {
    const existing = existingOf(operation);
    const { values, mapping, columns } = operation;
    return [{
      ...operation,
      ...existing,
      mapping: existing.mapping ?? inverse(operation),
      existing: { values, mapping, columns },
    }];
  },
};

function withValue(
  { value, before, after }: AddEnumValueOperation,
  values: readonly string[],
): readonly string[] {
  const index = before === undefined
    ? after === undefined ? values.length : values.indexOf(after) + 1
    : values.indexOf(before);
  return [...values.slice(0, index), value, ...values.slice(index)];
}

/** The way back of a mapping, where it is the same as the way there. */
function inverse(
  operation: ReplaceEnumOperation,
): { readonly [value: string]: string } | undefined {
  const { mapping } = operation;
  if (mapping === undefined) return undefined;
  const entries = Object.entries(mapping);
  const targets = entries.map(([, to]) => to);
  const before = operation.existing?.values ?? [];
  const kept = operation.values.filter((value) =>
    before.includes(value) && mapping[value] === undefined
  );
  const merged = targets.find((to, index) =>
    kept.includes(to) || targets.indexOf(to) !== index
  );
  if (merged === undefined) {
    return Object.fromEntries(entries.map(([from, to]) => [to, from]));
  }
  throw irreversible(
    operation,
    `several values became "${merged}"`,
    "Say in `existing.mapping` where each value goes back to",
  );
}

/** What takes back operations on domains, composites, ranges and collations. */
export const TYPE_REVERSALS: ReversalsOf<TypeOperation> = {
  createDomain: ({ definition }) => [
    { kind: "dropDomain", ...nameOf(definition), definition },
  ],
  dropDomain: (operation) => [
    { kind: "createDomain", definition: droppedDefinition(operation) },
  ],
  alterDomain: (operation) => [{
    ...operation,
    settings: existingSettings(operation),
    existing: operation.settings,
  }],
  addDomainConstraint: (operation) => {
    const { constraint } = operation;
    if (constraint.name === undefined) {
      throw irreversible(
        operation,
        "the constraint has no name",
        "Give it a name",
      );
    }
    return [{
      kind: "dropDomainConstraint",
      ...nameOf(operation),
      constraint: constraint.name,
      definition: constraint,
    }];
  },
  dropDomainConstraint: (operation) => [{
    kind: "addDomainConstraint",
    ...nameOf(operation),
    constraint: droppedDefinition(operation),
  }],
  validateDomainConstraint: () => [],
  createCompositeType: ({ definition }) => [
    { kind: "dropCompositeType", ...nameOf(definition), definition },
  ],
  dropCompositeType: (operation) => [
    { kind: "createCompositeType", definition: droppedDefinition(operation) },
  ],
  addAttribute: ({ attribute, cascade, ...type }) => [{
    kind: "dropAttribute",
    ...nameOf(type),
    attribute: attribute.name,
    cascade,
    definition: attribute,
  }],
  dropAttribute: (operation) => [{
    kind: "addAttribute",
    ...nameOf(operation),
    attribute: droppedDefinition(operation),
    cascade: operation.cascade,
  }],
  alterAttribute: (operation) => [{
    ...operation,
    attribute: existingOf(operation),
    existing: operation.attribute,
  }],
  renameAttribute: (operation) => [
    { ...operation, attribute: operation.to, to: operation.attribute },
  ],
  createRangeType: ({ definition }) => [
    { kind: "dropRangeType", ...nameOf(definition), definition },
  ],
  dropRangeType: (operation) => [
    { kind: "createRangeType", definition: droppedDefinition(operation) },
  ],
  createCollation: ({ definition, ifNotExists }) => [
    {
      kind: "dropCollation",
      ifExists: ifNotExists,
      ...nameOf(definition),
      definition,
    },
  ],
  dropCollation: (operation) => [
    {
      kind: "createCollation",
      definition: droppedDefinition(operation),
      ifNotExists: operation.ifExists,
    },
  ],
  refreshCollation: () => [],
};
