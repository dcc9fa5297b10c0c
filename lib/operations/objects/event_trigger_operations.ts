import type { EventTrigger } from "../../schema/mod.ts";
import type {
  AlterOperation,
  CreateOperation,
  DropOperation,
} from "./lifecycle.ts";
import type { FiringSettings } from "./trigger_operations.ts";

/**
 * `CREATE EVENT TRIGGER`.
 *
 * @example
 * ```ts
 * import {
 *   type CreateEventTriggerOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createEventTrigger("log_ddl", {
 *   event: "ddl_command_end",
 *   function: "log_ddl",
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createEventTrigger",
 *     definition: {
 *       name: "log_ddl",
 *       event: "ddl_command_end",
 *       function: { name: "log_ddl" },
 *     },
 *   } satisfies CreateEventTriggerOperation,
 * ]);
 * ```
 */
export type CreateEventTriggerOperation = CreateOperation<
  "createEventTrigger",
  EventTrigger
>;

/**
 * `ALTER EVENT TRIGGER … ENABLE/DISABLE`.
 *
 * @example
 * ```ts
 * import {
 *   type AlterEventTriggerOperation,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterEventTrigger("log_ddl", { enabled: "always" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterEventTrigger",
 *     name: "log_ddl",
 *     settings: { enabled: "always" },
 *   } satisfies AlterEventTriggerOperation,
 * ]);
 * ```
 */
export type AlterEventTriggerOperation = AlterOperation<
  "alterEventTrigger",
  FiringSettings
>;

/**
 * `DROP EVENT TRIGGER`.
 *
 * @example
 * ```ts
 * import {
 *   createRecorder,
 *   type DropEventTriggerOperation,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropEventTrigger("log_ddl", { ifExists: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropEventTrigger",
 *     name: "log_ddl",
 *     ifExists: true,
 *   } satisfies DropEventTriggerOperation,
 * ]);
 * ```
 */
export type DropEventTriggerOperation = DropOperation<
  "dropEventTrigger",
  EventTrigger
>;
