import type { QualifiedName } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";

/**
 * Creates an object.
 *
 * @example What the operation that creates an enum is made of
 * ```ts
 * import {
 *   compile,
 *   type CreateOperation,
 *   type EnumType,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: CreateOperation<"createEnum", EnumType> = {
 *   kind: "createEnum",
 *   definition: { name: "booking_status", values: ["pending", "approved"] },
 * };
 * const [statement] = compile(operation, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE TYPE booking_status AS ENUM ('pending', 'approved')",
 * );
 * ```
 */
export interface CreateOperation<Kind extends string, Definition>
  extends OperationFacts {
  /** Which operation it is. */
  readonly kind: Kind;
  /** What it is. */
  readonly definition: Definition;
  /** Does nothing where there already is one. */
  readonly ifNotExists?: true | undefined;
}

/**
 * Gives an object that is there a new definition, keeping what refers to it.
 *
 * @example A view with another query, and with the one it had
 * ```ts
 * import { type ReplaceOperation, reverse, type View } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: ReplaceOperation<"replaceView", View> = {
 *   kind: "replaceView",
 *   definition: {
 *     name: "open_bookings",
 *     query: "SELECT id, status FROM bookings",
 *   },
 *   existing: { name: "open_bookings", query: "SELECT id FROM bookings" },
 * };
 * strictEqual(reverse([operation])[0]?.kind, "replaceView");
 * ```
 */
export interface ReplaceOperation<Kind extends string, Definition>
  extends OperationFacts {
  /** Which operation it is. */
  readonly kind: Kind;
  /** What it is. */
  readonly definition: Definition;
  /** Drops it first, where PostgreSQL cannot replace it in place. */
  readonly recreate?: true | undefined;
  /** What is replaced, so that it can be restored. */
  readonly existing?: Definition | undefined;
  /** The revision that gave it the definition that is replaced. */
  readonly from?: string | undefined;
}

/**
 * Drops an object.
 *
 * @example
 * ```ts
 * import { compile, type DropOperation, type View } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: DropOperation<"dropView", View> = {
 *   kind: "dropView",
 *   name: "open_bookings",
 *   ifExists: true,
 * };
 * const [statement] = compile(operation, { serverVersion: 180000 });
 * strictEqual(statement?.sql, "DROP VIEW IF EXISTS open_bookings");
 * ```
 */
export interface DropOperation<Kind extends string, Definition>
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: Kind;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Drops what depends on it too. */
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Definition | undefined;
}

/**
 * Drops an object that belongs to a table.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   type DropPartOperation,
 *   type Trigger,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: DropPartOperation<"dropTrigger", Trigger> = {
 *   kind: "dropTrigger",
 *   name: "bookings_touch",
 *   table: { name: "bookings" },
 * };
 * const [statement] = compile(operation, { serverVersion: 180000 });
 * strictEqual(statement?.sql, "DROP TRIGGER bookings_touch ON bookings");
 * ```
 */
export interface DropPartOperation<Kind extends string, Definition>
  extends OperationFacts {
  /** Which operation it is. */
  readonly kind: Kind;
  /** Its name. */
  readonly name: string;
  /** The table. */
  readonly table: QualifiedName;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Drops what depends on it too. */
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Definition | undefined;
}

/**
 * Gives some settings of an object new values. A setting that is absent stays
 * as it is, one that is `null` goes back to PostgreSQL's default.
 *
 * @example
 * ```ts
 * import {
 *   type AlterOperation,
 *   compile,
 *   type DomainSettings,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: AlterOperation<"alterDomain", DomainSettings> = {
 *   kind: "alterDomain",
 *   name: "email",
 *   settings: { notNull: true },
 *   existing: { notNull: false },
 * };
 * const [statement] = compile(operation, { serverVersion: 180000 });
 * strictEqual(statement?.sql, "ALTER DOMAIN email SET NOT NULL");
 * ```
 */
export interface AlterOperation<Kind extends string, Settings>
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: Kind;
  /** What is set. */
  readonly settings: Settings;
  /** What the same settings were, so that they can be restored. */
  readonly existing?: Settings | undefined;
}

/**
 * The same for an object that belongs to a table.
 *
 * @example
 * ```ts
 * import {
 *   type AlterPartOperation,
 *   compile,
 *   type FiringSettings,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: AlterPartOperation<"alterTrigger", FiringSettings> = {
 *   kind: "alterTrigger",
 *   name: "bookings_touch",
 *   table: { name: "bookings" },
 *   settings: { enabled: "disabled" },
 * };
 * const [statement] = compile(operation, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER TABLE bookings DISABLE TRIGGER bookings_touch",
 * );
 * ```
 */
export interface AlterPartOperation<Kind extends string, Settings>
  extends OperationFacts {
  /** Which operation it is. */
  readonly kind: Kind;
  /** Its name. */
  readonly name: string;
  /** The table. */
  readonly table: QualifiedName;
  /** What is set. */
  readonly settings: Settings;
  /** What the same settings were, so that they can be restored. */
  readonly existing?: Settings | undefined;
}
