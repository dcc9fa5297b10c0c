import { COLUMN_EXAMPLES } from "./core/columns.ts";
import { CONSTRAINT_EXAMPLES } from "./core/constraints.ts";
import { INDEX_EXAMPLES } from "./core/indexes.ts";
import { ROW_EXAMPLES } from "./core/rows.ts";
import { TABLE_EXAMPLES } from "./core/tables.ts";
import { FOREIGN_EXAMPLES } from "./objects/foreign.ts";
import { BASE_TYPE_EXAMPLES } from "./objects/base_types.ts";
import {
  HANDLER_EXAMPLES,
  TEXT_SEARCH_HANDLER_EXAMPLES,
} from "./objects/handlers.ts";
import { LANGUAGE_EXAMPLES } from "./objects/languages.ts";
import { NAMESPACE_EXAMPLES, SEQUENCE_EXAMPLES } from "./objects/namespaces.ts";
import { OPERATOR_CLASS_EXAMPLES } from "./objects/operator_classes.ts";
import { ROUTINE_EXAMPLES, TRIGGER_EXAMPLES } from "./objects/routines.ts";
import { ANY_OBJECT_EXAMPLES, SECURITY_EXAMPLES } from "./objects/security.ts";
import {
  PARTITION_EXAMPLES,
  PUBLICATION_EXAMPLES,
  TABLE_SETTING_EXAMPLES,
} from "./objects/table_settings.ts";
import { ENUM_EXAMPLES, TYPE_EXAMPLES } from "./objects/types.ts";
import { VIEW_EXAMPLES } from "./objects/views.ts";
import type { OperationExample } from "./operation_example.ts";

export { EXAMPLE_WORLD, type OperationExample } from "./operation_example.ts";

/** Examples by chapter, in the order of the documentation. */
export const EXAMPLES: Readonly<Record<string, readonly OperationExample[]>> = {
  Tables: TABLE_EXAMPLES,
  Columns: COLUMN_EXAMPLES,
  Constraints: CONSTRAINT_EXAMPLES,
  Indexes: INDEX_EXAMPLES,
  "Rows and SQL": ROW_EXAMPLES,
  "Schemas and extensions": NAMESPACE_EXAMPLES,
  Sequences: SEQUENCE_EXAMPLES,
  Enums: ENUM_EXAMPLES,
  "Other types": TYPE_EXAMPLES,
  "Base types": BASE_TYPE_EXAMPLES,
  Views: VIEW_EXAMPLES,
  "Functions, procedures and aggregates": ROUTINE_EXAMPLES,
  "Triggers and rules": TRIGGER_EXAMPLES,
  "Policies and privileges": SECURITY_EXAMPLES,
  "Partitions and inheritance": PARTITION_EXAMPLES,
  "Settings of tables": TABLE_SETTING_EXAMPLES,
  Publications: PUBLICATION_EXAMPLES,
  "Foreign data": FOREIGN_EXAMPLES,
  "Casts, operators and text search": [
    ...LANGUAGE_EXAMPLES,
    ...TEXT_SEARCH_HANDLER_EXAMPLES,
  ],
  "Operator classes and families": OPERATOR_CLASS_EXAMPLES,
  "Languages, transforms, conversions and access methods": HANDLER_EXAMPLES,
  "Any object": ANY_OBJECT_EXAMPLES,
};
