import { isRetortError } from "./retort_error.ts";

const MISSING_ROLE_REGEXP = /role "(.*)" does not exist/;

/** The role for want of which the server refused a statement, if that is why. */
export function missingRole(error: unknown): string | undefined {
  if (isRetortError(error, "run/failed")) return missingRole(error.cause);
  return isRetortError(error, "database/statement-failed")
    ? MISSING_ROLE_REGEXP.exec(error.details.serverMessage)?.[1]
    : undefined;
}
