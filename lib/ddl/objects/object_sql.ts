import type { ObjectReference, ReferenceKind } from "../../operations/mod.ts";
import {
  clauses,
  quoteIdentifier,
  quoteLiteral,
  quoteName,
} from "../../sql/mod.ts";

const KEYWORDS: Readonly<Record<ReferenceKind, string>> = {
  accessMethod: "ACCESS METHOD",
  aggregate: "AGGREGATE",
  baseType: "TYPE",
  cast: "CAST",
  collation: "COLLATION",
  column: "COLUMN",
  compositeType: "TYPE",
  constraint: "CONSTRAINT",
  conversion: "CONVERSION",
  database: "DATABASE",
  defaultPrivileges: "DEFAULT PRIVILEGES",
  domain: "DOMAIN",
  domainConstraint: "CONSTRAINT",
  enum: "TYPE",
  eventTrigger: "EVENT TRIGGER",
  extension: "EXTENSION",
  foreignDataWrapper: "FOREIGN DATA WRAPPER",
  foreignServer: "SERVER",
  foreignTable: "FOREIGN TABLE",
  function: "FUNCTION",
  index: "INDEX",
  language: "LANGUAGE",
  materializedView: "MATERIALIZED VIEW",
  operator: "OPERATOR",
  operatorClass: "OPERATOR CLASS",
  operatorFamily: "OPERATOR FAMILY",
  policy: "POLICY",
  procedure: "PROCEDURE",
  publication: "PUBLICATION",
  rangeType: "TYPE",
  role: "ROLE",
  routine: "ROUTINE",
  rule: "RULE",
  schema: "SCHEMA",
  sequence: "SEQUENCE",
  statistics: "STATISTICS",
  subscription: "SUBSCRIPTION",
  table: "TABLE",
  tablespace: "TABLESPACE",
  textSearchConfiguration: "TEXT SEARCH CONFIGURATION",
  textSearchDictionary: "TEXT SEARCH DICTIONARY",
  textSearchParser: "TEXT SEARCH PARSER",
  textSearchTemplate: "TEXT SEARCH TEMPLATE",
  transform: "TRANSFORM",
  trigger: "TRIGGER",
  type: "TYPE",
  userMapping: "USER MAPPING",
  view: "VIEW",
};

/** The words that `COMMENT ON`, `ALTER` and `DROP` have for a kind of object. */
export function objectKeyword(kind: ReferenceKind): string {
  return KEYWORDS[kind];
}

/** The object as `COMMENT ON`, `ALTER` and `DROP` name it, without its kind. */
export function objectName(reference: ObjectReference): string {
  const { kind, identity } = reference;
  switch (kind) {
    case "column":
      return `${quoteName(reference)}.${quoteIdentifier(memberOf(reference))}`;
    case "constraint":
    case "policy":
    case "rule":
    case "trigger":
      return `${quoteIdentifier(memberOf(reference))} ON ${
        quoteName(reference)
      }`;
    case "domainConstraint":
      return `${quoteIdentifier(memberOf(reference))} ON DOMAIN ${
        quoteName(reference)
      }`;
    case "cast":
      return `(${reference.name} AS ${identity})`;
    case "operator":
      return operatorName(reference);
    case "operatorClass":
    case "operatorFamily":
      return `${quoteName(reference)} USING ${quoteIdentifier(`${identity}`)}`;
    case "transform":
      return `FOR ${reference.name} LANGUAGE ${quoteIdentifier(`${identity}`)}`;
    case "userMapping":
      return `FOR ${roleName(reference.name)} SERVER ${
        quoteIdentifier(`${identity}`)
      }`;
    default:
      return routineName(reference);
  }
}

/** A routine with the types that tell it apart. */
export function routineName(reference: ObjectReference): string {
  const { kind, identity } = reference;
  const isAggregate = kind === "aggregate";
  if (identity === undefined && !isAggregate) return quoteName(reference);
  return `${quoteName(reference)}(${identity || (isAggregate ? "*" : "")})`;
}

/** A kind of object and which one it is. */
export function objectSql(reference: ObjectReference): string {
  return `${objectKeyword(reference.kind)} ${objectName(reference)}`;
}

/** A role; `public`, `current_user` and their kin are key words, not names. */
export function roleName(role: string): string {
  return /^(public|current_role|current_user|session_user)$/.test(role)
    ? role.toUpperCase()
    : quoteIdentifier(role);
}

/** An operator with its schema; its symbol cannot be quoted. */
export function operatorSymbol(
  operator: { readonly schema?: string | undefined; readonly name: string },
): string {
  return operator.schema === undefined
    ? operator.name
    : `${quoteIdentifier(operator.schema)}.${operator.name}`;
}

/** `COMMENT ON` an object. */
export function commentSql(
  reference: ObjectReference,
  text: string | null,
): string {
  return clauses(
    "COMMENT ON",
    objectSql(reference),
    "IS",
    text === null ? "NULL" : quoteLiteral(text),
  );
}

function operatorName(reference: ObjectReference): string {
  const types = `${reference.identity}`
    .replace(/^,/, "NONE,").replace(/,$/, ",NONE");
  return `${operatorSymbol(reference)} (${types})`;
}

/** The part of a relation that a reference is to. */
export function memberOf(reference: ObjectReference): string {
  if (reference.member === undefined) {
    throw new TypeError(
      `Cannot name a ${reference.kind} of "${reference.name}": it has no member`,
    );
  }
  return reference.member;
}
