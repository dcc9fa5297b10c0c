import type {
  AlterOperatorOperation,
  AlterTextSearchConfigurationOperation,
  AlterTextSearchDictionaryOperation,
  DropOperatorOperation,
  LanguageOperation,
  ObjectReference,
  OperatorName,
  TextSearchMappings,
} from "../../operations/mod.ts";
import type { Operator } from "../../schema/mod.ts";
import {
  clauses,
  parenthesized,
  type QualifiedName,
  quoteIdentifier,
  quoteLiteral,
  quoteName,
  type Statement,
} from "../../sql/mod.ts";
import { makeStatement } from "../make_statement.ts";
import { alterFacts, type CompilersOf, dropFacts } from "./compilers.ts";
import { commentStatements, creationFacts } from "./creation_facts.ts";
import { castSql, operatorSql } from "./language_sql.ts";
import { dropSql } from "./drop_sql.ts";
import { objectName } from "./object_sql.ts";
import { sortedEntries } from "./options_sql.ts";

/** The statements of operations on casts, operators and text search. */
export const LANGUAGE_COMPILERS: CompilersOf<LanguageOperation> = {
  createCast: ({ definition }) => [
    makeStatement(castSql(definition)),
    ...commentStatements(
      { kind: "cast", name: definition.source, identity: definition.target },
      definition.comment,
    ),
  ],
  dropCast: (operation) => [
    makeStatement(
      dropSql("CAST", {
        ...operation,
        name: `(${operation.from} AS ${operation.to})`,
      }),
      dropFacts(operation),
    ),
  ],
  createOperator: ({ definition }) => [
    makeStatement(operatorSql(definition)),
    ...creationFacts(operatorReference(definition), definition),
  ],
  alterOperator: (operation) => [alterOperator(operation)],
  dropOperator: (operation) => [dropOperator(operation)],
  createTextSearchConfiguration: ({ definition }) => {
    const { schema, name, parser, copy, mappings } = definition;
    return [
      makeStatement(
        `CREATE TEXT SEARCH CONFIGURATION ${quoteName(definition)} (${
          copy === undefined
            ? `PARSER = ${quoteName(parser)}`
            : `COPY = ${quoteName(copy)}`
        })`,
      ),
      ...mappingStatements(definition, mappings, copy && mappings),
      ...creationFacts(
        { kind: "textSearchConfiguration", schema, name },
        definition,
      ),
    ];
  },
  alterTextSearchConfiguration: (operation) => alterMappings(operation),
  dropTextSearchConfiguration: (operation) => [
    makeStatement(
      dropSql("TEXT SEARCH CONFIGURATION", {
        ...operation,
        name: quoteName(operation),
      }),
      dropFacts(operation),
    ),
  ],
  createTextSearchDictionary: ({ definition }) => {
    const { schema, name, template, options = {} } = definition;
    return [
      makeStatement(
        `CREATE TEXT SEARCH DICTIONARY ${quoteName(definition)} ${
          parenthesized([
            `TEMPLATE = ${quoteName(template)}`,
            ...sortedEntries(options).map(([key, value]) =>
              `${quoteIdentifier(key)} = ${quoteLiteral(value)}`
            ),
          ])
        }`,
      ),
      ...creationFacts(
        { kind: "textSearchDictionary", schema, name },
        definition,
      ),
    ];
  },
  alterTextSearchDictionary: (operation) => [alterDictionary(operation)],
  dropTextSearchDictionary: (operation) => [
    makeStatement(
      dropSql("TEXT SEARCH DICTIONARY", {
        ...operation,
        name: quoteName(operation),
      }),
      dropFacts(operation),
    ),
  ],
};

/** An operator as every statement but its creation names it. */
function operatorReference(operator: OperatorName | Operator): ObjectReference {
  return {
    kind: "operator",
    schema: operator.schema,
    name: operator.name,
    identity: `${operator.left ?? ""},${operator.right}`,
  };
}

function alterOperator(operation: AlterOperatorOperation): Statement {
  const { restrict, join } = operation.settings;
  const settings = [
    estimator("RESTRICT", restrict),
    estimator("JOIN", join),
  ].filter((setting) => setting !== undefined);
  return makeStatement(
    `ALTER OPERATOR ${objectName(operatorReference(operation))} SET ${
      parenthesized(settings)
    }`,
    alterFacts(operation),
  );
}

function estimator(
  keyword: string,
  name: QualifiedName | null | undefined,
): string | undefined {
  if (name === undefined) return undefined;
  return `${keyword} = ${name === null ? "NONE" : quoteName(name)}`;
}

function dropOperator(operation: DropOperatorOperation): Statement {
  return makeStatement(
    dropSql("OPERATOR", {
      ...operation,
      name: objectName(operatorReference(operation)),
    }),
    dropFacts(operation),
  );
}

function alterMappings(
  operation: AlterTextSearchConfigurationOperation,
): readonly Statement[] {
  const { mappings, existing } = operation;
  return mappingStatements(operation, mappings, existing ?? mappings)
    .map((statement) => ({ ...statement, ...alterFacts(operation) }));
}

/** A token type that had dictionaries is altered, one that had none added. */
function mappingStatements(
  configuration: QualifiedName,
  mappings: TextSearchMappings,
  existing: TextSearchMappings | undefined,
): readonly Statement[] {
  const alter = `ALTER TEXT SEARCH CONFIGURATION ${quoteName(configuration)}`;
  return sortedEntries(mappings).map(([tokenType, dictionaries]) => {
    const token = quoteIdentifier(tokenType);
    if (dictionaries === null) {
      return makeStatement(`${alter} DROP MAPPING FOR ${token}`);
    }
    const action = (existing?.[tokenType] ?? null) === null ? "ADD" : "ALTER";
    const names = dictionaries.map(quoteName).join(", ");
    return makeStatement(
      `${alter} ${action} MAPPING FOR ${token} WITH ${names}`,
    );
  });
}

function alterDictionary(
  operation: AlterTextSearchDictionaryOperation,
): Statement {
  const options = sortedEntries(operation.settings).map(([key, value]) =>
    clauses(
      quoteIdentifier(key),
      value !== null && `= ${quoteLiteral(value)}`,
    )
  );
  return makeStatement(
    `ALTER TEXT SEARCH DICTIONARY ${quoteName(operation)} ${
      parenthesized(options)
    }`,
    alterFacts(operation),
  );
}
