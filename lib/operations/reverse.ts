import { CORE_REVERSALS } from "./core_reversals.ts";
import { freeze } from "./freeze.ts";
import { OBJECT_REVERSALS } from "./object_reversals.ts";
import { handle, type Operation, type OperationHandlers } from "./operation.ts";

/** What each reversal is given besides its operation. */
export interface ReverseContext {
  /** Reverses operations that another one holds. */
  readonly reverse: (operations: readonly Operation[]) => readonly Operation[];
}

const REVERSALS: OperationHandlers<
  readonly Operation[],
  [ReverseContext]
> = {
  ...CORE_REVERSALS,
  ...OBJECT_REVERSALS,
};

/**
 * The operations that take others back, last first.
 *
 * @throws {RetortError} `operation/irreversible` naming the operation that
 * cannot be taken back and what to add so that it can
 *
 * @example
 * ```ts
 * import { createRecorder, reverse } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const recorder = createRecorder();
 * recorder.op.createIndex("rooms_name", "rooms", ["name"]);
 * deepStrictEqual(
 *   reverse(recorder.take()).map(({ kind }) => kind),
 *   ["dropIndex"],
 * );
 * ```
 */
export function reverse(
  operations: readonly Operation[],
): readonly Operation[] {
  return operations.toReversed()
    .flatMap((operation) =>
      handle(REVERSALS, operation, { reverse })
        .map((reversed) => freeze({ ...reversed, source: operation.source }))
    );
}
