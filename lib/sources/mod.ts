/**
 * Schemas from wherever they are described: SQL, modules, Drizzle, databases.
 * What is not a database yet is built in a scratch database.
 *
 * @module
 */
export {
  buildSchema,
  COMMITTED_TOGETHER,
  type WantedFile,
  type WantedStatement,
} from "./build_schema.ts";
export { keptSchema, type SchemaRecipe } from "./kept_schema.ts";
export {
  inspectScratch,
  readSchema,
  type ReadSchemaOptions,
} from "./read_schema.ts";
export type { Row } from "./row.ts";
export type {
  ByName,
  Named,
  Schema,
  SchemaTable,
} from "./schema_definition.ts";
export { fileSource, type SchemaSource } from "./schema_source.ts";
export { openScratch, type Scratch, type ScratchPlace } from "./scratch.ts";
export type { ColumnsOf } from "./row.ts";
export type { CellOf } from "./row.ts";
export type { ValueOf } from "./row.ts";
export type { Trimmed } from "./row.ts";
export type { ScalarOf } from "./row.ts";
export { type Build, trustDefinitions } from "./trust_definitions.ts";
