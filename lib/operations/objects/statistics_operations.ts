import type { ExtendedStatistics } from "../../schema/mod.ts";
import type {
  AlterOperation,
  CreateOperation,
  DropOperation,
} from "./lifecycle.ts";

/**
 * `CREATE STATISTICS`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type CreateStatisticsOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createStatistics("bookings_dates_stat", {
 *   table: "bookings",
 *   on: ["start_date", "end_date"],
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createStatistics",
 *     definition: {
 *       name: "bookings_dates_stat",
 *       table: { name: "bookings" },
 *       expressions: ["start_date", "end_date"],
 *     },
 *   } satisfies CreateStatisticsOperation,
 * ]);
 * ```
 */
export type CreateStatisticsOperation = CreateOperation<
  "createStatistics",
  ExtendedStatistics
>;

/**
 * What `ALTER STATISTICS` can set.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type StatisticsSettings,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: StatisticsSettings = { target: 500 };
 * const { op, take } = createRecorder();
 * op.alterStatistics("bookings_dates_stat", settings);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER STATISTICS bookings_dates_stat SET STATISTICS 500",
 * );
 * ```
 */
export interface StatisticsSettings {
  /** The statistics target, from 0 to 10000; `null` is the system's. */
  readonly target: number | null;
}

/**
 * `ALTER STATISTICS … SET STATISTICS`; PostgreSQL 13.
 *
 * @example
 * ```ts
 * import {
 *   type AlterStatisticsOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterStatistics("bookings_dates_stat", { target: 500 }, {
 *   existing: { target: null },
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterStatistics",
 *     name: "bookings_dates_stat",
 *     settings: { target: 500 },
 *     existing: { target: null },
 *   } satisfies AlterStatisticsOperation,
 * ]);
 * ```
 */
export type AlterStatisticsOperation = AlterOperation<
  "alterStatistics",
  StatisticsSettings
>;

/**
 * `DROP STATISTICS`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type DropStatisticsOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropStatistics("bookings_dates_stat", { ifExists: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropStatistics",
 *     name: "bookings_dates_stat",
 *     ifExists: true,
 *   } satisfies DropStatisticsOperation,
 * ]);
 * ```
 */
export type DropStatisticsOperation = DropOperation<
  "dropStatistics",
  ExtendedStatistics
>;
