import type { AnyObjectCalls } from "./objects/any_object_methods.ts";
import type { BaseTypeCalls } from "./objects/base_type_methods.ts";
import type { EnumCalls } from "./objects/enum_methods.ts";
import type { ForeignCalls } from "./objects/foreign_methods.ts";
import type { HandlerCalls } from "./objects/handler_methods.ts";
import type { NamespaceCalls } from "./objects/namespace_methods.ts";
import type { OperatorClassCalls } from "./objects/operator_class_methods.ts";
import type { OperatorCalls } from "./objects/operator_methods.ts";
import type { PartitionCalls } from "./objects/partition_methods.ts";
import type { PolicyCalls } from "./objects/policy_methods.ts";
import type { PrivilegeCalls } from "./objects/privilege_methods.ts";
import type { PublicationCalls } from "./objects/publication_methods.ts";
import type { RoutineCalls } from "./objects/routine_methods.ts";
import type { SequenceCalls } from "./objects/sequence_methods.ts";
import type { TableSettingCalls } from "./objects/table_setting_methods.ts";
import type { TextSearchHandlerCalls } from "./objects/text_search_handler_methods.ts";
import type { TextSearchCalls } from "./objects/text_search_methods.ts";
import type { TriggerCalls } from "./objects/trigger_methods.ts";
import type { TypeCalls } from "./objects/type_methods.ts";
import type { TypePartCalls } from "./objects/type_part_methods.ts";
import type { ViewCalls } from "./objects/view_methods.ts";

/**
 * Calls on every other object.
 *
 * @example
 * ```ts
 * import { createRecorder, type ObjectOperations } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function upgrade(op: ObjectOperations): void {
 *   op.createSchema("booking");
 *   op.createView("open_bookings", {
 *     query: "SELECT id FROM bookings WHERE status = 'pending'",
 *   });
 *   op.comment({ view: "open_bookings" }, "Bookings that wait");
 * }
 * const { op, take } = createRecorder();
 * upgrade(op);
 * deepStrictEqual(take().map(({ kind }) => kind), [
 *   "createSchema",
 *   "createView",
 *   "comment",
 * ]);
 * ```
 */
export interface ObjectOperations
  extends
    AnyObjectCalls,
    BaseTypeCalls,
    EnumCalls,
    ForeignCalls,
    HandlerCalls,
    NamespaceCalls,
    OperatorClassCalls,
    OperatorCalls,
    PartitionCalls,
    PolicyCalls,
    PrivilegeCalls,
    PublicationCalls,
    RoutineCalls,
    SequenceCalls,
    TableSettingCalls,
    TextSearchCalls,
    TextSearchHandlerCalls,
    TriggerCalls,
    TypeCalls,
    TypePartCalls,
    ViewCalls {}
