import {
  type CoreOperation,
  createRecorder,
  type Operation,
} from "../operations/mod.ts";
import { type Call, plain } from "./call.ts";
import { CORE_CALLS } from "./core_calls.ts";
import { objectCall } from "./object_calls.ts";

/**
 * The call of `op` that records an operation; absent where there is none, which
 * is found out by making the call.
 */
export function callOf(operation: Operation): Call | undefined {
  const made = isCore(operation) ? coreCall(operation) : objectCall(operation);
  return made !== undefined && records(made, operation) ? made : undefined;
}

function isCore(operation: Operation): operation is CoreOperation {
  return operation.kind in CORE_CALLS;
}

function coreCall(operation: CoreOperation): Call | undefined {
  const make: (one: never) => Call | undefined = CORE_CALLS[operation.kind];
  return make(operation as never);
}

/** Whether a call records exactly this operation. */
function records({ method, args }: Call, operation: Operation): boolean {
  const { op, take } = createRecorder();
  const methods: Readonly<Record<string, unknown>> = { ...op };
  const record = methods[method];
  if (typeof record !== "function") return false;
  try {
    record(...args);
  } catch {
    return false;
  }
  const recorded = take();
  return recorded.length === 1 && textOf(recorded[0]) === textOf(operation);
}

/** Plain data as one text, whatever the order of its properties. */
function textOf(value: unknown): string {
  return JSON.stringify(plain(value), (key, part: unknown) => {
    if (key === "source") return undefined;
    if (typeof part === "bigint") return `${part}n`;
    if (key === "constraints" && Array.isArray(part)) {
      // `op` is told of them kind by kind.
      return part.toSorted((a, b) =>
        a.kind < b.kind ? -1 : Number(a.kind > b.kind)
      );
    }
    if (typeof part !== "object" || part === null || Array.isArray(part)) {
      return part;
    }
    return Object.fromEntries(
      Object.entries(part)
        // A routine's identity follows from its arguments, names or not.
        .filter(([name]) => name !== "identity" || !("arguments" in part))
        .toSorted(([a], [b]) => a < b ? -1 : 1),
    );
  });
}
