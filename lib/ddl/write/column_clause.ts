import type { Column, Identity, SequenceSettings } from "../../schema/mod.ts";
import { clauses, quoteIdentifier, quoteName } from "../../sql/mod.ts";

/** What {@linkcode columnClause} may leave out. */
export interface ColumnClauseOptions {
  /** Its `NOT NULL` follows from a primary key. */
  readonly inPrimaryKey?: true | undefined;
}

/** A column as `CREATE TABLE` and `ADD COLUMN` take it. */
export function columnClause(
  column: Column,
  { inPrimaryKey }: ColumnClauseOptions = {},
): string {
  const { name, type, collation, identity, generated } = column;
  const isImplied = inPrimaryKey || identity !== undefined;
  return clauses(
    quoteIdentifier(name),
    type,
    collation !== undefined && `COLLATE ${quoteName(collation)}`,
    column.default !== undefined && `DEFAULT ${defaultExpression(column)}`,
    generated !== undefined &&
      `GENERATED ALWAYS AS (${generated.expression}) ${generated.kind.toUpperCase()}`,
    identity !== undefined && identityClause(identity),
    !column.nullable && !isImplied && "NOT NULL",
  );
}

/** `GENERATED … AS IDENTITY (…)`. */
export function identityClause(identity: Identity): string {
  const settings = clauses(
    identity.sequence !== undefined &&
      `SEQUENCE NAME ${quoteName(identity.sequence)}`,
    ...sequenceClauses(identity),
  );
  return clauses(
    "GENERATED",
    generationClause(identity),
    "AS IDENTITY",
    settings !== "" && `(${settings})`,
  );
}

/** `ALWAYS` or `BY DEFAULT`. */
export function generationClause({ generation }: Identity): string {
  return generation === "always" ? "ALWAYS" : "BY DEFAULT";
}

/** What `CREATE SEQUENCE` and an identity say about numbers. */
export function sequenceClauses(settings: SequenceSettings): readonly string[] {
  const { increment, minValue, maxValue, start, cache, cycle } = settings;
  return [
    increment === undefined ? "" : `INCREMENT BY ${increment}`,
    minValue === undefined ? "" : `MINVALUE ${minValue}`,
    maxValue === undefined ? "" : `MAXVALUE ${maxValue}`,
    start === undefined ? "" : `START WITH ${start}`,
    cache === undefined ? "" : `CACHE ${cache}`,
    cycle ? "CYCLE" : "",
  ].filter((clause) => clause !== "");
}

/** The grammar after `DEFAULT` takes no bare `IS`, `IN`, `AND` and the like. */
function defaultExpression({ default: expression = "" }: Column): string {
  return /^[\w.]+\([^()]*\)$|^'(?:[^']|'')*'(?:::[\w ."\[\]()]+)?$|^E'|^-?[\w.]+$/
      .test(expression)
    ? expression
    : `(${expression})`;
}
