import type { Operations } from "./operations.ts";

/**
 * An operation that a project defines itself. Its input must be plain data, so
 * that it can be kept, shown and written into a migration.
 *
 * @example An operation with a way back
 * ```ts
 * import { createRecorder, type OperationDefinition } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const audit: OperationDefinition<{ table: string }> = {
 *   name: "audit",
 *   compile: ({ table }, op) => op.execute(`SELECT audit.attach('${table}')`),
 *   reverse: ({ table }, op) => op.execute(`SELECT audit.detach('${table}')`),
 * };
 * const { op, take } = createRecorder();
 * op.custom(audit, { table: "bookings" });
 * strictEqual(take()[0]?.kind, "custom");
 * ```
 */
export interface OperationDefinition<Input = never> {
  /** How `op.custom` calls it. */
  readonly name: string;
  /** Records what it does, out of operations that there are. */
  readonly compile: (input: Input, op: Operations) => void;
  /** Records what takes it back; absent where nothing does. */
  readonly reverse?: ((input: Input, op: Operations) => void) | undefined;
  /** Its call as TypeScript; `op.custom("name", …)` if left out. */
  readonly render?: ((input: Input) => string) | undefined;
}

/**
 * Gives an operation of one's own its type.
 *
 * @example An audit trigger as one call
 * ```ts
 * import { defineOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const addAudit = defineOperation<{ table: string }>({
 *   name: "addAudit",
 *   compile: ({ table }, op) =>
 *     op.execute(`SELECT audit.attach('${table}')`),
 *   reverse: ({ table }, op) =>
 *     op.execute(`SELECT audit.detach('${table}')`),
 * });
 * strictEqual(addAudit.name, "addAudit");
 * ```
 */
export function defineOperation<Input>(
  definition: OperationDefinition<Input>,
): OperationDefinition<Input> {
  return definition;
}
