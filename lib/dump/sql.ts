import type { Operation } from "../operations/mod.ts";
import type { DumpedOperation } from "./statements.ts";
import { dumpOperations } from "./statements.ts";
import { placeOf } from "./place_of.ts";

/** A file of a schema that takes several. */
export interface DumpedFile {
  /** Its path in the folder, with slashes. */
  readonly path: string;
  readonly text: string;
}

const ROUTINES: ReadonlySet<Operation["kind"]> = new Set([
  "createFunction",
  "createProcedure",
]);

/** Bodies may speak of what comes later. */
const UNCHECKED_BODIES = "SET check_function_bodies = off";

function textOf(dumped: readonly DumpedOperation[]): string {
  const needsUnchecked = dumped.some(({ operation }) =>
    ROUTINES.has(operation.kind)
  );
  const statements = [
    ...(needsUnchecked ? [UNCHECKED_BODIES] : []),
    ...dumped.flatMap((entry) => entry.statements),
  ];
  return statements.map((sql) => `${sql};\n`).join("\n");
}

/**
 * Writes the operations that build a schema as SQL, in the order given; equal
 * schemas give equal text.
 */
export function schemaSql(
  operations: readonly Operation[],
  options: { readonly serverVersion: number },
): string {
  return textOf(dumpOperations(operations, options.serverVersion));
}

/**
 * The same as a folder: one file for each object, by schema and kind. Which
 * file is read first does not matter to whoever reads it as a wanted schema.
 */
export function schemaSqlFiles(
  operations: readonly Operation[],
  options: { readonly serverVersion: number },
): readonly DumpedFile[] {
  const files = new Map<string, DumpedOperation[]>();
  for (const dumped of dumpOperations(operations, options.serverVersion)) {
    const path = placeOf(dumped.operation);
    files.set(path, [...(files.get(path) ?? []), dumped]);
  }
  return [...files.entries()]
    .sort(([a], [b]) => a < b ? -1 : 1)
    .map(([path, dumped]) => ({ path, text: textOf(dumped) }));
}
