import { nearest, RetortError, type SourceLocation } from "../errors/mod.ts";
import type { Operations } from "../operations/mod.ts";

const CALL_REGEXP = /^(?:([\p{L}\p{N}_$]+)\.)?([\p{L}\p{N}_$]+) is not a func/u;
const PARAMETER_REGEXP =
  /^(?:async\s+)?(?:function\b)?[^(=]*?\(?\s*(\{[^}]*\}|[\p{L}\p{N}_$]+)\s*[,)=]/u;

/** A function of a migration, and what it is given to call. */
export interface Caller {
  /** The function, whose text tells what it calls its parameter. */
  readonly calling: object;
  readonly op: object;
}

/** A call that failed: by which function, of which `op`, and where. */
export interface FailedCall extends Caller {
  readonly source: SourceLocation;
}

/** `op`, where what fails in a batch is told together with the batch. */
export function watchBatches(
  op: Operations,
  onFailure: (error: unknown, caller: Caller) => void,
): Operations {
  return {
    ...op,
    batchAlterTable: (table, record, ...rest): void => {
      if (typeof record !== "function") {
        return op.batchAlterTable(table, record, ...rest);
      }
      op.batchAlterTable(table, (batch) => {
        try {
          return record(batch);
        } catch (error) {
          onFailure(error, { calling: record, op: batch });
          throw error;
        }
      }, ...rest);
    },
  };
}

/** The error of a migration that calls what `op` does not have, if it did. */
export function unknownOperation(
  error: unknown,
  { calling, op, source }: FailedCall,
): RetortError<"operation/unknown"> | undefined {
  if (!(error instanceof TypeError)) return undefined;
  const [, owner, name] = CALL_REGEXP.exec(error.message) ?? [];
  const [, parameter = ""] = PARAMETER_REGEXP.exec(`${calling}`) ?? [];
  const isOfOp = owner === undefined
    ? parameter.startsWith("{")
    : owner === parameter;
  if (name === undefined || !isOfOp || name in op) return undefined;
  const meant = nearest(name, Object.keys(op));
  return new RetortError(
    "operation/unknown",
    `Cannot call "${name}": there is no such operation`,
    {
      details: { operation: name },
      hint: meant && `Did you mean "${meant}"?`,
      source,
      cause: error,
    },
  );
}
