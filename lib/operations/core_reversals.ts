import type { CoreOperation } from "./core_operation.ts";
import type { HandlersOf, Operation } from "./operation.ts";
import type { ReverseContext } from "./reverse.ts";

/** What takes back each operation on tables, columns, constraints and rows. */
export const CORE_REVERSALS: HandlersOf<
  CoreOperation,
  readonly Operation[],
  [ReverseContext]
> = {} as HandlersOf<CoreOperation, readonly Operation[], [ReverseContext]>;
