import type { Extension, Namespace } from "../../schema/mod.ts";
import type {
  AlterOperation,
  CreateOperation,
  DropOperation,
} from "./lifecycle.ts";

/**
 * `CREATE SCHEMA`.
 *
 * @example
 * ```ts
 * import { createRecorder, type CreateSchemaOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createSchema("booking", { owner: "booking_owner" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createSchema",
 *     definition: { name: "booking", owner: "booking_owner" },
 *   } satisfies CreateSchemaOperation,
 * ]);
 * ```
 */
export type CreateSchemaOperation = CreateOperation<"createSchema", Namespace>;

/**
 * `DROP SCHEMA`.
 *
 * @example
 * ```ts
 * import { createRecorder, type DropSchemaOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropSchema("booking", { definition: { owner: "booking_owner" } });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropSchema",
 *     name: "booking",
 *     definition: { name: "booking", owner: "booking_owner" },
 *   } satisfies DropSchemaOperation,
 * ]);
 * ```
 */
export type DropSchemaOperation = DropOperation<"dropSchema", Namespace>;

/**
 * `CREATE EXTENSION`.
 *
 * @example
 * ```ts
 * import {
 *   type CreateExtensionOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createExtension("btree_gist", { schema: "public", cascade: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createExtension",
 *     definition: { name: "btree_gist", schema: "public" },
 *     cascade: true,
 *   } satisfies CreateExtensionOperation,
 * ]);
 * ```
 */
export interface CreateExtensionOperation
  extends CreateOperation<"createExtension", Extension> {
  /** Creates the extensions it needs too. */
  readonly cascade?: true | undefined;
}

/**
 * What `ALTER EXTENSION` can set.
 *
 * @example
 * ```ts
 * import { compile, type ExtensionSettings } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: ExtensionSettings = { version: "1.8" };
 * const [statement] = compile({
 *   kind: "alterExtension",
 *   name: "btree_gist",
 *   settings,
 * }, { serverVersion: 180000 });
 * strictEqual(statement?.sql, "ALTER EXTENSION btree_gist UPDATE TO '1.8'");
 * ```
 */
export interface ExtensionSettings {
  /** The version to update to; `null` is the newest the server has. */
  readonly version?: string | null | undefined;
  /** The schema to move its objects to. */
  readonly schema?: string | undefined;
}

/**
 * `ALTER EXTENSION`.
 *
 * @example
 * ```ts
 * import {
 *   type AlterExtensionOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterExtension("btree_gist", { version: "1.8" }, {
 *   existing: { version: "1.7" },
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterExtension",
 *     name: "btree_gist",
 *     settings: { version: "1.8" },
 *     existing: { version: "1.7" },
 *   } satisfies AlterExtensionOperation,
 * ]);
 * ```
 */
export type AlterExtensionOperation = AlterOperation<
  "alterExtension",
  ExtensionSettings
>;

/**
 * `DROP EXTENSION`.
 *
 * @example
 * ```ts
 * import { createRecorder, type DropExtensionOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropExtension("btree_gist", { ifExists: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropExtension",
 *     name: "btree_gist",
 *     ifExists: true,
 *   } satisfies DropExtensionOperation,
 * ]);
 * ```
 */
export type DropExtensionOperation = DropOperation<"dropExtension", Extension>;

/**
 * Operations on schemas and extensions.
 *
 * @example Which schemas a migration makes
 * ```ts
 * import type { NamespaceOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const operations: readonly NamespaceOperation[] = [
 *   { kind: "createSchema", definition: { name: "booking" } },
 *   { kind: "dropExtension", name: "btree_gist" },
 * ];
 * const made = operations.flatMap((operation) =>
 *   operation.kind === "createSchema" ? [operation.definition.name] : []
 * );
 * deepStrictEqual(made, ["booking"]);
 * ```
 */
export type NamespaceOperation =
  | CreateSchemaOperation
  | DropSchemaOperation
  | CreateExtensionOperation
  | AlterExtensionOperation
  | DropExtensionOperation;
