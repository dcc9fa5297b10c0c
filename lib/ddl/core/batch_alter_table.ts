import type {
  BatchAlterTableOperation,
  Operation,
} from "../../operations/mod.ts";
import type { Statement } from "../../sql/mod.ts";
import type { CompileContext } from "../compile_options.ts";
import { afterAlterColumn, alterColumnActions } from "./alter_column.ts";
import { alterTable, type AlterTableAction } from "./alter_table.ts";
import {
  addConstraintAction,
  alterConstraintAction,
  constraintComments,
  dropConstraintAction,
  validateConstraintAction,
} from "./constraints.ts";
import { beforeIdentity } from "./identity_actions.ts";
import {
  addColumnActions,
  afterAddColumn,
  dropColumnAction,
} from "./columns.ts";

/** What an operation is to `ALTER TABLE`: actions of it between statements. */
interface AlterParts {
  readonly before?: readonly Statement[];
  readonly actions: readonly AlterTableAction[];
  readonly after: readonly Statement[];
  /** The column or constraint it is about. */
  readonly subject: string;
}

/** An operation that is an `ALTER TABLE`, as its actions; others are not. */
export function alterParts(
  operation: Operation,
  context: CompileContext,
): AlterParts | undefined {
  switch (operation.kind) {
    case "addColumn":
      return {
        actions: addColumnActions(operation, context),
        after: afterAddColumn(operation, context),
        subject: `column ${operation.column.name}`,
      };
    case "dropColumn":
      return {
        actions: [dropColumnAction(operation)],
        after: [],
        subject: `column ${operation.column}`,
      };
    case "alterColumn":
      return {
        before: beforeIdentity(operation),
        actions: alterColumnActions(operation, context),
        after: afterAlterColumn(operation, context),
        subject: `column ${operation.column}`,
      };
    default:
      return constraintParts(operation, context);
  }
}

function constraintParts(
  operation: Operation,
  context: CompileContext,
): AlterParts | undefined {
  switch (operation.kind) {
    case "addConstraint":
      return {
        actions: [addConstraintAction(operation, context)],
        after: constraintComments(
          operation.table,
          operation.constraint,
          context,
        ),
        subject: `constraint ${operation.constraint.name}`,
      };
    case "dropConstraint":
      return {
        actions: [dropConstraintAction(operation)],
        after: [],
        subject: `constraint ${operation.name}`,
      };
    case "validateConstraint":
      return {
        actions: [validateConstraintAction(operation)],
        after: [],
        subject: `constraint ${operation.name}`,
      };
    case "alterConstraint":
      return {
        actions: [alterConstraintAction(operation)],
        after: [],
        subject: `constraint ${operation.name}`,
      };
    default:
      return undefined;
  }
}

interface Group {
  readonly before: Statement[];
  readonly actions: AlterTableAction[];
  readonly after: Statement[];
  readonly subjects: Map<string, Operation["kind"]>;
}

/**
 * Operations on one table as few `ALTER TABLE`s: a new one begins where an
 * operation needs what an earlier one did, since PostgreSQL orders the actions
 * of one statement by its own rules, drops first.
 */
export function batchAlterTable(
  { table, operations }: BatchAlterTableOperation,
  context: CompileContext,
): readonly Statement[] {
  const statements: Statement[] = [];
  let group: Group = emptyGroup();
  const flush = (): void => {
    statements.push(...group.before);
    if (group.actions.length > 0) {
      statements.push(alterTable(table, group.actions, context));
    }
    statements.push(...group.after);
    group = emptyGroup();
  };
  for (const operation of operations) {
    const parts = alterParts(operation, context);
    if (parts === undefined || mustFollow(operation, parts.subject, group)) {
      flush();
    }
    if (parts === undefined) {
      statements.push(...context.compile(operation));
    } else {
      group.before.push(...parts.before ?? []);
      group.actions.push(...parts.actions);
      group.after.push(...parts.after);
      group.subjects.set(parts.subject, operation.kind);
      if (operation.kind === "alterColumn" && operation.rename) flush();
    }
  }
  flush();
  return statements;
}

function emptyGroup(): Group {
  return { before: [], actions: [], after: [], subjects: new Map() };
}

/** Dropping and then making anew is the only order that PostgreSQL keeps. */
function mustFollow(
  operation: Operation,
  subject: string,
  group: Group,
): boolean {
  const earlier = group.subjects.get(subject);
  if (earlier === undefined) return false;
  const isRemade = earlier === "dropColumn" && operation.kind === "addColumn" ||
    earlier === "dropConstraint" && operation.kind === "addConstraint";
  return !isRemade;
}
