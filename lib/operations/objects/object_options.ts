import type { DropOptions, InSchema } from "../core_options.ts";

/**
 * How to create what is in no schema.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   type CreateGlobalOptions,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: CreateGlobalOptions = { ifNotExists: true };
 * const { op, take } = createRecorder();
 * op.createForeignServer("archive", { wrapper: "postgres_fdw" }, options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE SERVER IF NOT EXISTS archive FOREIGN DATA WRAPPER postgres_fdw",
 * );
 * ```
 */
export interface CreateGlobalOptions {
  /** Do nothing where there already is one of the name. */
  readonly ifNotExists?: boolean;
}

/**
 * How to drop, with what is dropped so that the drop can be reversed.
 *
 * @example A drop that `change` can take back
 * ```ts
 * import {
 *   createRecorder,
 *   type DropObjectOptions,
 *   type EnumDefinition,
 *   reverse,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: DropObjectOptions<EnumDefinition> = {
 *   ifExists: true,
 *   definition: ["pending", "approved"],
 * };
 * const { op, take } = createRecorder();
 * op.dropEnum("booking_status", options);
 * strictEqual(reverse(take())[0]?.kind, "createEnum");
 * ```
 */
export interface DropObjectOptions<Definition> extends DropOptions {
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Definition;
}

/**
 * How to drop what is in no schema.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type DropGlobalOptions,
 *   type PublicationDefinition,
 *   reverse,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: DropGlobalOptions<PublicationDefinition> = {
 *   definition: { tables: ["bookings"] },
 * };
 * const { op, take } = createRecorder();
 * op.dropPublication("calendar", options);
 * strictEqual(reverse(take())[0]?.kind, "createPublication");
 * ```
 */
export type DropGlobalOptions<Definition> = Omit<
  DropObjectOptions<Definition>,
  "schema"
>;

/**
 * Where what is replaced is, what it was, and whether it may be dropped first.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type ReplaceOptions,
 *   reverse,
 *   type ViewDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: ReplaceOptions<ViewDefinition> = {
 *   existing: { query: "SELECT id FROM bookings" },
 * };
 * const { op, take } = createRecorder();
 * op.replaceView(
 *   "open_bookings",
 *   { query: "SELECT id, status FROM bookings" },
 *   options,
 * );
 * strictEqual(reverse(take())[0]?.kind, "replaceView");
 * ```
 */
export interface ReplaceOptions<Definition> extends InSchema {
  /** What is replaced, so that it can be restored. */
  readonly existing?: Definition;
  /**
   * In place of `existing`: the revision that gave it the definition that is
   * replaced, so that it need not be written twice.
   */
  readonly from?: string;
  /** Drop it first, where PostgreSQL cannot replace it in place. */
  readonly recreate?: boolean;
}

/**
 * How to replace what is in no schema.
 *
 * @example
 * ```ts
 * import type { LanguageDefinition, ReplaceGlobalOptions } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: ReplaceGlobalOptions<LanguageDefinition> = {
 *   existing: { handler: "plsample_handler" },
 * };
 * strictEqual(options.from, undefined);
 * ```
 */
export type ReplaceGlobalOptions<Definition> = Omit<
  ReplaceOptions<Definition>,
  "schema"
>;

/**
 * Where what is altered is, and what its settings were.
 *
 * @example
 * ```ts
 * import {
 *   type AlterOptions,
 *   compile,
 *   createRecorder,
 *   type RowSecurityDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: AlterOptions<RowSecurityDefinition> = {
 *   schema: "booking",
 *   existing: { enabled: false },
 * };
 * const { op, take } = createRecorder();
 * op.setRowSecurity("bookings", { enabled: true }, options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TABLE booking.bookings ENABLE ROW LEVEL SECURITY",
 * );
 * ```
 */
export interface AlterOptions<Settings> extends InSchema {
  /** What the same settings were, so that they can be restored. */
  readonly existing?: Settings;
}

/**
 * What the settings were of something that is in no schema.
 *
 * @example
 * ```ts
 * import {
 *   type AlterGlobalOptions,
 *   createRecorder,
 *   type FiringDefinition,
 *   reverse,
 * } from "@retort/retort";
 * import { ok, strictEqual } from "node:assert/strict";
 *
 * const options: AlterGlobalOptions<FiringDefinition> = {
 *   existing: { enabled: "origin" },
 * };
 * const { op, take } = createRecorder();
 * op.alterEventTrigger("log_ddl", { enabled: "disabled" }, options);
 * const [operation] = reverse(take());
 * ok(operation?.kind === "alterEventTrigger");
 * strictEqual(operation.settings.enabled, "origin");
 * ```
 */
export type AlterGlobalOptions<Settings> = Omit<
  AlterOptions<Settings>,
  "schema"
>;
