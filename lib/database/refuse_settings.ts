import type { ConnectionParameters } from "./connection_url.ts";
import { invalidSetting } from "./invalid_setting.ts";

/** Settings that protect, and why they cannot: to pass them over would not. */
const IMPOSSIBLE: Readonly<Record<string, string>> = {
  requirepeer:
    "whose process is behind a socket cannot be found out by this program",
  sslcrl: "not every runtime of this program looks at revoked certificates",
  sslcrldir: "not every runtime of this program looks at revoked certificates",
};

/**
 * Refuses what was asked for and cannot be done, rather than connecting with
 * less protection than the user believes to have.
 *
 * @throws {RetortError} `database/invalid-setting`
 */
export function refuseSettings(parameters: ConnectionParameters): void {
  for (const [setting, reason] of Object.entries(IMPOSSIBLE)) {
    if (parameters[setting] === undefined) continue;
    throw invalidSetting(
      setting,
      reason,
      "Remove it, where another measure does the same",
    );
  }
  const { gssencmode = "disable" } = parameters;
  if (gssencmode === "require") {
    throw invalidSetting(
      "gssencmode",
      "GSSAPI encryption cannot be had from this program",
      "Encrypt with TLS: sslmode=verify-full and gssencmode=disable",
    );
  }
  if (gssencmode !== "disable" && gssencmode !== "prefer") {
    throw invalidSetting(
      "gssencmode",
      "it must be one of disable, prefer, require",
    );
  }
}
