import type { Options, Publication, PublishedTable } from "../../schema/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type {
  AlterOperation,
  CreateOperation,
  DropOperation,
} from "./lifecycle.ts";

/**
 * `CREATE PUBLICATION`.
 *
 * @example
 * ```ts
 * import {
 *   type CreatePublicationOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createPublication("calendar", { tables: ["bookings"] });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createPublication",
 *     definition: { name: "calendar", tables: [{ name: "bookings" }] },
 *   } satisfies CreatePublicationOperation,
 * ]);
 * ```
 */
export type CreatePublicationOperation = CreateOperation<
  "createPublication",
  Publication
>;

/**
 * What a publication is about.
 *
 * @example
 * ```ts
 * import { compile, type PublishedObjects } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const objects: PublishedObjects = {
 *   tables: [{ name: "rooms" }],
 *   schemas: ["audit"],
 * };
 * const [statement] = compile({
 *   kind: "addToPublication",
 *   name: "calendar",
 *   objects,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER PUBLICATION calendar ADD TABLE rooms, TABLES IN SCHEMA audit",
 * );
 * ```
 */
export interface PublishedObjects {
  /** The tables. */
  readonly tables?: readonly PublishedTable[] | undefined;
  /** Schemas of which all tables are published; PostgreSQL 15. */
  readonly schemas?: readonly string[] | undefined;
}

/**
 * What `ALTER PUBLICATION … SET` can set.
 *
 * @example
 * ```ts
 * import { compile, type PublicationSettings } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: PublicationSettings = { options: { publish: "insert" } };
 * const [statement] = compile({
 *   kind: "alterPublication",
 *   name: "calendar",
 *   settings,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER PUBLICATION calendar SET (publish = 'insert')",
 * );
 * ```
 */
export interface PublicationSettings extends PublishedObjects {
  /** `publish`, `publish_via_partition_root` … */
  readonly options?: Options | undefined;
}

/**
 * `ALTER PUBLICATION … SET`.
 *
 * @example
 * ```ts
 * import {
 *   type AlterPublicationOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterPublication("calendar", { tables: ["bookings", "rooms"] }, {
 *   existing: { tables: ["bookings"] },
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterPublication",
 *     name: "calendar",
 *     settings: { tables: [{ name: "bookings" }, { name: "rooms" }] },
 *     existing: { tables: [{ name: "bookings" }] },
 *   } satisfies AlterPublicationOperation,
 * ]);
 * ```
 */
export type AlterPublicationOperation = AlterOperation<
  "alterPublication",
  PublicationSettings
>;

/**
 * `ALTER PUBLICATION … ADD`.
 *
 * @example
 * ```ts
 * import {
 *   type AddToPublicationOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.addToPublication("calendar", { tables: ["rooms"] });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "addToPublication",
 *     name: "calendar",
 *     objects: { tables: [{ name: "rooms" }] },
 *   } satisfies AddToPublicationOperation,
 * ]);
 * ```
 */
export interface AddToPublicationOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "addToPublication";
  /** The publication's name. */
  readonly name: string;
  /** The tables and schemas that are added. */
  readonly objects: PublishedObjects;
}

/**
 * `ALTER PUBLICATION … DROP`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type DropFromPublicationOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropFromPublication("calendar", { tables: ["rooms"] });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropFromPublication",
 *     name: "calendar",
 *     objects: { tables: [{ name: "rooms" }] },
 *   } satisfies DropFromPublicationOperation,
 * ]);
 * ```
 */
export interface DropFromPublicationOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "dropFromPublication";
  /** The publication's name. */
  readonly name: string;
  /** What is dropped, with what a reverse needs to add it again. */
  readonly objects: PublishedObjects;
}

/**
 * `DROP PUBLICATION`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type DropPublicationOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropPublication("calendar", { ifExists: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropPublication",
 *     name: "calendar",
 *     ifExists: true,
 *   } satisfies DropPublicationOperation,
 * ]);
 * ```
 */
export type DropPublicationOperation = DropOperation<
  "dropPublication",
  Publication
>;

/**
 * Operations on publications.
 *
 * @example Which publications a migration makes
 * ```ts
 * import type { PublicationOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const operations: readonly PublicationOperation[] = [
 *   {
 *     kind: "createPublication",
 *     definition: { name: "calendar", allTables: true },
 *   },
 *   { kind: "dropPublication", name: "old" },
 * ];
 * const made = operations.flatMap((operation) =>
 *   operation.kind === "createPublication" ? [operation.definition.name] : []
 * );
 * deepStrictEqual(made, ["calendar"]);
 * ```
 */
export type PublicationOperation =
  | CreatePublicationOperation
  | AlterPublicationOperation
  | AddToPublicationOperation
  | DropFromPublicationOperation
  | DropPublicationOperation;
