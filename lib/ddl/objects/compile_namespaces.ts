import type { NamespaceOperation } from "../../operations/mod.ts";
import { clauses, quoteIdentifier, quoteLiteral } from "../../sql/mod.ts";
import { makeStatement } from "../make_statement.ts";
import { alterFacts, type CompilersOf, dropFacts } from "./compilers.ts";
import { commentStatements, creationFacts } from "./creation_facts.ts";
import { dropSql } from "./drop_sql.ts";
import { roleName } from "./object_sql.ts";

/** The statements of operations on schemas and extensions. */
export const NAMESPACE_COMPILERS: CompilersOf<NamespaceOperation> = {
  createSchema: ({ definition, ifNotExists }) => {
    const { name, owner, ...facts } = definition;
    return [
      makeStatement(clauses(
        "CREATE SCHEMA",
        ifNotExists && "IF NOT EXISTS",
        quoteIdentifier(name),
        owner !== undefined && `AUTHORIZATION ${roleName(owner)}`,
      )),
      ...creationFacts({ kind: "schema", name }, facts),
    ];
  },
  dropSchema: (operation) => [
    makeStatement(dropSql("SCHEMA", named(operation)), {
      ...(operation.cascade
        ? {
          reversibility: "irreversible",
          dataLoss: [{ kind: "schema", name: operation.name }],
        }
        : dropFacts({ definition: operation.definition ?? operation.name })),
    }),
  ],
  createExtension: ({ definition, ifNotExists, cascade }) => [
    makeStatement(clauses(
      "CREATE EXTENSION",
      ifNotExists && "IF NOT EXISTS",
      quoteIdentifier(definition.name),
      definition.schema !== undefined &&
        `SCHEMA ${quoteIdentifier(definition.schema)}`,
      definition.version !== undefined &&
        `VERSION ${quoteLiteral(definition.version)}`,
      cascade && "CASCADE",
    )),
    ...commentStatements(
      { kind: "extension", name: definition.name },
      definition.comment,
    ),
  ],
  alterExtension: (operation) => {
    const { name, settings } = operation;
    const alter = `ALTER EXTENSION ${quoteIdentifier(name)}`;
    const statements: string[] = [];
    if (settings.version !== undefined) {
      statements.push(clauses(
        alter,
        "UPDATE",
        settings.version !== null && `TO ${quoteLiteral(settings.version)}`,
      ));
    }
    if (settings.schema !== undefined) {
      statements.push(
        `${alter} SET SCHEMA ${quoteIdentifier(settings.schema)}`,
      );
    }
    return statements.map((sql) => makeStatement(sql, alterFacts(operation)));
  },
  dropExtension: (operation) => [
    makeStatement(
      dropSql("EXTENSION", named(operation)),
      operation.cascade
        ? {
          reversibility: "irreversible",
          dataLoss: [{ kind: "other", name: operation.name }],
        }
        : dropFacts({ definition: operation.definition ?? operation.name }),
    ),
  ],
};

function named<Named extends { readonly name: string }>(
  operation: Named,
): Named {
  return { ...operation, name: quoteIdentifier(operation.name) };
}
