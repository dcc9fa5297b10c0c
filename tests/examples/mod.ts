import { COLUMN_EXAMPLES } from "./core/columns.ts";
import { CONSTRAINT_EXAMPLES } from "./core/constraints.ts";
import { INDEX_EXAMPLES } from "./core/indexes.ts";
import { ROW_EXAMPLES } from "./core/rows.ts";
import { TABLE_EXAMPLES } from "./core/tables.ts";
import type { OperationExample } from "./operation_example.ts";

export { EXAMPLE_WORLD, type OperationExample } from "./operation_example.ts";

/** Examples by chapter, in the order of the documentation. */
export const EXAMPLES: Readonly<Record<string, readonly OperationExample[]>> = {
  Tables: TABLE_EXAMPLES,
  Columns: COLUMN_EXAMPLES,
  Constraints: CONSTRAINT_EXAMPLES,
  Indexes: INDEX_EXAMPLES,
  "Rows and SQL": ROW_EXAMPLES,
};
