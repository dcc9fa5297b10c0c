import type {
  AddColumnOperation,
  DropColumnOperation,
} from "../../operations/mod.ts";
import type { Column, Constraint, ForeignKey } from "../../schema/mod.ts";
import { clauses, quoteIdentifier, type Statement } from "../../sql/mod.ts";
import type { CompileContext } from "../compile_options.ts";
import { mayBeVolatile } from "../facts/default_volatility.ts";
import type { TableAction } from "../facts/table_facts.ts";
import { sequenceFacts } from "../objects/creation_facts.ts";
import { grantStatements } from "../objects/grant_statements.ts";
import { needsVersion } from "../objects/needs_version.ts";
import { columnClause } from "../write/column_clause.ts";
import { inlineForeignKey } from "../write/constraint_clause.ts";
import { columnComment } from "./after_create_table.ts";
import type { AlterTableAction } from "./alter_table.ts";
import { columnSettingActions } from "./column_actions.ts";
import { constraintAction, constraintComments } from "./constraints.ts";
import { refuseOldServer } from "./constraint_versions.ts";
import { indexStatements } from "./indexes.ts";

const SERIAL_REGEXP = /^(?:small|big)?serial[248]?$/i;

/** `ADD COLUMN` with its constraints, as actions of one `ALTER TABLE`. */
export function addColumnActions(
  operation: AddColumnOperation,
  context: CompileContext,
): readonly AlterTableAction[] {
  const { column, constraints = [], ifNotExists } = operation;
  refuseOldColumn(operation, column, context);
  for (const constraint of constraints) {
    refuseOldServer(operation, constraint, context);
  }
  const inline = constraints.filter((constraint) =>
    isInline(constraint, column)
  );
  const apart = constraints.filter((constraint) =>
    !isInline(constraint, column)
  );
  return [
    {
      sql: clauses(
        "ADD COLUMN",
        ifNotExists && "IF NOT EXISTS",
        columnClause(column),
        ...inline.map(inlineForeignKey),
      ),
      action: addColumnAction(column),
    },
    // Their text is in the column's: they are here for their facts alone.
    ...inline.map((constraint): AlterTableAction => ({
      sql: "",
      action: "addForeignKeyNotValid",
      references: constraint.references,
    })),
    ...apart.map(constraintAction),
    ...columnSettingActions(column.name, column),
  ];
}

/**
 * A foreign key of a column without values has no rows to look at, which the
 * server sees only where it is part of the column's definition.
 */
function isInline(
  constraint: Constraint,
  column: Column,
): constraint is ForeignKey {
  const isEmpty = [column.default, column.generated, column.identity]
    .every((value) => value === undefined);
  return constraint.kind === "foreignKey" && isEmpty &&
    constraint.columns.length === 1 && !constraint.notValid &&
    !constraint.notEnforced && !constraint.period;
}

/** What follows the `ALTER TABLE` of a column that is added. */
export function afterAddColumn(
  { table, column, constraints = [], indexes = [] }: AddColumnOperation,
  context: CompileContext,
): readonly Statement[] {
  const reference = { kind: "column", ...table, member: column.name } as const;
  return [
    ...indexes.flatMap((index) => indexStatements({ table, index }, context)),
    ...columnComment(table, column, context),
    ...constraints.flatMap((constraint) =>
      constraintComments(table, constraint, context)
    ),
    ...grantStatements(reference, column.grants ?? []),
    ...sequenceFacts(table, column),
  ];
}

/** Refuses a column that says what the server is too old for. */
export function refuseOldColumn(
  operation: Parameters<typeof needsVersion>[0],
  column: Pick<Column, "generated" | "compression">,
  context: CompileContext,
): void {
  if (column.generated?.kind === "virtual") {
    const feature = { feature: "a virtual generated column", since: 180000 };
    needsVersion(operation, feature, context);
  }
  if (column.compression) {
    const feature = { feature: "COMPRESSION", since: 140000 };
    needsVersion(operation, feature, context);
  }
}

/** Whether the rows are written anew follows from what fills the column. */
function addColumnAction(column: Column): TableAction {
  const { identity, generated, type } = column;
  const isWritten = identity !== undefined || generated?.kind === "stored" ||
    SERIAL_REGEXP.test(type.trim()) ||
    (column.default !== undefined && mayBeVolatile(column.default));
  return isWritten ? "addColumnRewriting" : "addColumn";
}

/** `DROP COLUMN`. */
export function dropColumnAction(
  { table, column, ifExists, cascade }: DropColumnOperation,
): AlterTableAction {
  const { schema, name } = table;
  return {
    sql: clauses(
      "DROP COLUMN",
      ifExists && "IF EXISTS",
      quoteIdentifier(column),
      cascade && "CASCADE",
    ),
    action: "dropColumn",
    facts: {
      reversibility: "structure",
      dataLoss: [{ kind: "column", schema, name, member: column }],
    },
  };
}
