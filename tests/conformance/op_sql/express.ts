import { createRecorder, type Operation } from "../../../mod.ts";
import { addColumn, alterColumn, dropColumn } from "./column_calls.ts";
import {
  createCheck,
  createExclusion,
  createForeignKey,
  createPrimaryKey,
  createUnique,
  dropConstraint,
} from "./constraint_calls.ts";
import { bulkInsert, execute } from "./data_calls.ts";
import type { Arguments, CallContext } from "./describe.ts";
import { createIndex, dropIndex } from "./index_calls.ts";
import { type ConventionDescription, conventionOf } from "./naming.ts";
import {
  createTable,
  dropTable,
  renameTable,
  setTableComment,
} from "./table_calls.ts";
import { createType, dropType } from "./type_calls.ts";

/** A call as the vectors describe it. */
export interface CallDescription {
  readonly op: string;
  readonly args: Arguments;
  readonly naming_convention?: ConventionDescription;
}

type Call = (context: CallContext, args: Arguments) => void;

const CALLS: Readonly<Record<string, Call>> = {
  add_column: addColumn,
  alter_column: alterColumn,
  batch_alter_table: batchAlterTable,
  bulk_insert: bulkInsert,
  create_check_constraint: createCheck,
  create_exclude_constraint: createExclusion,
  create_foreign_key: createForeignKey,
  create_index: createIndex,
  create_primary_key: createPrimaryKey,
  create_table: createTable,
  create_table_comment: setTableComment,
  create_unique_constraint: createUnique,
  drop_column: dropColumn,
  drop_constraint: dropConstraint,
  drop_index: dropIndex,
  drop_table: dropTable,
  drop_table_comment: setTableComment,
  enum_create: createType,
  enum_drop: dropType,
  execute,
  rename_table: renameTable,
};

/** One of Alembic's calls as our operations. */
export function express(
  { op: name, args, naming_convention: convention = {} }: CallDescription,
): readonly Operation[] {
  const { op, finish, take } = createRecorder({
    naming: conventionOf(convention),
  });
  const operations: Operation[] = [];
  const add = (operation: Operation): void => {
    operations.push(...take(), operation);
  };
  callNamed(name)({ op, add, convention }, args);
  return [...operations, ...finish()];
}

function callNamed(name: string): Call {
  const call = CALLS[name];
  if (call === undefined) throw new TypeError(`Cannot express "${name}"`);
  return call;
}

/** `batch_alter_table`, whose calls leave the table's name out. */
function batchAlterTable(context: CallContext, args: Arguments): void {
  const { table_name: table = "", ops = [] } = args;
  const schema = args.kw?.schema ?? args.schema;
  const { op, take } = createRecorder({
    naming: conventionOf(context.convention),
  });
  for (const { op: name, args: inner } of ops) {
    callNamed(name)({ ...context, op }, {
      table_name: table,
      source_table: table,
      ...(schema !== undefined && { schema, source_schema: schema }),
      ...inner,
    });
  }
  context.add({
    kind: "batchAlterTable",
    table: { name: table, schema },
    operations: take(),
  });
}
