import { RetortError } from "../errors/mod.ts";

/** The error of a connection setting that cannot be used; values are never quoted, for they may be secret. */
export function invalidSetting(
  setting: string,
  reason: string,
  hint?: string,
): RetortError<"database/invalid-setting"> {
  return new RetortError(
    "database/invalid-setting",
    `Cannot use the connection setting "${setting}": ${reason}`,
    { details: { setting, reason }, hint },
  );
}
