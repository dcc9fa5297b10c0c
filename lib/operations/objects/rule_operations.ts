import type { Rule } from "../../schema/mod.ts";
import type {
  AlterPartOperation,
  CreateOperation,
  DropPartOperation,
  ReplaceOperation,
} from "./lifecycle.ts";
import type { FiringSettings } from "./trigger_operations.ts";

/**
 * `CREATE RULE`.
 *
 * @example
 * ```ts
 * import { createRecorder, type CreateRuleOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.createRule("rooms_keep", "rooms", { event: "delete", instead: true });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "createRule",
 *     definition: {
 *       table: { name: "rooms" },
 *       definition: "ON DELETE TO rooms DO INSTEAD NOTHING",
 *       name: "rooms_keep",
 *     },
 *   } satisfies CreateRuleOperation,
 * ]);
 * ```
 */
export type CreateRuleOperation = CreateOperation<"createRule", Rule>;

/**
 * `CREATE OR REPLACE RULE`.
 *
 * @example
 * ```ts
 * import { createRecorder, type ReplaceRuleOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.replaceRule("rooms_keep", "rooms", { event: "delete" }, {
 *   existing: { event: "delete", instead: true },
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "replaceRule",
 *     definition: {
 *       table: { name: "rooms" },
 *       definition: "ON DELETE TO rooms DO NOTHING",
 *       name: "rooms_keep",
 *     },
 *     existing: {
 *       table: { name: "rooms" },
 *       definition: "ON DELETE TO rooms DO INSTEAD NOTHING",
 *       name: "rooms_keep",
 *     },
 *   } satisfies ReplaceRuleOperation,
 * ]);
 * ```
 */
export type ReplaceRuleOperation = ReplaceOperation<"replaceRule", Rule>;

/**
 * `ALTER TABLE … ENABLE/DISABLE RULE`.
 *
 * @example
 * ```ts
 * import { type AlterRuleOperation, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.alterRule("rooms_keep", "rooms", { enabled: "disabled" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "alterRule",
 *     name: "rooms_keep",
 *     table: { name: "rooms" },
 *     settings: { enabled: "disabled" },
 *   } satisfies AlterRuleOperation,
 * ]);
 * ```
 */
export type AlterRuleOperation = AlterPartOperation<
  "alterRule",
  FiringSettings
>;

/**
 * `DROP RULE`.
 *
 * @example
 * ```ts
 * import { createRecorder, type DropRuleOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.dropRule("rooms_keep", "rooms");
 * deepStrictEqual(take(), [
 *   {
 *     kind: "dropRule",
 *     name: "rooms_keep",
 *     table: { name: "rooms" },
 *   } satisfies DropRuleOperation,
 * ]);
 * ```
 */
export type DropRuleOperation = DropPartOperation<"dropRule", Rule>;
