import type { Operation } from "../operations/mod.ts";
import type { Schema } from "./schema_definition.ts";

/** One operation for each definition of a list. */
function created<Definition>(
  definitions: readonly Definition[] | undefined,
  create: (definition: Definition) => Operation,
): Operation[] {
  return (definitions ?? []).map(create);
}

/** The operations that build operators, languages and their kin. */
export function handlerOperations(schema: Schema): Operation[] {
  return [
    ...created(
      schema.accessMethods,
      (definition) => ({ kind: "createAccessMethod", definition }),
    ),
    ...created(
      schema.languages,
      (definition) => ({ kind: "createLanguage", definition }),
    ),
    ...created(
      schema.transforms,
      (definition) => ({ kind: "createTransform", definition }),
    ),
    ...created(
      schema.conversions,
      (definition) => ({ kind: "createConversion", definition }),
    ),
    ...created(
      schema.casts,
      (definition) => ({ kind: "createCast", definition }),
    ),
    ...created(
      schema.operators,
      (definition) => ({ kind: "createOperator", definition }),
    ),
    ...created(
      schema.operatorFamilies,
      (definition) => ({ kind: "createOperatorFamily", definition }),
    ),
    ...created(
      schema.operatorClasses,
      (definition) => ({ kind: "createOperatorClass", definition }),
    ),
  ];
}

/** The operations that build what text search is made of. */
export function textSearchOperations(schema: Schema): Operation[] {
  return [
    ...created(
      schema.textSearchParsers,
      (definition) => ({ kind: "createTextSearchParser", definition }),
    ),
    ...created(
      schema.textSearchTemplates,
      (definition) => ({ kind: "createTextSearchTemplate", definition }),
    ),
    ...created(
      schema.textSearchDictionaries,
      (definition) => ({ kind: "createTextSearchDictionary", definition }),
    ),
    ...created(
      schema.textSearchConfigurations,
      (definition) => ({ kind: "createTextSearchConfiguration", definition }),
    ),
  ];
}
