import { hostname, userInfo } from "node:os";
import type { Actor } from "../runner/mod.ts";

function attempt(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    // No such account in a minimal container, or not allowed to be asked.
    return undefined;
  }
}

/** Who runs this process, for the journal. */
export function actor(): Actor {
  return {
    user: attempt(() => userInfo().username),
    host: attempt(() => hostname()),
  };
}
