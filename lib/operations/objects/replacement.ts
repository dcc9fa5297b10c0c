import type { Operation } from "../operation.ts";
import type { HandlerOperation } from "./handler_operations.ts";
import type { RoutineOperation } from "./routine_operations.ts";
import type { TriggerOperation } from "./trigger_operations.ts";
import type { ViewOperation } from "./view_operations.ts";

/** An operation that gives an object another definition. */
export type Replacement = Extract<
  HandlerOperation | RoutineOperation | TriggerOperation | ViewOperation,
  { readonly kind: `replace${string}` }
>;

/** Whether an operation gives an object another definition. */
export function isReplacement(operation: Operation): operation is Replacement {
  return operation.kind.startsWith("replace") &&
    operation.kind !== "replaceEnum";
}
