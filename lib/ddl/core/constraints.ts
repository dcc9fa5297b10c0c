import type {
  AddConstraintOperation,
  AlterConstraintOperation,
  DropConstraintOperation,
  RenameConstraintOperation,
  ValidateConstraintOperation,
} from "../../operations/mod.ts";
import type { Constraint } from "../../schema/mod.ts";
import {
  clauses,
  type QualifiedName,
  quoteIdentifier,
  quoteName,
  type Statement,
} from "../../sql/mod.ts";
import type { CompileContext } from "../compile_options.ts";
import type { TableAction } from "../facts/table_facts.ts";
import { tableStatement } from "../facts/table_statement.ts";
import { makeStatement } from "../make_statement.ts";
import { commentSql } from "../write/comment_sql.ts";
import { constraintClause } from "../write/constraint_clause.ts";
import type { AlterTableAction } from "./alter_table.ts";
import { refuseOldServer } from "./constraint_versions.ts";

/** `ADD CONSTRAINT`. */
export function addConstraintAction(
  operation: AddConstraintOperation,
  context: CompileContext,
): AlterTableAction {
  const { constraint } = operation;
  refuseOldServer(operation, constraint, context);
  return constraintAction(constraint);
}

/** A constraint of a table that is there. */
export function constraintAction(constraint: Constraint): AlterTableAction {
  return {
    sql: `ADD ${constraintClause(constraint)}`,
    action: actionOf(constraint),
    ...(constraint.kind === "foreignKey" &&
      { references: constraint.references }),
  };
}

function actionOf(constraint: Constraint): TableAction {
  switch (constraint.kind) {
    case "primaryKey":
      return constraint.usingIndex === undefined
        ? "addPrimaryKey"
        : "addUsingIndex";
    case "unique":
      return constraint.usingIndex === undefined
        ? "addUnique"
        : "addUsingIndex";
    case "check":
      return constraint.notValid || constraint.notEnforced
        ? "addCheckNotValid"
        : "addCheck";
    case "foreignKey":
      return constraint.notValid || constraint.notEnforced
        ? "addForeignKeyNotValid"
        : "addForeignKey";
    case "exclude":
      return "addExclusion";
    case "notNull":
      return constraint.notValid ? "addCheckNotValid" : "addNotNull";
  }
}

/** The comments of a constraint that was just made, and of its index. */
export function constraintComments(
  table: QualifiedName,
  constraint: Constraint,
  context: CompileContext,
): readonly Statement[] {
  const { name, comment } = constraint;
  if (name === undefined) return [];
  const onIndex = "indexComment" in constraint
    ? constraint.indexComment
    : undefined;
  return [
    ...(comment === undefined ? [] : [tableStatement(
      commentSql(
        `CONSTRAINT ${quoteIdentifier(name)} ON ${quoteName(table)}`,
        comment,
      ),
      [{ action: "tableComment", table }],
      context,
    )]),
    ...(onIndex === undefined ? [] : [makeStatement(
      commentSql(
        `INDEX ${quoteName({ schema: table.schema, name })}`,
        onIndex,
      ),
    )]),
  ];
}

/** `DROP CONSTRAINT`. */
export function dropConstraintAction(
  { name, ifExists, cascade, definition }: DropConstraintOperation,
): AlterTableAction {
  return {
    sql: clauses(
      "DROP CONSTRAINT",
      ifExists && "IF EXISTS",
      quoteIdentifier(name),
      cascade && "CASCADE",
    ),
    action: "dropConstraint",
    ...(definition?.kind === "foreignKey" &&
      { references: definition.references }),
  };
}

/** `VALIDATE CONSTRAINT`. */
export function validateConstraintAction(
  { name }: ValidateConstraintOperation,
): AlterTableAction {
  return {
    sql: `VALIDATE CONSTRAINT ${quoteIdentifier(name)}`,
    action: "validateConstraint",
  };
}

/** `ALTER CONSTRAINT`. */
export function alterConstraintAction(
  { name, deferral }: AlterConstraintOperation,
): AlterTableAction {
  const words = deferral === "initially deferred"
    ? "DEFERRABLE INITIALLY DEFERRED"
    : deferral === "deferrable"
    ? "DEFERRABLE INITIALLY IMMEDIATE"
    : "NOT DEFERRABLE";
  return {
    sql: `ALTER CONSTRAINT ${quoteIdentifier(name)} ${words}`,
    action: "alterConstraint",
  };
}

/** `RENAME CONSTRAINT`, which `ALTER TABLE` takes alone only. */
export function renameConstraint(
  { table, name, to }: RenameConstraintOperation,
  context: CompileContext,
): readonly Statement[] {
  const sql = clauses(
    "ALTER TABLE",
    quoteName(table),
    "RENAME CONSTRAINT",
    quoteIdentifier(name),
    "TO",
    quoteIdentifier(to),
  );
  return [
    tableStatement(sql, [{ action: "renameConstraint", table }], context),
  ];
}
