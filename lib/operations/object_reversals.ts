import type { ObjectOperation } from "./object_operation.ts";
import type { HandlersOf, Operation } from "./operation.ts";

/** What takes back each operation on objects other than tables. */
export const OBJECT_REVERSALS: HandlersOf<
  ObjectOperation,
  readonly Operation[]
> = {} as HandlersOf<ObjectOperation, readonly Operation[]>;
