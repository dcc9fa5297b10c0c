import type { ForeignOperation } from "./foreign_operations.ts";
import type { LanguageOperation, OperatorName } from "./language_operations.ts";
import {
  droppedDefinition,
  existingOf,
  existingSettings,
  nameOf,
  noWayBack,
  type ReversalsOf,
} from "./reversals.ts";

/** What takes back operations on foreign data. */
export const FOREIGN_REVERSALS: ReversalsOf<ForeignOperation> = {
  createForeignDataWrapper: ({ definition }) => [
    { kind: "dropForeignDataWrapper", name: definition.name, definition },
  ],
  alterForeignDataWrapper: (operation) => [{
    ...operation,
    settings: existingSettings(operation),
    existing: operation.settings,
  }],
  dropForeignDataWrapper: (operation) => [{
    kind: "createForeignDataWrapper",
    definition: droppedDefinition(operation),
  }],
  createForeignServer: ({ definition, ifNotExists }) => [
    {
      kind: "dropForeignServer",
      ifExists: ifNotExists,
      name: definition.name,
      definition,
    },
  ],
  alterForeignServer: (operation) => [{
    ...operation,
    settings: existingSettings(operation),
    existing: operation.settings,
  }],
  dropForeignServer: (operation) => [
    {
      kind: "createForeignServer",
      definition: droppedDefinition(operation),
      ifNotExists: operation.ifExists,
    },
  ],
  createUserMapping: ({ definition, ifNotExists }) => {
    const { user, server } = definition;
    return [{
      kind: "dropUserMapping",
      ifExists: ifNotExists,
      user,
      server,
      definition,
    }];
  },
  alterUserMapping: (operation) => [{
    ...operation,
    options: existingOf(operation),
    existing: operation.options,
  }],
  dropUserMapping: (operation) => [
    {
      kind: "createUserMapping",
      definition: droppedDefinition(operation),
      ifNotExists: operation.ifExists,
    },
  ],
  createForeignTable: ({ definition, ifNotExists }) => [
    {
      kind: "dropForeignTable",
      ifExists: ifNotExists,
      ...nameOf(definition),
      definition,
    },
  ],
  alterForeignTable: (operation) => [{
    ...operation,
    options: existingOf(operation),
    existing: operation.options,
  }],
  dropForeignTable: (operation) => [
    {
      kind: "createForeignTable",
      definition: droppedDefinition(operation),
      ifNotExists: operation.ifExists,
    },
  ],
  importForeignSchema: (operation) => {
    throw noWayBack(operation, "it does not say which tables it creates");
  },
};

/** What takes back operations on casts, operators and text search. */
export const LANGUAGE_REVERSALS: ReversalsOf<LanguageOperation> = {
  createCast: ({ definition }) => [{
    kind: "dropCast",
    from: definition.source,
    to: definition.target,
    definition,
  }],
  dropCast: (operation) => [
    { kind: "createCast", definition: droppedDefinition(operation) },
  ],
  createOperator: ({ definition }) => [
    { kind: "dropOperator", ...operatorName(definition), definition },
  ],
  alterOperator: (operation) => [{
    ...operation,
    settings: existingSettings(operation),
    existing: operation.settings,
  }],
  dropOperator: (operation) => [
    { kind: "createOperator", definition: droppedDefinition(operation) },
  ],
  createTextSearchConfiguration: ({ definition }) => [{
    kind: "dropTextSearchConfiguration",
    ...nameOf(definition),
    definition,
  }],
  alterTextSearchConfiguration: (operation) => [{
    ...operation,
    mappings: existingOf(operation),
    existing: operation.mappings,
  }],
  dropTextSearchConfiguration: (operation) => [{
    kind: "createTextSearchConfiguration",
    definition: droppedDefinition(operation),
  }],
  createTextSearchDictionary: ({ definition }) => [
    { kind: "dropTextSearchDictionary", ...nameOf(definition), definition },
  ],
  alterTextSearchDictionary: (operation) => [{
    ...operation,
    settings: existingSettings(operation),
    existing: operation.settings,
  }],
  dropTextSearchDictionary: (operation) => [{
    kind: "createTextSearchDictionary",
    definition: droppedDefinition(operation),
  }],
};

function operatorName(
  { schema, name, left, right }: OperatorName,
): OperatorName {
  return { ...nameOf({ schema, name }), left, right };
}
