const HIDDEN = "***";

/**
 * Hides the passwords in the URL of a database, also in one that is malformed:
 * rather too much is hidden than too little.
 *
 * @example Showing a URL
 * ```ts
 * import { redactUrl } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * strictEqual(
 *   redactUrl("postgres://anna:s3cret@db.example.com/app"),
 *   "postgres://anna:***@db.example.com/app",
 * );
 * ```
 */
export function redactUrl(url: string): string {
  const start = /^[a-z][a-z0-9+.-]*:\/\//i.exec(url)?.[0].length;
  if (start === undefined) return redactConnectionString(url);
  const rest = url.slice(start);
  // What follows the last @ is the host, whatever the password holds; without
  // one, what follows a colon is shown only if it is a port.
  const at = rest.lastIndexOf("@");
  const scheme = url.slice(0, start);
  if (at < 0) {
    const address = /^\[[\da-f:.]*\]/i.exec(rest)?.[0] ?? "";
    const hosts = rest.slice(address.length)
      .replace(/:(?!\d{1,5}(?:[/?,]|$)|\/)[^?]*/, `:${HIDDEN}`);
    return scheme + address + redactKeyWords(hosts);
  }
  const colon = rest.slice(0, at).indexOf(":");
  const user = colon < 0 ? rest.slice(0, at) : rest.slice(0, colon);
  const password = colon < 0 ? "" : `:${HIDDEN}`;
  return `${scheme}${redactKeyWords(user)}${password}${
    redactKeyWords(rest.slice(at))
  }`;
}

/** Hides `password=…` in libpq's other form, whose values may hold anything. */
function redactConnectionString(text: string): string {
  return text.replace(
    /((?:password|passwd|passphrase|secret|pwd)\s*=\s*)('(?:[^'\\]|\\[^])*'?|(?:[^\s\\]|\\[^])*)/gi,
    `$1${HIDDEN}`,
  );
}

/** Hides `password=…` as in a URL's query. */
function redactKeyWords(text: string): string {
  return text.replace(
    /((?:password|passwd|passphrase|secret|pwd)\s*=\s*)('(?:[^'\\]|\\.)*'?|[^&\s]*)/gi,
    `$1${HIDDEN}`,
  );
}
