import type { AnyObjectOperation } from "./objects/any_object_operations.ts";
import type { BaseTypeOperation } from "./objects/base_type_operations.ts";
import type { EnumOperation } from "./objects/enum_operations.ts";
import type { ForeignOperation } from "./objects/foreign_operations.ts";
import type { HandlerOperation } from "./objects/handler_operations.ts";
import type { LanguageOperation } from "./objects/language_operations.ts";
import type { NamespaceOperation } from "./objects/namespace_operations.ts";
import type { OperatorClassOperation } from "./objects/operator_class_operations.ts";
import type { PolicyOperation } from "./objects/policy_operations.ts";
import type { PrivilegeOperation } from "./objects/privilege_operations.ts";
import type { PublicationOperation } from "./objects/publication_operations.ts";
import type { RoutineOperation } from "./objects/routine_operations.ts";
import type { SequenceOperation } from "./objects/sequence_operations.ts";
import type { TableSettingOperation } from "./objects/table_setting_operations.ts";
import type { TriggerOperation } from "./objects/trigger_operations.ts";
import type { TypeOperation } from "./objects/type_operations.ts";
import type { ViewOperation } from "./objects/view_operations.ts";

/**
 * Operations on every object other than tables' columns, constraints and rows.
 *
 * @example Those whose objects carry a name in a schema
 * ```ts
 * import { compile, type ObjectOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: ObjectOperation = {
 *   kind: "dropView",
 *   schema: "booking",
 *   name: "open_bookings",
 * };
 * const sql = compile(operation, { serverVersion: 180000 })[0]?.sql;
 * strictEqual(sql, "DROP VIEW booking.open_bookings");
 * ```
 */
export type ObjectOperation =
  | AnyObjectOperation
  | BaseTypeOperation
  | EnumOperation
  | ForeignOperation
  | HandlerOperation
  | LanguageOperation
  | NamespaceOperation
  | OperatorClassOperation
  | PolicyOperation
  | PrivilegeOperation
  | PublicationOperation
  | RoutineOperation
  | SequenceOperation
  | TableSettingOperation
  | TriggerOperation
  | TypeOperation
  | ViewOperation;
