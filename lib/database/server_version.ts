/** Reads `server_version` as a number: `15.18 (Debian …)` is 150018, `9.6.24` 90624. */
export function parseServerVersion(text: string): number {
  const [major = 0, minor = 0, patch = 0] =
    (/^\d+(\.\d+)*/.exec(text)?.[0] ?? "")
      .split(".").map(Number);
  return major >= 10
    ? major * 10000 + minor
    : major * 10000 + minor * 100 + patch;
}

/** The oldest server that is supported: what is written for it runs on all. */
export const OLDEST_SERVER = 120_000;

/** The newest server that is known, of which the embedded database is one. */
export const NEWEST_SERVER = 180_000;
