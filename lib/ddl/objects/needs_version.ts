import type { Operation } from "../../operations/mod.ts";
import { RetortError } from "../../errors/mod.ts";
import type { CompileOptions } from "../compile_options.ts";

/** What an operation asks for and since when PostgreSQL has it. */
export interface Feature {
  /** The words of PostgreSQL: `security_invoker`. */
  readonly feature: string;
  /** The first version that has it, as a number: `150000`. */
  readonly since: number;
}

/** Refuses what the server is too old for. */
export function needsVersion(
  operation: Operation,
  { feature, since }: Feature,
  { serverVersion }: CompileOptions,
): void {
  if (serverVersion >= since) return;
  const wanted = Math.floor(since / 10000);
  const present = Math.floor(serverVersion / 10000);
  throw new RetortError(
    "operation/unsupported",
    `Cannot compile ${operation.kind}: ${feature} needs PostgreSQL ${wanted} and the server is ${present}`,
    {
      details: { operation: operation.kind, feature, since, serverVersion },
      hint: `Leave it out, or upgrade the server to PostgreSQL ${wanted}`,
      source: operation.source,
    },
  );
}
