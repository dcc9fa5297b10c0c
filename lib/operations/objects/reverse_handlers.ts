import type { HandlerOperation } from "./handler_operations.ts";
import type {
  OperatorClassName,
  OperatorClassOperation,
} from "./operator_class_operations.ts";
import {
  droppedDefinition,
  existingOf,
  nameOf,
  restored,
  type ReversalsOf,
} from "./reversals.ts";

/** What takes back operations on operator classes and families. */
export const OPERATOR_CLASS_REVERSALS: ReversalsOf<OperatorClassOperation> = {
  createOperatorFamily: ({ definition }) => [{
    kind: "dropOperatorFamily",
    ...classNameOf(definition),
    definition,
  }],
  alterOperatorFamily: (operation) => [{
    ...operation,
    add: operation.drop,
    drop: operation.add,
  }],
  dropOperatorFamily: (operation) => [{
    kind: "createOperatorFamily",
    definition: droppedDefinition(operation),
  }],
  createOperatorClass: ({ definition }) => {
    const name = classNameOf(definition);
    const { family } = definition;
    const dropped = {
      kind: "dropOperatorClass" as const,
      ...name,
      definition: { ...definition, family: family ?? nameOf(definition) },
    };
    return family !== undefined
      ? [dropped]
      : [dropped, { kind: "dropOperatorFamily", ...name, definition: name }];
  },
  dropOperatorClass: (operation) => [{
    kind: "createOperatorClass",
    definition: droppedDefinition(operation),
  }],
};

/** What takes back operations on what hands work to functions. */
export const HANDLER_REVERSALS: ReversalsOf<HandlerOperation> = {
  createLanguage: ({ definition }) => [
    { kind: "dropLanguage", name: definition.name, definition },
  ],
  replaceLanguage: (operation) => [{
    ...operation,
    ...restored(existingOf(operation), operation.definition),
  }],
  dropLanguage: (operation) => [
    { kind: "createLanguage", definition: droppedDefinition(operation) },
  ],
  createTransform: ({ definition }) => {
    const { type, language } = definition;
    return [{ kind: "dropTransform", type, language, definition }];
  },
  dropTransform: (operation) => [
    { kind: "createTransform", definition: droppedDefinition(operation) },
  ],
  createConversion: ({ definition }) => [
    { kind: "dropConversion", ...nameOf(definition), definition },
  ],
  dropConversion: (operation) => [
    { kind: "createConversion", definition: droppedDefinition(operation) },
  ],
  createAccessMethod: ({ definition }) => [
    { kind: "dropAccessMethod", name: definition.name, definition },
  ],
  dropAccessMethod: (operation) => [
    { kind: "createAccessMethod", definition: droppedDefinition(operation) },
  ],
  createTextSearchParser: ({ definition }) => [
    { kind: "dropTextSearchParser", ...nameOf(definition), definition },
  ],
  dropTextSearchParser: (operation) => [{
    kind: "createTextSearchParser",
    definition: droppedDefinition(operation),
  }],
  createTextSearchTemplate: ({ definition }) => [
    { kind: "dropTextSearchTemplate", ...nameOf(definition), definition },
  ],
  dropTextSearchTemplate: (operation) => [{
    kind: "createTextSearchTemplate",
    definition: droppedDefinition(operation),
  }],
};

function classNameOf(
  { schema, name, using }: OperatorClassName,
): OperatorClassName {
  return { ...nameOf({ schema, name }), using };
}
