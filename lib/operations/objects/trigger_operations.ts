import type { Trigger } from "../../schema/mod.ts";
import type {
  AlterEventTriggerOperation,
  CreateEventTriggerOperation,
  DropEventTriggerOperation,
} from "./event_trigger_operations.ts";
import type {
  AlterPartOperation,
  CreateOperation,
  DropPartOperation,
  ReplaceOperation,
} from "./lifecycle.ts";
import type {
  AlterRuleOperation,
  CreateRuleOperation,
  DropRuleOperation,
  ReplaceRuleOperation,
} from "./rule_operations.ts";

/**
 * When a trigger or rule fires; `origin` is PostgreSQL's default.
 *
 * @example
 * ```ts
 * import { compile, createRecorder, type FiringMode } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const modes: readonly FiringMode[] = ["origin", "always"];
 * const { op, take } = createRecorder();
 * for (const enabled of modes) {
 *   op.alterTrigger("bookings_touch", "bookings", { enabled });
 * }
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "ALTER TABLE bookings ENABLE TRIGGER bookings_touch",
 *   "ALTER TABLE bookings ENABLE ALWAYS TRIGGER bookings_touch",
 * ]);
 * ```
 */
export type FiringMode = "origin" | "disabled" | "replica" | "always";

/**
 * What can be set of a trigger or rule.
 *
 * @example
 * ```ts
 * import { compile, type FiringSettings } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: FiringSettings = { enabled: "replica" };
 * const [statement] = compile({
 *   kind: "alterRule",
 *   name: "rooms_keep",
 *   table: { name: "rooms" },
 *   settings,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER TABLE rooms ENABLE REPLICA RULE rooms_keep",
 * );
 * ```
 */
export interface FiringSettings {
  /** When it fires; `origin` is PostgreSQL's default. */
  readonly enabled: FiringMode;
}

/**
 * `CREATE TRIGGER`.
 *
 * @example
 * ```ts
 * import { createRecorder, type CreateTriggerOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createTrigger("bookings_touch", "bookings", {
 *   timing: "before",
 *   events: ["update"],
 *   level: "row",
 *   function: "touch",
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createTrigger",
 *     definition: {
 *       table: { name: "bookings" },
 *       timing: "before",
 *       events: ["update"],
 *       level: "row",
 *       function: { name: "touch" },
 *       name: "bookings_touch",
 *     },
 *   } satisfies CreateTriggerOperation,
 * ]);
 * ```
 */
export type CreateTriggerOperation = CreateOperation<"createTrigger", Trigger>;

/**
 * `CREATE OR REPLACE TRIGGER`; before PostgreSQL 14 a drop and a create.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type ReplaceTriggerOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.replaceTrigger("bookings_touch", "bookings", {
 *   timing: "before",
 *   events: ["insert", "update"],
 *   level: "row",
 *   function: "touch",
 * }, { from: "1975ea83b712" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "replaceTrigger",
 *     definition: {
 *       table: { name: "bookings" },
 *       timing: "before",
 *       events: ["insert", "update"],
 *       level: "row",
 *       function: { name: "touch" },
 *       name: "bookings_touch",
 *     },
 *     from: "1975ea83b712",
 *   } satisfies ReplaceTriggerOperation,
 * ]);
 * ```
 */
export type ReplaceTriggerOperation = ReplaceOperation<
  "replaceTrigger",
  Trigger
>;

/**
 * `ALTER TABLE … ENABLE/DISABLE TRIGGER`.
 *
 * @example
 * ```ts
 * import { type AlterTriggerOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterTrigger("bookings_touch", "bookings", { enabled: "disabled" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterTrigger",
 *     name: "bookings_touch",
 *     table: { name: "bookings" },
 *     settings: { enabled: "disabled" },
 *   } satisfies AlterTriggerOperation,
 * ]);
 * ```
 */
export type AlterTriggerOperation = AlterPartOperation<
  "alterTrigger",
  FiringSettings
>;

/**
 * `DROP TRIGGER`.
 *
 * @example
 * ```ts
 * import { createRecorder, type DropTriggerOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropTrigger("bookings_touch", "bookings", { ifExists: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropTrigger",
 *     name: "bookings_touch",
 *     table: { name: "bookings" },
 *     ifExists: true,
 *   } satisfies DropTriggerOperation,
 * ]);
 * ```
 */
export type DropTriggerOperation = DropPartOperation<"dropTrigger", Trigger>;

/**
 * Operations on triggers, event triggers and rules.
 *
 * @example Which triggers a migration turns off
 * ```ts
 * import type { TriggerOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const operations: readonly TriggerOperation[] = [
 *   {
 *     kind: "alterTrigger",
 *     name: "bookings_touch",
 *     table: { name: "bookings" },
 *     settings: { enabled: "disabled" },
 *   },
 * ];
 * const off = operations.flatMap((operation) =>
 *   operation.kind === "alterTrigger" ? [operation.name] : []
 * );
 * deepStrictEqual(off, ["bookings_touch"]);
 * ```
 */
export type TriggerOperation =
  | CreateTriggerOperation
  | ReplaceTriggerOperation
  | AlterTriggerOperation
  | DropTriggerOperation
  | CreateEventTriggerOperation
  | AlterEventTriggerOperation
  | DropEventTriggerOperation
  | CreateRuleOperation
  | ReplaceRuleOperation
  | AlterRuleOperation
  | DropRuleOperation;
