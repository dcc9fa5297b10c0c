import type { ForeignDataWrapper, ForeignServer } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type {
  AlterForeignTableOperation,
  CreateForeignTableOperation,
  DropForeignTableOperation,
  ImportForeignSchemaOperation,
} from "./foreign_table_operations.ts";
import type {
  AlterOperation,
  CreateOperation,
  DropOperation,
} from "./lifecycle.ts";
import type { OptionSettings } from "./table_setting_operations.ts";
import type {
  AlterUserMappingOperation,
  CreateUserMappingOperation,
  DropUserMappingOperation,
} from "./user_mapping_operations.ts";

/**
 * `CREATE FOREIGN DATA WRAPPER`.
 *
 * @example
 * ```ts
 * import {
 *   type CreateForeignDataWrapperOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createForeignDataWrapper("hotel_fdw", { handler: "hotel_fdw_handler" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createForeignDataWrapper",
 *     definition: {
 *       name: "hotel_fdw",
 *       handler: { name: "hotel_fdw_handler" },
 *     },
 *   } satisfies CreateForeignDataWrapperOperation,
 * ]);
 * ```
 */
export type CreateForeignDataWrapperOperation = CreateOperation<
  "createForeignDataWrapper",
  ForeignDataWrapper
>;

/**
 * What `ALTER FOREIGN DATA WRAPPER` can set.
 *
 * @example
 * ```ts
 * import { compile, type ForeignDataWrapperSettings } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: ForeignDataWrapperSettings = {
 *   handler: { schema: "hotel", name: "hotel_fdw_handler" },
 *   options: { debug: "true" },
 * };
 * const [statement] = compile({
 *   kind: "alterForeignDataWrapper",
 *   name: "hotel_fdw",
 *   settings,
 *   existing: { options: { debug: null } },
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER FOREIGN DATA WRAPPER hotel_fdw HANDLER hotel.hotel_fdw_handler OPTIONS (ADD debug 'true')",
 * );
 * ```
 */
export interface ForeignDataWrapperSettings {
  /** The function that makes its plans. */
  readonly handler?: QualifiedName | null | undefined;
  /** The function that checks its options. */
  readonly validator?: QualifiedName | null | undefined;
  /** Its options by name. */
  readonly options?: OptionSettings | undefined;
}

/**
 * `ALTER FOREIGN DATA WRAPPER`.
 *
 * @example
 * ```ts
 * import {
 *   type AlterForeignDataWrapperOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterForeignDataWrapper("hotel_fdw", { validator: null });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterForeignDataWrapper",
 *     name: "hotel_fdw",
 *     settings: { validator: null },
 *   } satisfies AlterForeignDataWrapperOperation,
 * ]);
 * ```
 */
export type AlterForeignDataWrapperOperation = AlterOperation<
  "alterForeignDataWrapper",
  ForeignDataWrapperSettings
>;

/**
 * `DROP FOREIGN DATA WRAPPER`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type DropForeignDataWrapperOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropForeignDataWrapper("hotel_fdw", { ifExists: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropForeignDataWrapper",
 *     name: "hotel_fdw",
 *     ifExists: true,
 *   } satisfies DropForeignDataWrapperOperation,
 * ]);
 * ```
 */
export type DropForeignDataWrapperOperation = DropOperation<
  "dropForeignDataWrapper",
  ForeignDataWrapper
>;

/**
 * `CREATE SERVER`.
 *
 * @example
 * ```ts
 * import {
 *   type CreateForeignServerOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createForeignServer("archive", {
 *   wrapper: "postgres_fdw",
 *   options: { host: "archive.internal" },
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createForeignServer",
 *     definition: {
 *       name: "archive",
 *       wrapper: "postgres_fdw",
 *       options: { host: "archive.internal" },
 *     },
 *   } satisfies CreateForeignServerOperation,
 * ]);
 * ```
 */
export type CreateForeignServerOperation = CreateOperation<
  "createForeignServer",
  ForeignServer
>;

/**
 * What `ALTER SERVER` can set.
 *
 * @example
 * ```ts
 * import { compile, type ForeignServerSettings } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: ForeignServerSettings = { version: "18" };
 * const [statement] = compile({
 *   kind: "alterForeignServer",
 *   name: "archive",
 *   settings,
 * }, { serverVersion: 180000 });
 * strictEqual(statement?.sql, "ALTER SERVER archive VERSION '18'");
 * ```
 */
export interface ForeignServerSettings {
  /** Its version. */
  readonly version?: string | null | undefined;
  /** Its options by name. */
  readonly options?: OptionSettings | undefined;
}

/**
 * `ALTER SERVER`.
 *
 * @example
 * ```ts
 * import {
 *   type AlterForeignServerOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterForeignServer("archive", { version: "18" }, {
 *   existing: { version: "17" },
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterForeignServer",
 *     name: "archive",
 *     settings: { version: "18" },
 *     existing: { version: "17" },
 *   } satisfies AlterForeignServerOperation,
 * ]);
 * ```
 */
export type AlterForeignServerOperation = AlterOperation<
  "alterForeignServer",
  ForeignServerSettings
>;

/**
 * `DROP SERVER`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type DropForeignServerOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropForeignServer("archive", { cascade: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropForeignServer",
 *     name: "archive",
 *     cascade: true,
 *   } satisfies DropForeignServerOperation,
 * ]);
 * ```
 */
export type DropForeignServerOperation = DropOperation<
  "dropForeignServer",
  ForeignServer
>;

/**
 * Operations on foreign data.
 *
 * @example Which servers a migration makes
 * ```ts
 * import type { ForeignOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const operations: readonly ForeignOperation[] = [
 *   {
 *     kind: "createForeignServer",
 *     definition: { name: "archive", wrapper: "postgres_fdw" },
 *   },
 *   { kind: "dropForeignTable", name: "old_rooms" },
 * ];
 * const servers = operations.flatMap((operation) =>
 *   operation.kind === "createForeignServer" ? [operation.definition.name] : []
 * );
 * deepStrictEqual(servers, ["archive"]);
 * ```
 */
export type ForeignOperation =
  | CreateForeignDataWrapperOperation
  | AlterForeignDataWrapperOperation
  | DropForeignDataWrapperOperation
  | CreateForeignServerOperation
  | AlterForeignServerOperation
  | DropForeignServerOperation
  | CreateUserMappingOperation
  | AlterUserMappingOperation
  | DropUserMappingOperation
  | CreateForeignTableOperation
  | AlterForeignTableOperation
  | DropForeignTableOperation
  | ImportForeignSchemaOperation;
