import type { Options } from "../../common.ts";
import type { ForeignDataWrapper, ForeignServer } from "../../foreign_data.ts";
import type { Table } from "../../table.ts";
import { identifier, isPlainObject, object, required, text } from "../check.ts";
import { nameOrQualified, textOptions } from "../common_shapes.ts";
import { defineTable, tableDefinition } from "../define_table.ts";
import type { TableDefinition } from "../table_definition.ts";
import { optionalName } from "./define_types.ts";
import type { DefinitionKind } from "./definition_kind.ts";
import {
  defineFacts,
  FACTS_SHAPE,
  type FactsDefinition,
} from "./facts_definition.ts";
import type { NameDefinition } from "./type_definitions.ts";

/**
 * A foreign data wrapper as it is written in a migration or a schema file.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type ForeignDataWrapperDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const wrapper: ForeignDataWrapperDefinition = {
 *   handler: "hotel_fdw_handler",
 *   validator: "hotel_fdw_validator",
 * };
 * const { op, take } = createRecorder();
 * op.createForeignDataWrapper("hotel_fdw", wrapper);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE FOREIGN DATA WRAPPER hotel_fdw HANDLER hotel_fdw_handler VALIDATOR hotel_fdw_validator",
 * );
 * ```
 */
export interface ForeignDataWrapperDefinition extends FactsDefinition {
  /** The function that makes its plans. */
  readonly handler?: NameDefinition;
  /** The function that checks its options. */
  readonly validator?: NameDefinition;
  /** Its options by name. */
  readonly options?: Options;
}

/**
 * A foreign server as it is written in a migration or a schema file.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type ForeignServerDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const archive: ForeignServerDefinition = {
 *   wrapper: "postgres_fdw",
 *   options: { host: "archive.internal", dbname: "bookings" },
 * };
 * const { op, take } = createRecorder();
 * op.createForeignServer("archive", archive);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE SERVER archive FOREIGN DATA WRAPPER postgres_fdw OPTIONS (dbname 'bookings', host 'archive.internal')",
 * );
 * ```
 */
export interface ForeignServerDefinition extends FactsDefinition {
  /** The foreign data wrapper. */
  readonly wrapper: string;
  /** Its type. */
  readonly type?: string;
  /** Its version. */
  readonly version?: string;
  /** Its options by name. */
  readonly options?: Options;
}

/**
 * A foreign table as it is written in a migration or a schema file.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type ForeignTableDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const bookings: ForeignTableDefinition = {
 *   server: "archive",
 *   columns: { id: { type: "bigint", nullable: false } },
 *   options: { table_name: "bookings" },
 * };
 * const { op, take } = createRecorder();
 * op.createForeignTable("old_bookings", bookings);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE FOREIGN TABLE old_bookings (id bigint NOT NULL) SERVER archive OPTIONS (table_name 'bookings')",
 * );
 * ```
 */
export interface ForeignTableDefinition extends
  Pick<
    TableDefinition,
    "columns" | "checks" | "comment" | "owner" | "inherits" | "partitionOf"
  > {
  /** The foreign server. */
  readonly server: string;
  /** Options of the table, as its foreign data wrapper knows them. */
  readonly options?: Options;
}

/** Foreign data wrappers. */
export const FOREIGN_DATA_WRAPPER: DefinitionKind<
  ForeignDataWrapperDefinition,
  ForeignDataWrapper
> = {
  check: object<ForeignDataWrapperDefinition>({
    ...FACTS_SHAPE,
    handler: nameOrQualified,
    validator: nameOrQualified,
    options: textOptions,
  }),
  define: (definition, { name }) => ({
    name,
    handler: optionalName(definition.handler),
    validator: optionalName(definition.validator),
    options: definition.options,
    ...defineFacts(definition),
  }),
};

/** Foreign servers. */
export const FOREIGN_SERVER: DefinitionKind<
  ForeignServerDefinition,
  ForeignServer
> = {
  check: object<ForeignServerDefinition>({
    ...FACTS_SHAPE,
    wrapper: required(identifier),
    type: text,
    version: text,
    options: textOptions,
  }),
  define: (definition, { name }) => ({
    name,
    wrapper: definition.wrapper,
    type: definition.type,
    version: definition.version,
    options: definition.options,
    ...defineFacts(definition),
  }),
};

/** Foreign tables. */
export const FOREIGN_TABLE: DefinitionKind<ForeignTableDefinition, Table> = {
  check: (value, path, refuse) => {
    if (!isPlainObject(value)) return tableDefinition(value, path, refuse);
    const { server, options, ...table } = value;
    identifier(server, `${path}.server`, refuse);
    if (options !== undefined) textOptions(options, `${path}.options`, refuse);
    tableDefinition(table, path, refuse);
  },
  define: ({ server, options, ...table }, { schema, name }) => ({
    ...defineTable(table, { table: name, schema, naming: {} }),
    foreign: { server, options },
  }),
};
