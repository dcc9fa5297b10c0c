import type {
  HandlerOperation,
  ReplaceLanguageOperation,
} from "../../operations/mod.ts";
import type {
  Language,
  TextSearchParser,
  TextSearchTemplate,
  Transform,
} from "../../schema/mod.ts";
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
import {
  alterFacts,
  type CompilersOf,
  dropFacts,
  nameOf,
} from "./compilers.ts";
import { commentStatements, creationFacts } from "./creation_facts.ts";
import { dropSql } from "./drop_sql.ts";
import { objectName } from "./object_sql.ts";

/** The statements of operations on what hands work to functions. */
export const HANDLER_COMPILERS: CompilersOf<HandlerOperation> = {
  createLanguage: ({ definition }) => [
    makeStatement(languageSql(definition, { orReplace: false })),
    ...creationFacts({ kind: "language", name: definition.name }, definition),
  ],
  replaceLanguage: (operation) => replaceLanguage(operation),
  dropLanguage: (operation) => [drop("LANGUAGE", operation)],
  createTransform: ({ definition }) => createTransform(definition),
  dropTransform: (operation) => {
    const { type: name, language: identity } = operation;
    return [
      makeStatement(
        dropSql("TRANSFORM", {
          ...operation,
          name: objectName({ kind: "transform", name, identity }),
        }),
        dropFacts(operation),
      ),
    ];
  },
  createConversion: ({ definition }) => [
    makeStatement(clauses(
      "CREATE",
      definition.default && "DEFAULT",
      `CONVERSION ${quoteName(definition)}`,
      `FOR ${quoteLiteral(definition.from)} TO ${quoteLiteral(definition.to)}`,
      `FROM ${quoteName(definition.function)}`,
    )),
    ...creationFacts({ kind: "conversion", ...nameOf(definition) }, definition),
  ],
  dropConversion: (operation) => [drop("CONVERSION", operation)],
  createAccessMethod: ({ definition: { name, type, handler, comment } }) => [
    makeStatement(clauses(
      `CREATE ACCESS METHOD ${quoteIdentifier(name)}`,
      `TYPE ${type.toUpperCase()} HANDLER ${quoteName(handler)}`,
    )),
    ...commentStatements({ kind: "accessMethod", name }, comment),
  ],
  dropAccessMethod: (operation) => [drop("ACCESS METHOD", operation)],
  createTextSearchParser: ({ definition }) => [
    makeStatement(parserSql(definition)),
    ...commentStatements(
      { kind: "textSearchParser", ...nameOf(definition) },
      definition.comment,
    ),
  ],
  dropTextSearchParser: (operation) => [drop("TEXT SEARCH PARSER", operation)],
  createTextSearchTemplate: ({ definition }) => [
    makeStatement(templateSql(definition)),
    ...commentStatements(
      { kind: "textSearchTemplate", ...nameOf(definition) },
      definition.comment,
    ),
  ],
  dropTextSearchTemplate: (operation) => [
    drop("TEXT SEARCH TEMPLATE", operation),
  ],
};

function drop(
  keyword: string,
  operation: QualifiedName & {
    readonly ifExists?: true | undefined;
    readonly cascade?: true | undefined;
    readonly definition?: unknown;
  },
): Statement {
  return makeStatement(
    dropSql(keyword, { ...operation, name: quoteName(operation) }),
    dropFacts(operation),
  );
}

function languageSql(
  { name, handler, inline, validator, trusted }: Language,
  { orReplace }: { readonly orReplace: boolean },
): string {
  return clauses(
    "CREATE",
    orReplace && "OR REPLACE",
    trusted && "TRUSTED",
    `LANGUAGE ${quoteIdentifier(name)} HANDLER ${quoteName(handler)}`,
    inline !== undefined && `INLINE ${quoteName(inline)}`,
    validator !== undefined && `VALIDATOR ${quoteName(validator)}`,
  );
}

function replaceLanguage(
  operation: ReplaceLanguageOperation,
): readonly Statement[] {
  const { definition, existing, recreate } = operation;
  const { name } = definition;
  return [
    ...(recreate ? [drop("LANGUAGE", { name, definition: existing })] : []),
    makeStatement(
      languageSql(definition, { orReplace: !recreate }),
      alterFacts(operation),
    ),
    ...creationFacts({ kind: "language", name }, definition),
  ];
}

function createTransform(definition: Transform): readonly Statement[] {
  const { type, language, fromSql, toSql, comment } = definition;
  const reference = {
    kind: "transform",
    name: type,
    identity: language,
  } as const;
  const ways = [
    fromSql && `FROM SQL WITH FUNCTION ${quoteName(fromSql)}(internal)`,
    toSql && `TO SQL WITH FUNCTION ${quoteName(toSql)}(internal)`,
  ].filter((way) => way !== undefined);
  return [
    makeStatement(
      `CREATE TRANSFORM ${objectName(reference)} ${parenthesized(ways)}`,
    ),
    ...commentStatements(reference, comment),
  ];
}

function parserSql(parser: TextSearchParser): string {
  return `CREATE TEXT SEARCH PARSER ${quoteName(parser)} ${
    parenthesized([
      `START = ${quoteName(parser.start)}`,
      `GETTOKEN = ${quoteName(parser.getToken)}`,
      `END = ${quoteName(parser.end)}`,
      `LEXTYPES = ${quoteName(parser.lexTypes)}`,
      ...(parser.headline === undefined
        ? []
        : [`HEADLINE = ${quoteName(parser.headline)}`]),
    ])
  }`;
}

function templateSql(template: TextSearchTemplate): string {
  const { init, lexize } = template;
  return `CREATE TEXT SEARCH TEMPLATE ${quoteName(template)} ${
    parenthesized([
      ...(init === undefined ? [] : [`INIT = ${quoteName(init)}`]),
      `LEXIZE = ${quoteName(lexize)}`,
    ])
  }`;
}
