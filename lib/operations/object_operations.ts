import type { AnyObjectCalls } from "./objects/any_object_methods.ts";
import type { EnumCalls } from "./objects/enum_methods.ts";
import type { NamespaceCalls } from "./objects/namespace_methods.ts";
import type { RoutineCalls } from "./objects/routine_methods.ts";
import type { TriggerCalls } from "./objects/trigger_methods.ts";
import type { ViewCalls } from "./objects/view_methods.ts";

/** Calls on every other object. */
export interface ObjectOperations
  extends
    AnyObjectCalls,
    EnumCalls,
    NamespaceCalls,
    RoutineCalls,
    TriggerCalls,
    ViewCalls {}
