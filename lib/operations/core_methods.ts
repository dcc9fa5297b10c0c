import type { CoreOperations } from "./core_operations.ts";
import { createBlockMethods } from "./core/block_methods.ts";
import { createColumnMethods } from "./core/column_methods.ts";
import { createConstraintMethods } from "./core/constraint_methods.ts";
import { createDataMethods } from "./core/data_methods.ts";
import { createIndexMethods } from "./core/index_methods.ts";
import { createTableMethods } from "./core/table_methods.ts";
import { createTextMethods } from "./core/text_methods.ts";
import type { Recording } from "./recording.ts";

/** The methods of `op` on tables, columns, constraints, indexes and rows. */
export function createCoreMethods(recording: Recording): CoreOperations {
  return {
    ...createTableMethods(recording),
    ...createColumnMethods(recording),
    ...createConstraintMethods(recording),
    ...createIndexMethods(recording),
    ...createDataMethods(recording),
    ...createBlockMethods(recording),
    ...createTextMethods(),
    arguments: recording.arguments,
    serverVersion: recording.serverVersion,
  };
}
