import type {
  Constraint,
  Exclusion,
  ExclusionElement,
  ForeignKey,
  IndexBacked,
  PrimaryKey,
  Unique,
} from "../../schema/mod.ts";
import {
  clauses,
  parenthesized,
  quoteIdentifier,
  quoteName,
} from "../../sql/mod.ts";
import { indexKeyClause } from "./key_clause.ts";
import { withClause } from "./options_clause.ts";

/** A constraint as `CREATE TABLE` and `ADD` take it. */
export function constraintClause(constraint: Constraint): string {
  const { name } = constraint;
  return clauses(
    name !== undefined && `CONSTRAINT ${quoteIdentifier(name)}`,
    constraintBody(constraint),
    timingClause(constraint),
  );
}

/** A foreign key of one column as part of that column's definition. */
export function inlineForeignKey(key: ForeignKey): string {
  const { name } = key;
  return clauses(
    name !== undefined && `CONSTRAINT ${quoteIdentifier(name)}`,
    referencesClause(key),
    timingClause(key),
  );
}

/** Names of columns in parentheses. */
export function columnNames(columns: readonly string[]): string {
  return parenthesized(columns.map(quoteIdentifier));
}

function constraintBody(constraint: Constraint): string {
  switch (constraint.kind) {
    case "primaryKey":
      return clauses("PRIMARY KEY", keyClause(constraint));
    case "unique":
      return clauses(
        "UNIQUE",
        constraint.nullsNotDistinct && "NULLS NOT DISTINCT",
        keyClause(constraint),
      );
    case "check":
      return clauses(
        `CHECK (${constraint.expression})`,
        constraint.noInherit && "NO INHERIT",
      );
    case "foreignKey":
      return foreignKeyClause(constraint);
    case "exclude":
      return exclusionClause(constraint);
    case "notNull":
      return clauses(
        "NOT NULL",
        quoteIdentifier(constraint.column),
        constraint.noInherit && "NO INHERIT",
      );
  }
}

function keyClause(key: PrimaryKey | Unique): string {
  if (key.usingIndex !== undefined) {
    return `USING INDEX ${quoteIdentifier(key.usingIndex)}`;
  }
  const columns = key.columns.map((column, index) =>
    clauses(
      quoteIdentifier(column),
      key.withoutOverlaps && index === key.columns.length - 1 &&
        "WITHOUT OVERLAPS",
    )
  );
  return clauses(parenthesized(columns), backingClause(key));
}

function backingClause(backed: IndexBacked): string {
  return clauses(
    backed.include !== undefined && backed.include.length > 0 &&
      `INCLUDE ${columnNames(backed.include)}`,
    withClause(backed.with),
    backed.tablespace !== undefined &&
      `USING INDEX TABLESPACE ${quoteIdentifier(backed.tablespace)}`,
  );
}

function foreignKeyClause(key: ForeignKey): string {
  return clauses(
    "FOREIGN KEY",
    periodColumns(key, key.columns),
    referencesClause(key),
  );
}

function referencesClause(key: ForeignKey): string {
  const { references, match, onUpdate, onDelete, onDeleteColumns } = key;
  return clauses(
    "REFERENCES",
    quoteName(references),
    references.columns !== undefined && periodColumns(key, references.columns),
    match === "full" && "MATCH FULL",
    onUpdate !== undefined && `ON UPDATE ${onUpdate.toUpperCase()}`,
    onDelete !== undefined && `ON DELETE ${onDelete.toUpperCase()}`,
    onDelete !== undefined && onDeleteColumns !== undefined &&
      columnNames(onDeleteColumns),
  );
}

function periodColumns(key: ForeignKey, columns: readonly string[]): string {
  return parenthesized(columns.map((column, index) =>
    clauses(
      key.period && index === columns.length - 1 && "PERIOD",
      quoteIdentifier(column),
    )
  ));
}

function exclusionClause(exclusion: Exclusion): string {
  return clauses(
    "EXCLUDE",
    exclusion.using !== undefined &&
      `USING ${quoteIdentifier(exclusion.using)}`,
    parenthesized(exclusion.elements.map(elementClause)),
    backingClause(exclusion),
    exclusion.where !== undefined && `WHERE (${exclusion.where})`,
  );
}

function elementClause(element: ExclusionElement): string {
  return clauses(indexKeyClause(element), `WITH ${element.operator}`);
}

function timingClause(constraint: Constraint): string {
  return clauses(
    constraint.deferrable && "DEFERRABLE",
    constraint.initiallyDeferred && "INITIALLY DEFERRED",
    constraint.notEnforced && "NOT ENFORCED",
    constraint.notValid && "NOT VALID",
  );
}
