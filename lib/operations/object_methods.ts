import type { ObjectOperations } from "./object_operations.ts";
import { createAnyObjectMethods } from "./objects/any_object_methods.ts";
import { createBaseTypeMethods } from "./objects/base_type_methods.ts";
import { createEnumMethods } from "./objects/enum_methods.ts";
import { createForeignMethods } from "./objects/foreign_methods.ts";
import { createHandlerMethods } from "./objects/handler_methods.ts";
import { createNamespaceMethods } from "./objects/namespace_methods.ts";
import { createOperatorClassMethods } from "./objects/operator_class_methods.ts";
import { createOperatorMethods } from "./objects/operator_methods.ts";
import { createPartitionMethods } from "./objects/partition_methods.ts";
import { createPolicyMethods } from "./objects/policy_methods.ts";
import { createPrivilegeMethods } from "./objects/privilege_methods.ts";
import { createPublicationMethods } from "./objects/publication_methods.ts";
import { createRoutineMethods } from "./objects/routine_methods.ts";
import { createSequenceMethods } from "./objects/sequence_methods.ts";
import { createTableSettingMethods } from "./objects/table_setting_methods.ts";
import { createTextSearchHandlerMethods } from "./objects/text_search_handler_methods.ts";
import { createTextSearchMethods } from "./objects/text_search_methods.ts";
import { createTriggerMethods } from "./objects/trigger_methods.ts";
import { createTypeMethods } from "./objects/type_methods.ts";
import { createTypePartMethods } from "./objects/type_part_methods.ts";
import { createViewMethods } from "./objects/view_methods.ts";
import type { Recording } from "./recording.ts";

/** The methods of `op` on objects other than tables. */
export function createObjectMethods(recording: Recording): ObjectOperations {
  return {
    ...createAnyObjectMethods(recording),
    ...createBaseTypeMethods(recording),
    ...createEnumMethods(recording),
    ...createForeignMethods(recording),
    ...createHandlerMethods(recording),
    ...createNamespaceMethods(recording),
    ...createOperatorClassMethods(recording),
    ...createOperatorMethods(recording),
    ...createPartitionMethods(recording),
    ...createPolicyMethods(recording),
    ...createPrivilegeMethods(recording),
    ...createPublicationMethods(recording),
    ...createRoutineMethods(recording),
    ...createSequenceMethods(recording),
    ...createTableSettingMethods(recording),
    ...createTextSearchHandlerMethods(recording),
    ...createTextSearchMethods(recording),
    ...createTriggerMethods(recording),
    ...createTypeMethods(recording),
    ...createTypePartMethods(recording),
    ...createViewMethods(recording),
  };
}
