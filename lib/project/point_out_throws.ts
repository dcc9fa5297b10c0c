import { isRetortError, RetortError } from "../errors/mod.ts";
import type { Migration } from "../operations/mod.ts";
import { placeIn } from "./locate_call.ts";
import type { ModuleFile } from "./module_error.ts";
import { unknownOperation } from "./unknown_operation.ts";

type Direction = NonNullable<Migration["downgrade"]>;

/** Makes what a migration's function throws say where in the file it did. */
export function pointOutThrows(
  direction: Direction,
  file: ModuleFile,
): Direction {
  return async (op) => {
    try {
      await direction(op);
    } catch (error) {
      if (isRetortError(error)) throw error;
      const words = error instanceof Error ? error.message : String(error);
      const stack = error instanceof Error ? error.stack ?? "" : "";
      const source = placeIn(stack, file) ?? { file: file.file };
      const unknown = unknownOperation(error, { direction, op, source });
      if (unknown !== undefined) throw unknown;
      throw new RetortError("migration/threw", words, {
        details: { file: file.file },
        source,
        cause: error,
      });
    }
  };
}
