import type {
  ForeignDataWrapperSettings,
  ForeignOperation,
} from "../../operations/mod.ts";
import {
  clauses,
  parenthesized,
  quoteIdentifier,
  quoteLiteral,
  quoteName,
} from "../../sql/mod.ts";
import { makeStatement } from "../make_statement.ts";
import { alterFacts, type CompilersOf, dropFacts, lock } from "./compilers.ts";
import { creationFacts } from "./creation_facts.ts";
import { dropSql } from "./drop_sql.ts";
import { foreignTableStatements } from "./foreign_table.ts";
import { roleName } from "./object_sql.ts";
import { foreignOptionChanges, foreignOptions } from "./options_sql.ts";

/** The statements of operations on foreign data. */
export const FOREIGN_COMPILERS: CompilersOf<ForeignOperation> = {
  createForeignDataWrapper: ({ definition }) => [
    makeStatement(clauses(
      "CREATE FOREIGN DATA WRAPPER",
      quoteIdentifier(definition.name),
      handlerClauses(definition),
      optionsClause(definition.options),
    )),
    ...creationFacts(
      { kind: "foreignDataWrapper", name: definition.name },
      definition,
    ),
  ],
  alterForeignDataWrapper: (operation) => [
    makeStatement(
      clauses(
        "ALTER FOREIGN DATA WRAPPER",
        quoteIdentifier(operation.name),
        handlerClauses(operation.settings),
        operation.settings.options !== undefined &&
          `OPTIONS ${
            foreignOptionChanges(
              operation.settings.options,
              operation.existing?.options,
            )
          }`,
      ),
      alterFacts(operation),
    ),
  ],
  dropForeignDataWrapper: (operation) => [
    makeStatement(
      dropSql("FOREIGN DATA WRAPPER", {
        ...operation,
        name: quoteIdentifier(operation.name),
      }),
      dropFacts(operation),
    ),
  ],
  createForeignServer: ({ definition, ifNotExists }) => [
    makeStatement(clauses(
      "CREATE SERVER",
      ifNotExists && "IF NOT EXISTS",
      quoteIdentifier(definition.name),
      definition.type !== undefined && `TYPE ${quoteLiteral(definition.type)}`,
      definition.version !== undefined &&
        `VERSION ${quoteLiteral(definition.version)}`,
      `FOREIGN DATA WRAPPER ${quoteIdentifier(definition.wrapper)}`,
      optionsClause(definition.options),
    )),
    ...creationFacts(
      { kind: "foreignServer", name: definition.name },
      definition,
    ),
  ],
  alterForeignServer: (operation) => {
    const { version, options } = operation.settings;
    return [
      makeStatement(
        clauses(
          "ALTER SERVER",
          quoteIdentifier(operation.name),
          version !== undefined &&
            `VERSION ${version === null ? "NULL" : quoteLiteral(version)}`,
          options !== undefined &&
            `OPTIONS ${
              foreignOptionChanges(options, operation.existing?.options)
            }`,
        ),
        alterFacts(operation),
      ),
    ];
  },
  dropForeignServer: (operation) => [
    makeStatement(
      dropSql("SERVER", {
        ...operation,
        name: quoteIdentifier(operation.name),
      }),
      dropFacts(operation),
    ),
  ],
  createUserMapping: ({ definition, ifNotExists }) => [
    makeStatement(clauses(
      "CREATE USER MAPPING",
      ifNotExists && "IF NOT EXISTS",
      mappingName(definition),
      optionsClause(definition.options),
    )),
  ],
  alterUserMapping: (operation) => [
    makeStatement(
      `ALTER USER MAPPING ${mappingName(operation)} OPTIONS ${
        foreignOptionChanges(operation.options, operation.existing)
      }`,
      alterFacts(operation),
    ),
  ],
  dropUserMapping: (operation) => [
    makeStatement(
      dropSql("USER MAPPING", { ...operation, name: mappingName(operation) }),
      dropFacts(operation),
    ),
  ],
  createForeignTable: foreignTableStatements,
  alterForeignTable: (operation) => [
    makeStatement(
      `ALTER FOREIGN TABLE ${quoteName(operation)} OPTIONS ${
        foreignOptionChanges(operation.options, operation.existing)
      }`,
      {
        locks: [lock(operation, "ACCESS EXCLUSIVE")],
        ...alterFacts(operation),
      },
    ),
  ],
  dropForeignTable: (operation) => [
    makeStatement(
      dropSql("FOREIGN TABLE", { ...operation, name: quoteName(operation) }),
      {
        locks: [lock(operation, "ACCESS EXCLUSIVE")],
        ...dropFacts(operation),
      },
    ),
  ],
  importForeignSchema: (operation) => [
    makeStatement(
      clauses(
        "IMPORT FOREIGN SCHEMA",
        quoteIdentifier(operation.remoteSchema),
        tableList("LIMIT TO", operation.only),
        tableList("EXCEPT", operation.except),
        "FROM SERVER",
        quoteIdentifier(operation.server),
        "INTO",
        quoteIdentifier(operation.into),
        optionsClause(operation.options),
      ),
      { reversibility: "irreversible" },
    ),
  ],
};

function handlerClauses(
  { handler, validator }: ForeignDataWrapperSettings,
): string {
  return clauses(
    handler !== undefined &&
      (handler === null ? "NO HANDLER" : `HANDLER ${quoteName(handler)}`),
    validator !== undefined &&
      (validator === null
        ? "NO VALIDATOR"
        : `VALIDATOR ${quoteName(validator)}`),
  );
}

function optionsClause(
  options: { readonly [name: string]: string } = {},
): string {
  return Object.keys(options).length === 0
    ? ""
    : `OPTIONS ${foreignOptions(options)}`;
}

function mappingName(
  { user, server }: { readonly user: string; readonly server: string },
): string {
  return `FOR ${roleName(user)} SERVER ${quoteIdentifier(server)}`;
}

function tableList(
  keyword: string,
  tables: readonly string[] | undefined,
): string {
  return tables === undefined
    ? ""
    : `${keyword} ${parenthesized(tables.map(quoteIdentifier))}`;
}
