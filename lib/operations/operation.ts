import type { CoreOperation } from "./core_operation.ts";
import type { ObjectOperation } from "./object_operation.ts";

/**
 * One intent, as frozen data with a `kind`.
 *
 * @example A function that looks at any migration
 * ```ts
 * import { createRecorder, type Operation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function destroys(operation: Operation): boolean {
 *   return operation.kind === "dropTable" || operation.kind === "dropColumn";
 * }
 * const { op, take } = createRecorder();
 * op.addColumn("bookings", "notes", { type: "text" });
 * op.dropColumn("bookings", "comment");
 * deepStrictEqual(take().map(destroys), [false, true]);
 * ```
 */
export type Operation = CoreOperation | ObjectOperation;

/** One handler for each kind of a union of operations. */
export type HandlersOf<
  Union extends { readonly kind: string },
  Result,
  Context extends readonly unknown[] = [],
> = {
  readonly [Kind in Union["kind"]]: (
    operation: Extract<Union, { readonly kind: Kind }>,
    ...context: Context
  ) => Result;
};

/** One handler for each kind of operation. */
export type OperationHandlers<
  Result,
  Context extends readonly unknown[] = [],
> = HandlersOf<Operation, Result, Context>;

/** Hands an operation to the handler of its kind. */
export function handle<Result, Context extends readonly unknown[]>(
  handlers: OperationHandlers<Result, Context>,
  operation: Operation,
  ...context: Context
): Result {
  const handler: (operation: never, ...context: Context) => Result =
    handlers[operation.kind];
  // The table's type pairs each kind with its operation; TypeScript cannot
  // follow the pairing through a union of kinds.
  return handler(operation as never, ...context);
}
