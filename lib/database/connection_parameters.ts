import type { ConnectionParameters } from "./connection_url.ts";
import { invalidSetting } from "./invalid_setting.ts";

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** libpq's key words that are understood, with their environment variables. */
const VARIABLES: Readonly<Record<string, string | undefined>> = {
  application_name: "PGAPPNAME",
  channel_binding: "PGCHANNELBINDING",
  connect_timeout: "PGCONNECT_TIMEOUT",
  dbname: "PGDATABASE",
  fallback_application_name: undefined,
  gssencmode: "PGGSSENCMODE",
  host: "PGHOST",
  hostaddr: "PGHOSTADDR",
  options: "PGOPTIONS",
  passfile: "PGPASSFILE",
  password: "PGPASSWORD",
  port: "PGPORT",
  require_auth: "PGREQUIREAUTH",
  requirepeer: "PGREQUIREPEER",
  service: undefined,
  sslcert: "PGSSLCERT",
  sslcrl: "PGSSLCRL",
  sslcrldir: "PGSSLCRLDIR",
  sslkey: "PGSSLKEY",
  sslmode: "PGSSLMODE",
  sslpassword: undefined,
  sslrootcert: "PGSSLROOTCERT",
  target_session_attrs: "PGTARGETSESSIONATTRS",
  user: "PGUSER",
};

/** The variables of which one is enough to name a database. */
const NAMING_VARIABLES = [
  "PGHOST",
  "PGHOSTADDR",
  "PGDATABASE",
  "PGSERVICE",
] as const;

/** Tells whether libpq's environment variables name a database. */
export function namesDatabase(environment: Environment): boolean {
  return NAMING_VARIABLES.some((variable) => isSet(environment[variable]));
}

/** Adds what the environment says to what the URL leaves open. */
export function withEnvironment(
  parameters: ConnectionParameters,
  environment: Environment,
): ConnectionParameters {
  const merged: Record<string, string> = {};
  for (const [key, variable] of Object.entries(VARIABLES)) {
    const value = variable === undefined ? undefined : environment[variable];
    if (isSet(value)) merged[key] = value;
  }
  for (const [key, value] of Object.entries(parameters)) {
    const [known, wanted] = key === "ssl" && value === "true"
      ? ["sslmode", "require"]
      : [key, value];
    if (!(known in VARIABLES)) throw unknownParameter(known);
    merged[known] = wanted;
  }
  return merged;
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== "";
}

function unknownParameter(key: string): Error {
  return invalidSetting(
    key.slice(0, 60),
    "no such parameter is known",
    `Remove it; known are ${Object.keys(VARIABLES).join(", ")}`,
  );
}
