import { join } from "node:path";
import type { Environment } from "./connection_parameters.ts";

/** Where this user's caches go, absent where the environment does not say. */
export function cacheFolder(environment: Environment): string | undefined {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = environment;
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, "retort");
  if (LOCALAPPDATA) return join(LOCALAPPDATA, "retort", "cache");
  return HOME ? join(HOME, ".cache", "retort") : undefined;
}
