import type { CoreOperation } from "./core_operation.ts";
import type { ObjectOperation } from "./object_operation.ts";

/** One intent, as frozen data with a `kind`. */
export type Operation = CoreOperation | ObjectOperation;

/** One handler for each kind of a union of operations. */
export type HandlersOf<Union extends { readonly kind: string }, Result> = {
  readonly [Kind in Union["kind"]]: (
    operation: Extract<Union, { readonly kind: Kind }>,
  ) => Result;
};

/** One handler for each kind of operation. */
export type OperationHandlers<Result> = HandlersOf<Operation, Result>;
