import type { FactsDefinition } from "../../schema/mod.ts";

/**
 * What `op.createSchema` says of a schema besides its name.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type CreateSchemaOptions,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: CreateSchemaOptions = {
 *   ifNotExists: true,
 *   owner: "booking_owner",
 * };
 * const { op, take } = createRecorder();
 * op.createSchema("booking", options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE SCHEMA IF NOT EXISTS booking AUTHORIZATION booking_owner",
 * );
 * ```
 */
export interface CreateSchemaOptions extends FactsDefinition {
  /** Do nothing where there already is one of the name. */
  readonly ifNotExists?: boolean;
}

/**
 * How `op.dropSchema` drops; with `definition` the drop can be reversed.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type DropSchemaOptions,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: DropSchemaOptions = { ifExists: true, cascade: true };
 * const { op, take } = createRecorder();
 * op.dropSchema("booking", options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(statements[0]?.sql, "DROP SCHEMA IF EXISTS booking CASCADE");
 * ```
 */
export interface DropSchemaOptions {
  /** Do nothing where there is none. */
  readonly ifExists?: boolean;
  /** Drop all that is in it too. */
  readonly cascade?: boolean;
  /** What it has, so that the drop can be reversed. */
  readonly definition?: FactsDefinition;
}

/**
 * What an extension has.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type ExtensionDefinition,
 *   reverse,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const definition: ExtensionDefinition = { schema: "public", version: "1.7" };
 * const { op, take } = createRecorder();
 * op.dropExtension("btree_gist", { definition });
 * strictEqual(reverse(take())[0]?.kind, "createExtension");
 * ```
 */
export interface ExtensionDefinition {
  /** The schema of its objects. */
  readonly schema?: string;
  /** The newest that the server has if left out. */
  readonly version?: string;
  /** Its comment. */
  readonly comment?: string;
}

/**
 * What `op.createExtension` says of an extension besides its name.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   type CreateExtensionOptions,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: CreateExtensionOptions = {
 *   schema: "public",
 *   ifNotExists: true,
 * };
 * const { op, take } = createRecorder();
 * op.createExtension("btree_gist", options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public",
 * );
 * ```
 */
export interface CreateExtensionOptions extends ExtensionDefinition {
  /** Do nothing where there already is one of the name. */
  readonly ifNotExists?: boolean;
  /** Create the extensions it needs too. */
  readonly cascade?: boolean;
}

/**
 * How `op.dropExtension` drops; with `definition` the drop can be reversed.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type DropExtensionOptions,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: DropExtensionOptions = { ifExists: true };
 * const { op, take } = createRecorder();
 * op.dropExtension("btree_gist", options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(statements[0]?.sql, "DROP EXTENSION IF EXISTS btree_gist");
 * ```
 */
export interface DropExtensionOptions {
  /** Do nothing where there is none. */
  readonly ifExists?: boolean;
  /** Drop what depends on it too. */
  readonly cascade?: boolean;
  /** What it has, so that the drop can be reversed. */
  readonly definition?: ExtensionDefinition;
}

/**
 * What `op.alterExtension` can set.
 *
 * @example To the newest version, in another schema
 * ```ts
 * import {
 *   type AlterExtensionSettings,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const settings: AlterExtensionSettings = {
 *   version: null,
 *   schema: "extensions",
 * };
 * const { op, take } = createRecorder();
 * op.alterExtension("btree_gist", settings);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "ALTER EXTENSION btree_gist UPDATE",
 *   "ALTER EXTENSION btree_gist SET SCHEMA extensions",
 * ]);
 * ```
 */
export interface AlterExtensionSettings {
  /** The version to update to; `null` is the newest the server has. */
  readonly version?: string | null;
  /** The schema to move its objects to. */
  readonly schema?: string;
}
