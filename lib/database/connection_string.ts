import type { ConnectionParameters } from "./connection_url.ts";
import { invalidSetting } from "./invalid_setting.ts";

const BEGINNING_REGEXP = /^\s*[a-z_]+\s*=/;
const PAIR_REGEXP =
  /\s*([^\s=]+)\s*=\s*(?:'((?:[^'\\]|\\[^])*)'|((?:\\[^]|[^\s'\\])(?:\\[^]|[^\s\\])*)?)(?=\s|$)/y;
const HINT =
  "Write host=db.example.com dbname=app; put a value with spaces between ', and \\ before a ' or \\ in it";

/** Tells whether text is libpq's other form: `host=localhost dbname=app`. */
export function isConnectionString(text: string): boolean {
  return BEGINNING_REGEXP.test(text);
}

/**
 * Reads `host=localhost dbname='my app'` the way libpq does; what is empty is
 * not set.
 *
 * @throws {RetortError} `database/invalid-setting`, which quotes no value
 */
export function parseConnectionString(text: string): ConnectionParameters {
  const parameters: Record<string, string> = {};
  let last = "";
  for (let at = 0; text.slice(at).trim() !== "";) {
    PAIR_REGEXP.lastIndex = at;
    const match = PAIR_REGEXP.exec(text);
    if (match === null) throw unreadable(last);
    const [whole, key = "", quoted, plain = ""] = match;
    const value = (quoted ?? plain).replaceAll(/\\([^])/g, "$1");
    if (value === "") delete parameters[key];
    else parameters[key] = value;
    last = key;
    at += whole.length;
  }
  return parameters;
}

function unreadable(last: string): Error {
  return invalidSetting(
    "database",
    `what follows ${
      last === "" ? "its beginning" : `"${last}"`
    } is no key=value`,
    HINT,
  );
}
