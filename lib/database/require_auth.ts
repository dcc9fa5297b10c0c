import { RetortError } from "../errors/mod.ts";
import { describeServer } from "./describe_server.ts";
import type { DriverConnection } from "./driver.ts";
import { invalidSetting } from "./invalid_setting.ts";
import type { ServerAddress, ServerSettings } from "./server_settings.ts";

const METHODS = [
  "password",
  "md5",
  "gss",
  "sspi",
  "scram-sha-256",
  "oauth",
  "none",
];

/**
 * Reads libpq's `require_auth`: the methods of which the server must use one,
 * or with `!` before each, those that it must not use.
 *
 * @throws {RetortError} `database/invalid-setting`
 */
export function requiredAuth(
  text: string | undefined,
): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const given = text.split(",").map((one) => one.trim());
  const names = given.map((one) => one.replace(/^!/, ""));
  const unknown = names.find((name) => !METHODS.includes(name));
  if (unknown !== undefined) {
    throw refused(`"${unknown}" is none of ${METHODS.join(", ")}`);
  }
  if (new Set(names).size < names.length) throw refused("it repeats a method");
  const forbidden = given.filter((one) => one.startsWith("!"));
  if (forbidden.length === 0) return names;
  if (forbidden.length < given.length) {
    throw refused("it has methods with ! and methods without");
  }
  return METHODS.filter((method) => !names.includes(method));
}

function refused(reason: string): Error {
  return invalidSetting(
    "require_auth",
    reason,
    "Write require_auth=scram-sha-256, or require_auth=!password,!md5",
  );
}

/** What the server has asked for on one connection. */
export interface AuthWatch {
  /** Call before a password is given, which a wrong server must not get. */
  readonly check: () => void;
  /** Call once connected: a server may also have asked for nothing. */
  readonly checkEnd: () => void;
}

/** Watches how a server lets a connection in. */
export function watchAuth(
  connection: DriverConnection,
  settings: ServerSettings,
  address: ServerAddress,
): AuthWatch {
  let method = "none";
  let isProven = true;
  connection.on("authenticationCleartextPassword", () => method = "password");
  connection.on("authenticationMD5Password", () => method = "md5");
  connection.on("authenticationSASL", () => {
    method = "scram-sha-256";
    isProven = false;
  });
  connection.on("authenticationSASLFinal", () => isProven = true);
  const check = (): void => {
    const { requireAuth } = settings;
    if (requireAuth === undefined || requireAuth.includes(method)) return;
    throw otherAuth(method, settings, address);
  };
  return {
    check,
    checkEnd: () => {
      check();
      // A server that breaks the exchange off has not shown that it knows the
      // password.
      if (!isProven && settings.requireAuth !== undefined) {
        throw otherAuth("half of scram-sha-256", settings, address);
      }
    },
  };
}

function otherAuth(
  method: string,
  settings: ServerSettings,
  address: ServerAddress,
): RetortError<"database/authentication-refused"> {
  const database = describeServer(settings, address);
  const { requireAuth: allowed = [] } = settings;
  const asks = method === "none"
    ? "the server asks for no password"
    : `the server uses ${method}`;
  return new RetortError(
    "database/authentication-refused",
    `Cannot connect to ${database}: ${asks}, and require_auth allows ${
      allowed.join(", ")
    }`,
    {
      details: { database, method, allowed },
      hint:
        "Make sure that this is the server that you mean; then correct its pg_hba.conf, or allow more with require_auth",
    },
  );
}
