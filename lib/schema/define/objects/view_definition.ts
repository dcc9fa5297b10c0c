import type { SqlExpression } from "../../common.ts";
import type { MaterializedView, View, ViewColumn } from "../../view.ts";
import {
  type Checker,
  flag,
  identifier,
  listOf,
  nonEmptyText,
  object,
  oneOf,
  recordOf,
  required,
  text,
} from "../check.ts";
import { columnList, optionsOf, storageParameters } from "../common_shapes.ts";
import type { StorageParameters } from "../constraint_definition.ts";
import { defineIndex, indexDefinition } from "../define_index.ts";
import type { IndexDefinition } from "../index_definition.ts";
import { sqlOf, sqlText } from "../value.ts";
import { type DefinitionKind, flagOf } from "./definition_kind.ts";
import {
  defineFacts,
  defineGrants,
  FACTS_SHAPE,
  type FactsDefinition,
  type GrantDefinition,
  grantList,
} from "./facts_definition.ts";

/**
 * What there is to say about one column of a view.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type ViewColumnDefinition,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const status: ViewColumnDefinition = {
 *   comment: "Always pending",
 *   default: "'pending'",
 * };
 * const { op, take } = createRecorder();
 * op.createView("open_bookings", {
 *   query: "SELECT id, status FROM bookings WHERE status = 'pending'",
 *   columns: { status },
 * });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   `CREATE VIEW open_bookings AS
 * SELECT id, status FROM bookings WHERE status = 'pending'`,
 *   "ALTER VIEW open_bookings ALTER COLUMN status SET DEFAULT 'pending'",
 *   "COMMENT ON COLUMN open_bookings.status IS 'Always pending'",
 * ]);
 * ```
 */
export interface ViewColumnDefinition {
  /** Its comment. */
  readonly comment?: string;
  /** The default that an insert into the view uses, as SQL. */
  readonly default?: string | SqlExpression;
  /** Privileges on it. */
  readonly grants?: readonly GrantDefinition[];
}

/**
 * What views of both kinds are made of.
 *
 * @example The same query as a view and kept
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type QueryDefinition,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const perRoom: QueryDefinition = {
 *   query: "SELECT room_id, count(*) FROM bookings GROUP BY room_id",
 *   columnNames: ["room_id", "bookings"],
 * };
 * const { op, take } = createRecorder();
 * op.createView("load", perRoom);
 * op.createMaterializedView("kept_load", perRoom);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   `CREATE VIEW load (room_id, bookings) AS
 * SELECT room_id, count(*) FROM bookings GROUP BY room_id`,
 *   `CREATE MATERIALIZED VIEW kept_load (room_id, bookings) AS
 * SELECT room_id, count(*) FROM bookings GROUP BY room_id`,
 * ]);
 * ```
 */
export interface QueryDefinition extends FactsDefinition {
  /** The query. */
  readonly query: string;
  /** Names for the columns where the query's own are not used. */
  readonly columnNames?: readonly string[];
  /** Comments, defaults and privileges by column. */
  readonly columns?: { readonly [column: string]: ViewColumnDefinition };
}

/**
 * A view as it is written in a migration or a schema file.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type ViewDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const open: ViewDefinition = {
 *   query: "SELECT id FROM bookings WHERE status = 'pending'",
 *   securityInvoker: true,
 * };
 * const { op, take } = createRecorder();
 * op.createView("open_bookings", open);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   `CREATE VIEW open_bookings WITH (security_invoker = true) AS
 * SELECT id FROM bookings WHERE status = 'pending'`,
 * );
 * ```
 */
export interface ViewDefinition extends QueryDefinition {
  /** Whether conditions of others wait until its own were checked. */
  readonly securityBarrier?: boolean;
  /** PostgreSQL 15: with the rights of who reads it. */
  readonly securityInvoker?: boolean;
  /** Whether rows written through it must be seen through it. */
  readonly checkOption?: "local" | "cascaded";
  /** Whether its query may refer to itself. */
  readonly recursive?: boolean;
}

/**
 * A materialised view as it is written in a migration or a schema file.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type MaterializedViewDefinition,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const perRoom: MaterializedViewDefinition = {
 *   query: "SELECT room_id, count(*) FROM bookings GROUP BY room_id",
 *   indexes: [{ name: "load_room_key", keys: ["room_id"], unique: true }],
 * };
 * const { op, take } = createRecorder();
 * op.createMaterializedView("load", perRoom);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   `CREATE MATERIALIZED VIEW load AS
 * SELECT room_id, count(*) FROM bookings GROUP BY room_id`,
 *   "CREATE UNIQUE INDEX load_room_key ON load (room_id)",
 * ]);
 * ```
 */
export interface MaterializedViewDefinition extends QueryDefinition {
  /** The table access method. */
  readonly using?: string;
  /** Storage parameters. */
  readonly options?: StorageParameters;
  /** The tablespace it is kept in. */
  readonly tablespace?: string;
  /** Leave it empty until it is refreshed. */
  readonly withNoData?: boolean;
  /** Its indexes. */
  readonly indexes?: readonly IndexDefinition[];
}

const VIEW_COLUMNS: Checker = recordOf(object<ViewColumnDefinition>({
  comment: text,
  default: sqlText,
  grants: grantList,
}));

const QUERY_SHAPE = {
  ...FACTS_SHAPE,
  query: required(nonEmptyText),
  columnNames: columnList,
  columns: VIEW_COLUMNS,
};

/** Views. */
export const VIEW: DefinitionKind<ViewDefinition, View> = {
  check: object<ViewDefinition>({
    ...QUERY_SHAPE,
    securityBarrier: flag,
    securityInvoker: flag,
    checkOption: oneOf("local", "cascaded"),
    recursive: flag,
  }),
  define: (definition, name) => ({
    ...name,
    query: definition.query,
    columnNames: definition.columnNames,
    securityBarrier: flagOf(definition.securityBarrier),
    securityInvoker: flagOf(definition.securityInvoker),
    checkOption: definition.checkOption,
    recursive: flagOf(definition.recursive),
    columns: defineViewColumns(definition.columns),
    ...defineFacts(definition),
  }),
};

/** Materialised views. */
export const MATERIALIZED_VIEW: DefinitionKind<
  MaterializedViewDefinition,
  MaterializedView
> = {
  check: object<MaterializedViewDefinition>({
    ...QUERY_SHAPE,
    using: identifier,
    options: storageParameters,
    tablespace: identifier,
    withNoData: flag,
    indexes: listOf(indexDefinition),
  }),
  define: (definition, name) => ({
    ...name,
    query: definition.query,
    columnNames: definition.columnNames,
    using: definition.using,
    options: optionsOf(definition.options),
    tablespace: definition.tablespace,
    populated: definition.withNoData ? false : undefined,
    indexes: (definition.indexes ?? []).map((index) =>
      defineIndex(index, { table: name.name, schema: name.schema, naming: {} })
    ),
    columns: defineViewColumns(definition.columns),
    ...defineFacts(definition),
  }),
};

function defineViewColumns(
  columns: ViewDefinition["columns"],
): readonly ViewColumn[] | undefined {
  if (columns === undefined) return undefined;
  return Object.entries(columns).map(([name, column]) => ({
    name,
    comment: column.comment,
    default: column.default === undefined ? undefined : sqlOf(column.default),
    grants: defineGrants(column.grants),
  }));
}
