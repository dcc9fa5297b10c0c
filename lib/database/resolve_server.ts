import { userInfo } from "node:os";
import type { ConnectionParameters } from "./connection_url.ts";
import { invalidSetting } from "./invalid_setting.ts";
import { refuseSettings } from "./refuse_settings.ts";
import { requiredAuth } from "./require_auth.ts";
import type { ResolveOptions } from "./resolve_options.ts";
import { readPasswordFile } from "./read_password_file.ts";
import { resolveTls } from "./resolve_tls.ts";
import { serverAddresses } from "./server_addresses.ts";
import type { ServerSettings, TargetSession } from "./server_settings.ts";

const TARGET_SESSIONS: readonly TargetSession[] = [
  "any",
  "read-write",
  "read-only",
  "primary",
  "standby",
];

/** Turns libpq's key words into settings, reading the files that they name. */
export async function resolveServer(
  parameters: ConnectionParameters,
  options: ResolveOptions,
): Promise<ServerSettings> {
  refuseSettings(parameters);
  const user = parameters["user"] ?? accountName();
  const database = parameters["dbname"] ?? user;
  const addresses = serverAddresses(parameters);
  const passwords = parameters["password"] === undefined
    ? await readPasswordFile(parameters, options)
    : { find: () => undefined, problem: undefined };
  return {
    kind: "server",
    addresses: addresses.map((address) => ({
      ...address,
      password: passwords.find({
        ...address,
        host: address.name ?? address.host,
        database,
        user,
      }),
    })),
    database,
    user,
    password: parameters["password"],
    passwordHint: passwords.problem,
    tls: await resolveTls(parameters, options),
    channelBinding: channelBinding(parameters["channel_binding"]),
    requireAuth: requiredAuth(parameters["require_auth"]),
    connectTimeoutMs: connectTimeout(parameters["connect_timeout"]),
    applicationName: parameters["application_name"] ??
      parameters["fallback_application_name"] ?? "retort",
    options: parameters["options"],
    targetSession: targetSession(parameters["target_session_attrs"]),
  };
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that no account has.
    throw invalidSetting(
      "user",
      "none is given, and the account that runs this has no name",
      "Put the user into the URL (postgres://user@host/database) or set PGUSER",
    );
  }
}

const DEFAULT_CONNECT_TIMEOUT_MS = 15_000;

function connectTimeout(text: string | undefined): number {
  if (text === undefined) return DEFAULT_CONNECT_TIMEOUT_MS;
  const seconds = Number(text);
  if (!Number.isInteger(seconds)) {
    throw invalidSetting("connect_timeout", "it is not a number of seconds");
  }
  return Math.max(seconds, 0) * 1000;
}

function targetSession(text = "any"): TargetSession {
  const found = TARGET_SESSIONS.find((wanted) => wanted === text);
  if (found) return found;
  throw invalidSetting(
    "target_session_attrs",
    `it must be one of ${TARGET_SESSIONS.join(", ")}`,
  );
}

function channelBinding(text = "prefer"): ServerSettings["channelBinding"] {
  if (text === "disable" || text === "prefer" || text === "require") {
    return text;
  }
  throw invalidSetting(
    "channel_binding",
    "it must be one of disable, prefer, require",
  );
}
