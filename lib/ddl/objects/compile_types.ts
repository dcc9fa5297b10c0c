import type { TypeOperation } from "../../operations/mod.ts";
import type { CompositeAttribute, DomainCheck } from "../../schema/mod.ts";
import {
  clauses,
  type QualifiedName,
  quoteIdentifier,
  quoteName,
  type Statement,
} from "../../sql/mod.ts";
import { makeStatement } from "../make_statement.ts";
import { collationSql } from "./collation_sql.ts";
import { alterFacts, type CompilersOf, dropFacts } from "./compilers.ts";
import { commentStatements, creationFacts } from "./creation_facts.ts";
import { dropSql } from "./drop_sql.ts";
import { rangeSql } from "./range_sql.ts";

/** The statements of operations on domains, composites, ranges, collations. */
export const TYPE_COMPILERS: CompilersOf<TypeOperation> = {
  createDomain: ({ definition }) => {
    const { schema, name, checks = [] } = definition;
    return [
      makeStatement(clauses(
        "CREATE DOMAIN",
        quoteName(definition),
        "AS",
        definition.type,
        collateClause(definition.collation),
        definition.default !== undefined && `DEFAULT ${definition.default}`,
        definition.notNull && "NOT NULL",
        ...checks.filter((check) => !check.notValid).map(domainCheckSql),
      )),
      ...checks.filter((check) => check.notValid)
        .map((check) => addDomainCheck(definition, check)),
      ...checks.flatMap((check) => domainCheckComment(definition, check)),
      ...creationFacts({ kind: "domain", schema, name }, definition),
    ];
  },
  dropDomain: (operation) => [dropType("DOMAIN", operation)],
  alterDomain: (operation) => {
    const alter = `ALTER DOMAIN ${quoteName(operation)}`;
    const { default: value, notNull } = operation.settings;
    const facts = alterFacts(operation);
    const statements: Statement[] = [];
    if (value !== undefined) {
      statements.push(makeStatement(
        value === null
          ? `${alter} DROP DEFAULT`
          : `${alter} SET DEFAULT ${value}`,
        facts,
      ));
    }
    if (notNull !== undefined) {
      statements.push(makeStatement(
        `${alter} ${notNull ? "SET" : "DROP"} NOT NULL`,
        { ...facts, scans: notNull === true },
      ));
    }
    return statements;
  },
  addDomainConstraint: (operation) => [
    addDomainCheck(operation, operation.constraint),
    ...domainCheckComment(operation, operation.constraint),
  ],
  dropDomainConstraint: (operation) => [
    makeStatement(
      clauses(
        "ALTER DOMAIN",
        quoteName(operation),
        "DROP CONSTRAINT",
        operation.ifExists && "IF EXISTS",
        quoteIdentifier(operation.constraint),
        operation.cascade && "CASCADE",
      ),
      dropFacts(operation),
    ),
  ],
  validateDomainConstraint: (operation) => [
    makeStatement(
      clauses(
        "ALTER DOMAIN",
        quoteName(operation),
        "VALIDATE CONSTRAINT",
        quoteIdentifier(operation.constraint),
      ),
      { scans: true },
    ),
  ],
  createCompositeType: ({ definition }) => {
    const { schema, name, attributes } = definition;
    return [
      makeStatement(clauses(
        "CREATE TYPE",
        quoteName(definition),
        `AS (${attributes.map(attributeSql).join(", ")})`,
      )),
      ...attributes.flatMap((attribute) =>
        attributeComment(definition, attribute)
      ),
      ...creationFacts({ kind: "compositeType", schema, name }, definition),
    ];
  },
  dropCompositeType: (operation) => [dropType("TYPE", operation)],
  addAttribute: (operation) => [
    makeStatement(clauses(
      "ALTER TYPE",
      quoteName(operation),
      "ADD ATTRIBUTE",
      attributeSql(operation.attribute),
      operation.cascade && "CASCADE",
    )),
    ...attributeComment(operation, operation.attribute),
  ],
  dropAttribute: (operation) => [
    makeStatement(
      clauses(
        "ALTER TYPE",
        quoteName(operation),
        "DROP ATTRIBUTE",
        operation.ifExists && "IF EXISTS",
        quoteIdentifier(operation.attribute),
        operation.cascade && "CASCADE",
      ),
      {
        reversibility: operation.definition === undefined
          ? "irreversible"
          : "structure",
        dataLoss: [{
          kind: "other",
          schema: operation.schema,
          name: operation.name,
          member: operation.attribute,
        }],
      },
    ),
  ],
  alterAttribute: (operation) => [
    makeStatement(
      clauses(
        "ALTER TYPE",
        quoteName(operation),
        "ALTER ATTRIBUTE",
        quoteIdentifier(operation.attribute.name),
        "TYPE",
        operation.attribute.type,
        collateClause(operation.attribute.collation),
        operation.cascade && "CASCADE",
      ),
      alterFacts(operation),
    ),
  ],
  renameAttribute: (operation) => [
    makeStatement(clauses(
      "ALTER TYPE",
      quoteName(operation),
      "RENAME ATTRIBUTE",
      quoteIdentifier(operation.attribute),
      "TO",
      quoteIdentifier(operation.to),
      operation.cascade && "CASCADE",
    )),
  ],
  createRangeType: (operation, options) => {
    const { schema, name } = operation.definition;
    return [
      makeStatement(rangeSql(operation, options)),
      ...creationFacts(
        { kind: "rangeType", schema, name },
        operation.definition,
      ),
    ];
  },
  dropRangeType: (operation) => [dropType("TYPE", operation)],
  createCollation: (operation, options) => {
    const { schema, name } = operation.definition;
    return [
      makeStatement(collationSql(operation, options)),
      ...creationFacts(
        { kind: "collation", schema, name },
        operation.definition,
      ),
    ];
  },
  dropCollation: (operation) => [
    makeStatement(
      dropSql("COLLATION", { ...operation, name: quoteName(operation) }),
      dropFacts(operation),
    ),
  ],
  refreshCollation: (operation) => [
    makeStatement(`ALTER COLLATION ${quoteName(operation)} REFRESH VERSION`),
  ],
};

function dropType(
  keyword: "DOMAIN" | "TYPE",
  operation: QualifiedName & {
    readonly ifExists?: true | undefined;
    readonly cascade?: true | undefined;
    readonly definition?: unknown;
  },
): Statement {
  const { schema, name, cascade } = operation;
  return makeStatement(
    dropSql(keyword, { ...operation, name: quoteName(operation) }),
    cascade
      ? {
        reversibility: "irreversible",
        dataLoss: [{ kind: "other", schema, name }],
      }
      : dropFacts(operation),
  );
}

function collateClause(collation: QualifiedName | undefined): string {
  return collation === undefined ? "" : `COLLATE ${quoteName(collation)}`;
}

function domainCheckSql({ name, expression, notValid }: DomainCheck): string {
  return clauses(
    name !== undefined && `CONSTRAINT ${quoteIdentifier(name)}`,
    `CHECK (${expression})`,
    notValid && "NOT VALID",
  );
}

function addDomainCheck(domain: QualifiedName, check: DomainCheck): Statement {
  return makeStatement(
    `ALTER DOMAIN ${quoteName(domain)} ADD ${domainCheckSql(check)}`,
    { scans: !check.notValid },
  );
}

function domainCheckComment(
  { schema, name }: QualifiedName,
  check: DomainCheck,
): readonly Statement[] {
  return commentStatements(
    { kind: "domainConstraint", schema, name, member: check.name },
    check.comment,
  );
}

function attributeSql({ name, type, collation }: CompositeAttribute): string {
  return clauses(quoteIdentifier(name), type, collateClause(collation));
}

function attributeComment(
  { schema, name }: QualifiedName,
  attribute: CompositeAttribute,
): readonly Statement[] {
  return commentStatements(
    { kind: "column", schema, name, member: attribute.name },
    attribute.comment,
  );
}
