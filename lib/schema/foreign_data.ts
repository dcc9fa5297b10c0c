import type { QualifiedName } from "../sql/mod.ts";
import type { ObjectFacts, Options } from "./common.ts";

/**
 * `CREATE FOREIGN DATA WRAPPER`.
 *
 * @example
 * ```ts
 * import { compile, type ForeignDataWrapper } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const wrapper: ForeignDataWrapper = {
 *   name: "hotel_fdw",
 *   handler: { name: "hotel_fdw_handler" },
 *   options: { debug: "true" },
 * };
 * const [statement] = compile({
 *   kind: "createForeignDataWrapper",
 *   definition: wrapper,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE FOREIGN DATA WRAPPER hotel_fdw HANDLER hotel_fdw_handler OPTIONS (debug 'true')",
 * );
 * ```
 */
export interface ForeignDataWrapper extends ObjectFacts {
  /** Its name. */
  readonly name: string;
  /** The function that makes its plans. */
  readonly handler?: QualifiedName | undefined;
  /** The function that checks its options. */
  readonly validator?: QualifiedName | undefined;
  /** Its options by name. */
  readonly options?: Options | undefined;
}

/**
 * `CREATE SERVER`.
 *
 * @example
 * ```ts
 * import { compile, type ForeignServer } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const archive: ForeignServer = {
 *   name: "archive",
 *   wrapper: "postgres_fdw",
 *   options: { host: "archive.internal", dbname: "bookings" },
 * };
 * const [statement] = compile({
 *   kind: "createForeignServer",
 *   definition: archive,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE SERVER archive FOREIGN DATA WRAPPER postgres_fdw OPTIONS (dbname 'bookings', host 'archive.internal')",
 * );
 * ```
 */
export interface ForeignServer extends ObjectFacts {
  /** Its name. */
  readonly name: string;
  /** The foreign data wrapper. */
  readonly wrapper: string;
  /** Its type. */
  readonly type?: string | undefined;
  /** Its version. */
  readonly version?: string | undefined;
  /** Its options by name. */
  readonly options?: Options | undefined;
}

/**
 * `CREATE USER MAPPING`.
 *
 * @example
 * ```ts
 * import { compile, type UserMapping } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const mapping: UserMapping = {
 *   user: "report",
 *   server: "archive",
 *   options: { user: "reader" },
 * };
 * const [statement] = compile({
 *   kind: "createUserMapping",
 *   definition: mapping,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE USER MAPPING FOR report SERVER archive OPTIONS (\"user\" 'reader')",
 * );
 * ```
 */
export interface UserMapping {
  /** The role's name; `public` for everyone. */
  readonly user: string;
  /** The foreign server. */
  readonly server: string;
  /** Its options by name. */
  readonly options?: Options | undefined;
}
