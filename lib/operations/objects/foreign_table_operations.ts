import type { Table } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type { CreateOperation, DropOperation } from "./lifecycle.ts";
import type { OptionSettings } from "./table_setting_operations.ts";

/**
 * `CREATE FOREIGN TABLE`.
 *
 * @example
 * ```ts
 * import {
 *   type CreateForeignTableOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createForeignTable("old_rooms", {
 *   server: "archive",
 *   columns: { id: { type: "bigint" } },
 *   options: { table_name: "rooms" },
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createForeignTable",
 *     definition: {
 *       name: "old_rooms",
 *       columns: [{ name: "id", type: "bigint", nullable: true }],
 *       constraints: [],
 *       indexes: [],
 *       foreign: { server: "archive", options: { table_name: "rooms" } },
 *     },
 *   } satisfies CreateForeignTableOperation,
 * ]);
 * ```
 */
export type CreateForeignTableOperation = CreateOperation<
  "createForeignTable",
  Table
>;

/**
 * `ALTER FOREIGN TABLE … OPTIONS`.
 *
 * @example
 * ```ts
 * import {
 *   type AlterForeignTableOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterForeignTable("old_rooms", { table_name: "room" }, {
 *   existing: { table_name: "rooms" },
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterForeignTable",
 *     name: "old_rooms",
 *     options: { table_name: "room" },
 *     existing: { table_name: "rooms" },
 *   } satisfies AlterForeignTableOperation,
 * ]);
 * ```
 */
export interface AlterForeignTableOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "alterForeignTable";
  /** Its options by name. */
  readonly options: OptionSettings;
  /** What the same options were. */
  readonly existing?: OptionSettings | undefined;
}

/**
 * `DROP FOREIGN TABLE`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type DropForeignTableOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropForeignTable("old_rooms", { ifExists: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropForeignTable",
 *     name: "old_rooms",
 *     ifExists: true,
 *   } satisfies DropForeignTableOperation,
 * ]);
 * ```
 */
export type DropForeignTableOperation = DropOperation<
  "dropForeignTable",
  Table
>;

/**
 * `IMPORT FOREIGN SCHEMA`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type ImportForeignSchemaOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.importForeignSchema("public", { server: "archive", into: "old" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "importForeignSchema",
 *     remoteSchema: "public",
 *     server: "archive",
 *     into: "old",
 *   } satisfies ImportForeignSchemaOperation,
 * ]);
 * ```
 */
export interface ImportForeignSchemaOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "importForeignSchema";
  /** The schema at the other end. */
  readonly remoteSchema: string;
  /** The foreign server. */
  readonly server: string;
  /** The schema here. */
  readonly into: string;
  /** Only these tables. */
  readonly only?: readonly string[] | undefined;
  /** All but these tables. */
  readonly except?: readonly string[] | undefined;
  /** Its options by name. */
  readonly options?: { readonly [name: string]: string } | undefined;
}
