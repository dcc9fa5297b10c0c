import { RetortError } from "../../errors/mod.ts";
import {
  describeValue,
  identifier,
  isPlainObject,
  listOf,
  nonEmptyText,
  object,
  oneOf,
  recordOf,
  type Refuse,
  sqlOf,
  sqlText,
} from "../../schema/mod.ts";
import type { CoreOperations } from "../core_operations.ts";
import type { Recording } from "../recording.ts";
import { IN_SCHEMA_SHAPE, inSchema } from "./option_shapes.ts";
import type { BulkInsertOptions, ExecuteOptions } from "./row_options.ts";

const BULK_INSERT = object<BulkInsertOptions>({
  ...IN_SCHEMA_SHAPE,
  types: recordOf(nonEmptyText),
});
const PARAMETERS = listOf(() => {});
const EXECUTE = object<ExecuteOptions>({
  parameters: PARAMETERS,
  reverse: nonEmptyText,
  transaction: oneOf("inside", "outside", "commitAfter"),
});

/** The methods of `op` on rows, and for SQL as such. */
export function createDataMethods(
  recording: Recording,
): Pick<CoreOperations, "bulkInsert" | "execute" | "query"> {
  return {
    bulkInsert: (...args) => bulkInsert(recording, ...args),
    execute: (...args) => execute(recording, ...args),
    query: <Row extends Record<string, unknown>>(
      sql: string,
      parameters: readonly unknown[] = [],
    ) => query(recording, sql, parameters) as Promise<readonly Row[]>,
  };
}

function bulkInsert(
  recording: Recording,
  ...[table, rows, options = {}]: Parameters<CoreOperations["bulkInsert"]>
): void {
  const call = recording.call("bulkInsert");
  call.check("table", table, identifier);
  call.check("rows", rows, listOf(row));
  call.check("options", options, BULK_INSERT);
  if (rows.length === 0) return;
  const columns = [...new Set(rows.flatMap(keysWithValues))];
  if (columns.length === 0) {
    call.refuse("rows", "no row has a value in any column");
  }
  call.record({
    kind: "bulkInsert",
    table: inSchema(table, options),
    columns,
    rows,
    types: options.types,
  });
}

function execute(
  recording: Recording,
  ...[sql, options = {}]: Parameters<CoreOperations["execute"]>
): void {
  const call = recording.call("execute");
  call.check("sql", sql, sqlText);
  call.check("options", options, EXECUTE);
  call.record({ kind: "execute", sql: sqlOf(sql), ...options });
}

function query(
  recording: Recording,
  sql: string,
  parameters: readonly unknown[],
): Promise<readonly Record<string, unknown>[]> {
  const call = recording.call("query");
  call.check("sql", sql, nonEmptyText);
  call.check("parameters", parameters, PARAMETERS);
  if (recording.query === undefined) {
    throw new RetortError(
      "operation/offline",
      "Cannot run op.query: SQL is only being written, there is no database to answer",
      {
        details: { operation: "query" },
        hint:
          "Write what depends on rows as SQL, or run this migration against a database",
        source: call.source,
      },
    );
  }
  return recording.query(sql, parameters);
}

function row(value: unknown, path: string, refuse: Refuse): void {
  if (!isPlainObject(value)) {
    return refuse(
      path,
      `expected values by column, got ${describeValue(value)}`,
    );
  }
  for (const name of Object.keys(value)) {
    identifier(name, `${path}.${name}`, refuse);
    const type = typeof value[name];
    if (type === "function" || type === "symbol") {
      refuse(`${path}.${name}`, `a ${type} is not a value of a row`);
    }
  }
}

function keysWithValues(
  values: { readonly [column: string]: unknown },
): readonly string[] {
  return Object.keys(values).filter((key) => values[key] !== undefined);
}
