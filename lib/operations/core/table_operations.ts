import type { Table } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";

/**
 * `CREATE TABLE`, with all that belongs to it.
 *
 * @example
 * ```ts
 * import { createRecorder, type CreateTableOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createTable("rooms", {
 *   columns: { id: { type: "bigint", identity: "always" } },
 *   primaryKey: ["id"],
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createTable",
 *     table: {
 *       name: "rooms",
 *       columns: [{
 *         name: "id",
 *         type: "bigint",
 *         nullable: false,
 *         identity: { generation: "always" },
 *       }],
 *       constraints: [{ kind: "primaryKey", columns: ["id"] }],
 *       indexes: [],
 *     },
 *   } satisfies CreateTableOperation,
 * ]);
 * ```
 */
export interface CreateTableOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "createTable";
  /** The table. */
  readonly table: Table;
  /** Does nothing where there already is one. */
  readonly ifNotExists?: true | undefined;
}

/**
 * `DROP TABLE`.
 *
 * @example
 * ```ts
 * import { createRecorder, type DropTableOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropTable("rooms", { ifExists: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropTable",
 *     table: { name: "rooms" },
 *     ifExists: true,
 *   } satisfies DropTableOperation,
 * ]);
 * ```
 */
export interface DropTableOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "dropTable";
  /** The table. */
  readonly table: QualifiedName;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Drops what depends on it too. */
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Table | undefined;
}

/**
 * `ALTER TABLE … RENAME TO`.
 *
 * @example
 * ```ts
 * import { createRecorder, type RenameTableOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.renameTable("approvals", "decisions", { schema: "booking" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "renameTable",
 *     table: { schema: "booking", name: "approvals" },
 *     to: "decisions",
 *   } satisfies RenameTableOperation,
 * ]);
 * ```
 */
export interface RenameTableOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "renameTable";
  /** The table. */
  readonly table: QualifiedName;
  /** The new name. */
  readonly to: string;
}
