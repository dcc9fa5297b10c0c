import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type ClientCertificate,
  openClientCertificate,
} from "./client_certificate.ts";
import type { ConnectionParameters } from "./connection_url.ts";
import { invalidSetting } from "./invalid_setting.ts";
import { type ResolveOptions, settingPath } from "./resolve_options.ts";
import type { SslMode, TlsSettings } from "./server_settings.ts";

const MODES: readonly SslMode[] = [
  "disable",
  "allow",
  "prefer",
  "require",
  "verify-ca",
  "verify-full",
];

/** The files that are used where none is named, if they are there. */
const DEFAULT_FILES = {
  sslrootcert: "root.crt",
  sslcert: "postgresql.crt",
  sslkey: "postgresql.key",
} as const;

type FileSetting = keyof typeof DEFAULT_FILES;

/**
 * Reads how to encrypt. `sslrootcert=system` trusts the system's authorities
 * and, as with libpq, is only allowed with `verify-full`, its default then.
 */
export async function resolveTls(
  parameters: ConnectionParameters,
  options: ResolveOptions,
): Promise<TlsSettings> {
  const isSystem = parameters["sslrootcert"] === "system";
  const mode = parseMode(
    parameters["sslmode"] ?? (isSystem ? "verify-full" : "prefer"),
  );
  if (mode === "disable") return { mode };
  if (isSystem && mode !== "verify-full") {
    throw invalidSetting(
      "sslmode",
      "sslrootcert=system needs sslmode=verify-full",
    );
  }
  const client = await readClientCertificate(parameters, options);
  return {
    mode,
    rootCertificate: isSystem
      ? undefined
      : await readSettingFile("sslrootcert", parameters, options),
    certificate: client?.certificate,
    key: client?.key,
  };
}

/** As with libpq, a key without a certificate is of no use and passed over. */
async function readClientCertificate(
  parameters: ConnectionParameters,
  options: ResolveOptions,
): Promise<ClientCertificate | undefined> {
  const certificate = await readSettingFile("sslcert", parameters, options);
  if (certificate === undefined) return undefined;
  const key = await readSettingFile("sslkey", parameters, options);
  if (key === undefined) {
    throw invalidSetting(
      "sslkey",
      "there is a certificate of the client and no key",
      "Name the file of the key with sslkey",
    );
  }
  return await openClientCertificate(
    { certificate, key },
    parameters["sslpassword"],
  );
}

function parseMode(text: string): SslMode {
  const mode = MODES.find((known) => known === text);
  if (mode) return mode;
  throw invalidSetting("sslmode", `it must be one of ${MODES.join(", ")}`);
}

async function readSettingFile(
  setting: FileSetting,
  parameters: ConnectionParameters,
  options: ResolveOptions,
): Promise<string | undefined> {
  const named = parameters[setting];
  const path = named === undefined
    ? defaultFile(setting, options)
    : settingPath(named, options);
  if (path === undefined) return undefined;
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : `${error}`;
    throw invalidSetting(setting, `the file was not read: ${reason}`);
  }
}

function defaultFile(
  setting: FileSetting,
  { environment }: ResolveOptions,
): string | undefined {
  const { APPDATA, HOME } = environment;
  const folder = APPDATA
    ? join(APPDATA, "postgresql")
    : HOME && join(HOME, ".postgresql");
  const path = folder && join(folder, DEFAULT_FILES[setting]);
  return path && existsSync(path) ? path : undefined;
}
