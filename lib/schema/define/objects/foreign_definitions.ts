import type { Options } from "../../common.ts";
import type {
  ForeignDataWrapper,
  ForeignServer,
} from "../../database_objects.ts";
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

/** A foreign data wrapper as it is written in a migration or a schema file. */
export interface ForeignDataWrapperDefinition extends FactsDefinition {
  /** The function that makes its plans. */
  readonly handler?: NameDefinition;
  /** The function that checks its options. */
  readonly validator?: NameDefinition;
  /** Its options by name. */
  readonly options?: Options;
}

/** A foreign server as it is written in a migration or a schema file. */
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

/** A foreign table as it is written in a migration or a schema file. */
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
