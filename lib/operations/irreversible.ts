import { RetortError } from "../errors/mod.ts";
import type { Operation } from "./operation.ts";

/** The error for an operation that cannot be taken back as it is. */
export function irreversible(
  operation: Operation,
  reason: string,
  hint: string,
): RetortError<"operation/irreversible"> {
  return new RetortError(
    "operation/irreversible",
    `Cannot reverse ${operation.kind}: ${reason}`,
    {
      details: { operation: operation.kind },
      hint,
      source: operation.source,
    },
  );
}
