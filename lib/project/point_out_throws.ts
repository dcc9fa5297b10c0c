import { isRetortError, RetortError } from "../errors/mod.ts";
import type { Migration } from "../operations/mod.ts";
import { placeIn } from "./locate_call.ts";
import type { ModuleFile } from "./module_error.ts";
import {
  type Caller,
  unknownOperation,
  watchBatches,
} from "./unknown_operation.ts";

type Direction = NonNullable<Migration["downgrade"]>;

/** Makes what a migration's function throws say where in the file it did. */
export function pointOutThrows(
  direction: Direction,
  file: ModuleFile,
): Direction {
  return async (op) => {
    const batches: (Caller & { readonly error: unknown })[] = [];
    const watched = watchBatches(op, (error, caller) => {
      batches.push({ ...caller, error });
    });
    try {
      await direction(watched);
    } catch (error) {
      if (isRetortError(error)) throw error;
      const words = error instanceof Error ? error.message : String(error);
      const stack = error instanceof Error ? error.stack ?? "" : "";
      const source = placeIn(stack, file) ?? { file: file.file };
      const callers = [
        ...batches.filter((batch) => batch.error === error),
        { calling: direction, op },
      ];
      for (const caller of callers) {
        const unknown = unknownOperation(error, { ...caller, source });
        if (unknown !== undefined) throw unknown;
      }
      throw new RetortError("migration/threw", words, {
        details: { file: file.file },
        source,
        cause: error,
      });
    }
  };
}
