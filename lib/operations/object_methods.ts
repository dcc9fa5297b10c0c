import type { ObjectOperations } from "./object_operations.ts";
import { createAnyObjectMethods } from "./objects/any_object_methods.ts";
import { createEnumMethods } from "./objects/enum_methods.ts";
import { createNamespaceMethods } from "./objects/namespace_methods.ts";
import { createRoutineMethods } from "./objects/routine_methods.ts";
import { createTriggerMethods } from "./objects/trigger_methods.ts";
import { createViewMethods } from "./objects/view_methods.ts";
import type { Recording } from "./recording.ts";

/** The methods of `op` on objects other than tables. */
export function createObjectMethods(recording: Recording): ObjectOperations {
  return {
    ...createAnyObjectMethods(recording),
    ...createEnumMethods(recording),
    ...createNamespaceMethods(recording),
    ...createRoutineMethods(recording),
    ...createTriggerMethods(recording),
    ...createViewMethods(recording),
  };
}
