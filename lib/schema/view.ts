import type { Options, SchemaObject } from "./common.ts";
import type { Grant } from "./common.ts";
import type { Index } from "./index.ts";

/**
 * Comments and privileges on single columns of a view.
 *
 * @example
 * ```ts
 * import { compile, type ViewColumn } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const status: ViewColumn = { name: "status", comment: "Always pending" };
 * const statements = compile({
 *   kind: "createView",
 *   definition: {
 *     name: "open_bookings",
 *     query: "SELECT id, status FROM bookings",
 *     columns: [status],
 *   },
 * }, { serverVersion: 180000 });
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   `CREATE VIEW open_bookings AS
 * SELECT id, status FROM bookings`,
 *   "COMMENT ON COLUMN open_bookings.status IS 'Always pending'",
 * ]);
 * ```
 */
export interface ViewColumn {
  /** Its name. */
  readonly name: string;
  /** Its comment. */
  readonly comment?: string | undefined;
  /** `ALTER VIEW … ALTER COLUMN … SET DEFAULT`. */
  readonly default?: string | undefined;
  /** Privileges on it. */
  readonly grants?: readonly Grant[] | undefined;
}

/**
 * `CREATE VIEW`.
 *
 * @example
 * ```ts
 * import { compile, type View } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const open: View = {
 *   name: "open_bookings",
 *   query: "SELECT id FROM bookings WHERE status = 'pending'",
 *   securityInvoker: true,
 * };
 * const [statement] = compile({ kind: "createView", definition: open }, {
 *   serverVersion: 180000,
 * });
 * strictEqual(
 *   statement?.sql,
 *   `CREATE VIEW open_bookings WITH (security_invoker = true) AS
 * SELECT id FROM bookings WHERE status = 'pending'`,
 * );
 * ```
 */
export interface View extends SchemaObject {
  /** The query, without a final semicolon. */
  readonly query: string;
  /** Column names where the query's own are not used. */
  readonly columnNames?: readonly string[] | undefined;
  /** Whether conditions of others wait until its own were checked. */
  readonly securityBarrier?: true | undefined;
  /** Whether it runs with the rights of who asks. */
  readonly securityInvoker?: true | undefined;
  /** Whether rows written through it must be seen through it. */
  readonly checkOption?: "local" | "cascaded" | undefined;
  /** Whether its query may refer to itself. */
  readonly recursive?: true | undefined;
  /** Columns about which there is more to say than the query does. */
  readonly columns?: readonly ViewColumn[] | undefined;
}

/**
 * `CREATE MATERIALIZED VIEW`.
 *
 * @example
 * ```ts
 * import { compile, type MaterializedView } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const perMonth: MaterializedView = {
 *   name: "bookings_per_room",
 *   query: "SELECT room_id, count(*) FROM bookings GROUP BY room_id",
 *   indexes: [{
 *     name: "bookings_per_room_key",
 *     keys: [{ expression: "room_id" }],
 *     unique: true,
 *   }],
 * };
 * const statements = compile({
 *   kind: "createMaterializedView",
 *   definition: perMonth,
 * }, { serverVersion: 180000 });
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   `CREATE MATERIALIZED VIEW bookings_per_room AS
 * SELECT room_id, count(*) FROM bookings GROUP BY room_id`,
 *   "CREATE UNIQUE INDEX bookings_per_room_key ON bookings_per_room (room_id)",
 * ]);
 * ```
 */
export interface MaterializedView extends SchemaObject {
  /** The query, without a final semicolon. */
  readonly query: string;
  /** Names of its columns where the query's own are not used. */
  readonly columnNames?: readonly string[] | undefined;
  /** The table access method; the server's default if absent. */
  readonly using?: string | undefined;
  /** Its storage parameters. */
  readonly options?: Options | undefined;
  /** The tablespace it is kept in. */
  readonly tablespace?: string | undefined;
  /** False for `WITH NO DATA`. */
  readonly populated?: false | undefined;
  /** Its indexes. */
  readonly indexes: readonly Index[];
  /** Columns about which there is more to say than the query does. */
  readonly columns?: readonly ViewColumn[] | undefined;
}
