import type { MaterializedView, View } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type {
  AlterOperation,
  CreateOperation,
  DropOperation,
  ReplaceOperation,
} from "./lifecycle.ts";

/**
 * `CREATE VIEW`.
 *
 * @example
 * ```ts
 * import { createRecorder, type CreateViewOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createView("open_bookings", { query: "SELECT id FROM bookings" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createView",
 *     definition: { name: "open_bookings", query: "SELECT id FROM bookings" },
 *   } satisfies CreateViewOperation,
 * ]);
 * ```
 */
export type CreateViewOperation = CreateOperation<"createView", View>;

/**
 * `CREATE OR REPLACE VIEW`.
 *
 * @example
 * ```ts
 * import { createRecorder, type ReplaceViewOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.replaceView(
 *   "open_bookings",
 *   { query: "SELECT id, status FROM bookings" },
 *   {
 *     existing: { query: "SELECT id FROM bookings" },
 *   },
 * );
 * deepStrictEqual(take(), [
 *   {
 *     kind: "replaceView",
 *     definition: {
 *       name: "open_bookings",
 *       query: "SELECT id, status FROM bookings",
 *     },
 *     existing: { name: "open_bookings", query: "SELECT id FROM bookings" },
 *   } satisfies ReplaceViewOperation,
 * ]);
 * ```
 */
export type ReplaceViewOperation = ReplaceOperation<"replaceView", View>;

/**
 * What `ALTER VIEW` can set.
 *
 * @example
 * ```ts
 * import { compile, type ViewSettings } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const settings: ViewSettings = {
 *   securityInvoker: null,
 *   defaults: { status: "'pending'" },
 * };
 * const statements = compile({
 *   kind: "alterView",
 *   name: "open_bookings",
 *   settings,
 * }, { serverVersion: 180000 });
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "ALTER VIEW open_bookings RESET (security_invoker)",
 *   "ALTER VIEW open_bookings ALTER COLUMN status SET DEFAULT 'pending'",
 * ]);
 * ```
 */
export interface ViewSettings {
  /** Whether conditions of others wait until its own were checked. */
  readonly securityBarrier?: boolean | null | undefined;
  /** Whether it runs with the rights of who asks. */
  readonly securityInvoker?: boolean | null | undefined;
  /** Whether rows written through it must be seen through it. */
  readonly checkOption?: "local" | "cascaded" | null | undefined;
  /** Column to its default as an SQL expression; `null` drops the default. */
  readonly defaults?:
    | { readonly [column: string]: string | null }
    | undefined;
}

/**
 * `ALTER VIEW`.
 *
 * @example
 * ```ts
 * import { type AlterViewOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterView("open_bookings", { checkOption: "local" }, {
 *   existing: { checkOption: null },
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterView",
 *     name: "open_bookings",
 *     settings: { checkOption: "local" },
 *     existing: { checkOption: null },
 *   } satisfies AlterViewOperation,
 * ]);
 * ```
 */
export type AlterViewOperation = AlterOperation<"alterView", ViewSettings>;

/**
 * `DROP VIEW`.
 *
 * @example
 * ```ts
 * import { createRecorder, type DropViewOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropView("open_bookings", { ifExists: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropView",
 *     name: "open_bookings",
 *     ifExists: true,
 *   } satisfies DropViewOperation,
 * ]);
 * ```
 */
export type DropViewOperation = DropOperation<"dropView", View>;

/**
 * `CREATE MATERIALIZED VIEW` with its indexes.
 *
 * @example
 * ```ts
 * import {
 *   type CreateMaterializedViewOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createMaterializedView("load", {
 *   query: "SELECT room_id, count(*) FROM bookings GROUP BY room_id",
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createMaterializedView",
 *     definition: {
 *       name: "load",
 *       query: "SELECT room_id, count(*) FROM bookings GROUP BY room_id",
 *       indexes: [],
 *     },
 *   } satisfies CreateMaterializedViewOperation,
 * ]);
 * ```
 */
export type CreateMaterializedViewOperation = CreateOperation<
  "createMaterializedView",
  MaterializedView
>;

/**
 * Drops a materialised view and creates it again with another definition.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type ReplaceMaterializedViewOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.replaceMaterializedView("load", {
 *   query: "SELECT room_id FROM bookings",
 * }, { from: "1975ea83b712" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "replaceMaterializedView",
 *     definition: {
 *       name: "load",
 *       query: "SELECT room_id FROM bookings",
 *       indexes: [],
 *     },
 *     from: "1975ea83b712",
 *   } satisfies ReplaceMaterializedViewOperation,
 * ]);
 * ```
 */
export type ReplaceMaterializedViewOperation = ReplaceOperation<
  "replaceMaterializedView",
  MaterializedView
>;

/**
 * `REFRESH MATERIALIZED VIEW`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type RefreshMaterializedViewOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.refreshMaterializedView("load", { concurrently: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "refreshMaterializedView",
 *     name: "load",
 *     concurrently: true,
 *   } satisfies RefreshMaterializedViewOperation,
 * ]);
 * ```
 */
export interface RefreshMaterializedViewOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "refreshMaterializedView";
  /** Readers go on meanwhile; needs a unique index. */
  readonly concurrently?: true | undefined;
  /** Empties it instead. */
  readonly withNoData?: true | undefined;
}

/**
 * `DROP MATERIALIZED VIEW`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type DropMaterializedViewOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropMaterializedView("load", { cascade: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropMaterializedView",
 *     name: "load",
 *     cascade: true,
 *   } satisfies DropMaterializedViewOperation,
 * ]);
 * ```
 */
export type DropMaterializedViewOperation = DropOperation<
  "dropMaterializedView",
  MaterializedView
>;

/**
 * Operations on views, materialised or not.
 *
 * @example Which views a migration fills anew
 * ```ts
 * import type { ViewOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const operations: readonly ViewOperation[] = [
 *   { kind: "refreshMaterializedView", name: "load" },
 *   { kind: "dropView", name: "open_bookings" },
 * ];
 * const filled = operations.flatMap((operation) =>
 *   operation.kind === "refreshMaterializedView" ? [operation.name] : []
 * );
 * deepStrictEqual(filled, ["load"]);
 * ```
 */
export type ViewOperation =
  | CreateViewOperation
  | ReplaceViewOperation
  | AlterViewOperation
  | DropViewOperation
  | CreateMaterializedViewOperation
  | ReplaceMaterializedViewOperation
  | RefreshMaterializedViewOperation
  | DropMaterializedViewOperation;
