import { compile } from "../ddl/mod.ts";
import type { Operation } from "../operations/mod.ts";

/** SQL of one operation, without semicolons. */
export interface DumpedOperation {
  readonly operation: Operation;
  readonly statements: readonly string[];
}

/** Writes operations as SQL, those that come to nothing left out. */
export function dumpOperations(
  operations: readonly Operation[],
  serverVersion: number,
): readonly DumpedOperation[] {
  return operations.map((operation) => ({
    operation,
    statements: compile(operation, { serverVersion }).map(({ sql }) => sql),
  })).filter(({ statements }) => statements.length > 0);
}
