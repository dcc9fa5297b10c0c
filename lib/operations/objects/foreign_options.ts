import type { NameDefinition, Options } from "../../schema/mod.ts";
import type { OptionSettings } from "./table_setting_operations.ts";

/**
 * What `op.alterForeignDataWrapper` can set; `null` takes away.
 *
 * @example Another handler, no validator
 * ```ts
 * import {
 *   type AlterForeignDataWrapperSettings,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: AlterForeignDataWrapperSettings = {
 *   handler: "hotel_fdw_handler",
 *   validator: null,
 * };
 * const { op, take } = createRecorder();
 * op.alterForeignDataWrapper("hotel_fdw", settings);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER FOREIGN DATA WRAPPER hotel_fdw HANDLER hotel_fdw_handler NO VALIDATOR",
 * );
 * ```
 */
export interface AlterForeignDataWrapperSettings {
  /** The function that makes its plans. */
  readonly handler?: NameDefinition | null;
  /** The function that checks its options. */
  readonly validator?: NameDefinition | null;
  /** An option that was not there needs `existing` to say `null`. */
  readonly options?: OptionSettings;
}

/**
 * What `op.alterForeignServer` can set; `null` takes away.
 *
 * @example An option that is new: `existing` says so
 * ```ts
 * import {
 *   type AlterForeignServerSettings,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: AlterForeignServerSettings = { options: { port: "5433" } };
 * const { op, take } = createRecorder();
 * op.alterForeignServer("archive", settings, {
 *   existing: { options: { port: null } },
 * });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER SERVER archive OPTIONS (ADD port '5433')",
 * );
 * ```
 */
export interface AlterForeignServerSettings {
  /** Its version. */
  readonly version?: string | null;
  /** An option that was not there needs `existing` to say `null`. */
  readonly options?: OptionSettings;
}

/**
 * What `op.importForeignSchema` takes.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type ImportForeignSchemaDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const definition: ImportForeignSchemaDefinition = {
 *   server: "archive",
 *   into: "old",
 *   only: ["bookings", "rooms"],
 * };
 * const { op, take } = createRecorder();
 * op.importForeignSchema("public", definition);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "IMPORT FOREIGN SCHEMA public LIMIT TO (bookings, rooms) FROM SERVER archive INTO old",
 * );
 * ```
 */
export interface ImportForeignSchemaDefinition {
  /** The foreign server. */
  readonly server: string;
  /** The schema here. */
  readonly into: string;
  /** Only these tables. */
  readonly only?: readonly string[];
  /** All but these tables. */
  readonly except?: readonly string[];
  /** Its options by name. */
  readonly options?: Options;
}
