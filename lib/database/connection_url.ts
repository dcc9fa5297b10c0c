import { invalidSetting } from "./invalid_setting.ts";

/** libpq's key words with their values, such as `host` and `sslmode`. */
export type ConnectionParameters = Readonly<Record<string, string>>;

const SCHEME_REGEXP = /^postgres(?:ql)?:\/\//i;

const ENCODING_HINT =
  "Percent-encode special characters: / is %2F, ? is %3F, # is %23, % is %25";

/** Tells whether text is a URL of a server. */
export function isConnectionUrl(text: string): boolean {
  return SCHEME_REGEXP.test(text);
}

/**
 * Reads `postgres://user:password@host:port,host:port/database?key=value` the
 * way libpq does; unlike there, an `@` in the password need not be encoded.
 *
 * @throws {RetortError} `database/invalid-setting`, which never quotes the URL
 */
export function parseConnectionUrl(url: string): ConnectionParameters {
  const rest = url.replace(SCHEME_REGEXP, "");
  const authorityEnd = rest.search(/[/?]/);
  const authority = authorityEnd < 0 ? rest : rest.slice(0, authorityEnd);
  const tail = authorityEnd < 0 ? "" : rest.slice(authorityEnd);
  const queryStart = tail.indexOf("?");
  const path = queryStart < 0 ? tail : tail.slice(0, queryStart);
  const query = queryStart < 0 ? "" : tail.slice(queryStart + 1);
  const database = decode(path.slice(1), "dbname");
  return {
    ...parseAuthority(authority),
    ...(database !== "" && { dbname: database }),
    ...parseQuery(query),
  };
}

function parseAuthority(authority: string): ConnectionParameters {
  const at = authority.lastIndexOf("@");
  const hosts = authority.slice(at + 1);
  return {
    ...(at >= 0 && parseUser(authority.slice(0, at))),
    ...(hosts !== "" && parseHosts(hosts)),
  };
}

function parseUser(text: string): ConnectionParameters {
  const colon = text.indexOf(":");
  const user = decode(colon < 0 ? text : text.slice(0, colon), "user");
  const password = colon < 0 ? "" : decode(text.slice(colon + 1), "password");
  return {
    ...(user !== "" && { user }),
    ...(password !== "" && { password }),
  };
}

function parseHosts(text: string): ConnectionParameters {
  const hosts: string[] = [];
  const ports: string[] = [];
  for (const part of text.split(",")) {
    const match = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(part);
    if (match === null) {
      throw invalidSetting(
        "port",
        "a host in the URL is not followed by a number",
        ENCODING_HINT,
      );
    }
    const [, host = "", port = ""] = match;
    hosts.push(decode(host.replace(/^\[|\]$/g, ""), "host"));
    ports.push(port);
  }
  const hasPort = ports.some((port) => port !== "");
  return {
    ...(hosts.some((host) => host !== "") && { host: hosts.join(",") }),
    ...(hasPort && { port: ports.join(",") }),
  };
}

function parseQuery(query: string): ConnectionParameters {
  const parameters: Record<string, string> = {};
  for (const pair of query.split("&")) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    if (equals < 0) {
      throw invalidSetting(
        "url",
        "a part of the URL's query has no value",
        "Write key=value after the question mark",
      );
    }
    const key = decode(pair.slice(0, equals), "url");
    parameters[key] = decode(pair.slice(equals + 1), key);
  }
  return parameters;
}

function decode(text: string, setting: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalidSetting(
      setting,
      "a percent sign in the URL is not followed by the two digits of a character",
      ENCODING_HINT,
    );
  }
}
