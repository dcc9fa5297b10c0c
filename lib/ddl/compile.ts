import {
  handle,
  type Operation,
  type OperationHandlers,
} from "../operations/mod.ts";
import type { Statement } from "../sql/mod.ts";
import type { CompileContext, CompileOptions } from "./compile_options.ts";
import { CORE_COMPILERS } from "./core_compilers.ts";
import { OBJECT_COMPILERS } from "./object_compilers.ts";

const COMPILERS: OperationHandlers<readonly Statement[], [CompileContext]> = {
  ...CORE_COMPILERS,
  ...OBJECT_COMPILERS,
};

/**
 * The statements that an operation is on a server of one version.
 *
 * @example Adding a column
 * ```ts
 * import { compile, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.addColumn("bookings", "notes", { type: "text" });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 150018 }));
 * deepStrictEqual(
 *   statements.map(({ sql }) => sql),
 *   ["ALTER TABLE bookings ADD COLUMN notes text"],
 * );
 * ```
 */
export function compile(
  operation: Operation,
  options: CompileOptions,
): readonly Statement[] {
  const statements = handle(COMPILERS, operation, {
    ...options,
    compile: (inner) => compile(inner, options),
  });
  const { source } = operation;
  return source === undefined
    ? statements
    : statements.map((statement) => ({ source, ...statement }));
}
