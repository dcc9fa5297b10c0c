/** Definitions: a schema as people write it, checked and made into the model. */
export * from "./check.ts";
export * from "./column_definition.ts";
export * from "./common_shapes.ts";
export * from "./constraint_definition.ts";
export * from "./define_column.ts";
export * from "./define_constraint.ts";
export * from "./define_index.ts";
export * from "./define_table.ts";
export * from "./index_definition.ts";
export * from "./naming.ts";
export * from "./nearest.ts";
export * from "./table_definition.ts";
export * from "./type_name.ts";
export * from "./value.ts";
