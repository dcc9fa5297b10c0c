import type { UserMapping } from "../../schema/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type { CreateOperation } from "./lifecycle.ts";
import type { OptionSettings } from "./table_setting_operations.ts";

/**
 * `CREATE USER MAPPING`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type CreateUserMappingOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createUserMapping("report", "archive", { options: { user: "reader" } });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createUserMapping",
 *     definition: {
 *       user: "report",
 *       server: "archive",
 *       options: { user: "reader" },
 *     },
 *   } satisfies CreateUserMappingOperation,
 * ]);
 * ```
 */
export type CreateUserMappingOperation = CreateOperation<
  "createUserMapping",
  UserMapping
>;

/**
 * `ALTER USER MAPPING`.
 *
 * @example
 * ```ts
 * import {
 *   type AlterUserMappingOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterUserMapping("report", "archive", { user: "guest" }, {
 *   existing: { user: "reader" },
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterUserMapping",
 *     user: "report",
 *     server: "archive",
 *     options: { user: "guest" },
 *     existing: { user: "reader" },
 *   } satisfies AlterUserMappingOperation,
 * ]);
 * ```
 */
export interface AlterUserMappingOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "alterUserMapping";
  /** The role's name; `public` for everyone. */
  readonly user: string;
  /** The foreign server. */
  readonly server: string;
  /** Its options by name. */
  readonly options: OptionSettings;
  /** What the same options were. */
  readonly existing?: OptionSettings | undefined;
}

/**
 * `DROP USER MAPPING`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type DropUserMappingOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropUserMapping("report", "archive", { ifExists: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropUserMapping",
 *     user: "report",
 *     server: "archive",
 *     ifExists: true,
 *   } satisfies DropUserMappingOperation,
 * ]);
 * ```
 */
export interface DropUserMappingOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "dropUserMapping";
  /** The role's name; `public` for everyone. */
  readonly user: string;
  /** The foreign server. */
  readonly server: string;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: UserMapping | undefined;
}
