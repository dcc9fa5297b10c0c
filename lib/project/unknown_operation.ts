import { nearest, RetortError, type SourceLocation } from "../errors/mod.ts";
import type { Migration, Operations } from "../operations/mod.ts";

const CALL_REGEXP = /^(?:([\p{L}\p{N}_$]+)\.)?([\p{L}\p{N}_$]+) is not a func/u;
const PARAMETER_REGEXP =
  /^(?:async\s+)?(?:function\b)?[^(=]*?\(?\s*(\{[^}]*\}|[\p{L}\p{N}_$]+)\s*[,)=]/u;

/** A call that failed: by which function, of which `op`, and where. */
export interface FailedCall {
  readonly direction: Migration["upgrade"];
  readonly op: Operations;
  readonly source: SourceLocation;
}

/** The error of a migration that calls what `op` does not have, if it did. */
export function unknownOperation(
  error: unknown,
  { direction, op, source }: FailedCall,
): RetortError<"operation/unknown"> | undefined {
  if (!(error instanceof TypeError)) return undefined;
  const [, owner, name] = CALL_REGEXP.exec(error.message) ?? [];
  const [, parameter = ""] = PARAMETER_REGEXP.exec(`${direction}`) ?? [];
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
