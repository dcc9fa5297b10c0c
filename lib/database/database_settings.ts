import { join, resolve } from "node:path";
import { RetortError } from "../errors/mod.ts";
import { cacheFolder } from "./cache_folder.ts";
import {
  type Environment,
  namesDatabase,
  withEnvironment,
} from "./connection_parameters.ts";
import {
  isConnectionString,
  parseConnectionString,
} from "./connection_string.ts";
import {
  type ConnectionParameters,
  isConnectionUrl,
  parseConnectionUrl,
} from "./connection_url.ts";
import type { EmbeddedSettings } from "./embedded_settings.ts";
import { HAS_ENGINE } from "./has_engine.ts";
import { invalidSetting } from "./invalid_setting.ts";
import { resolveServer } from "./resolve_server.ts";
import type { ServerSettings } from "./server_settings.ts";
import { readService } from "./service_file.ts";

/**
 * How to reach a database, whichever kind it is.
 *
 * @example Whether there is a server to wait for
 * ```ts
 * import type { DatabaseSettings } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * function isServer(settings: DatabaseSettings): boolean {
 *   return settings.kind === "server";
 * }
 * strictEqual(isServer({ kind: "embedded" }), false);
 * ```
 */
export type DatabaseSettings = ServerSettings | EmbeddedSettings;

/** What {@linkcode databaseSettings} goes by. */
export interface DatabaseSettingsOptions {
  /** What the user named: a URL, `host=… dbname=…`, `embedded`, `embedded:memory` or `embedded:PATH`. */
  readonly database?: string | undefined;
  /** What the config names; the environment comes before it. */
  readonly configured?: string | undefined;
  /** The environment variables. */
  readonly environment: Environment;
  /** The project's folder: relative paths start there. */
  readonly folder: string;
}

/**
 * Finds out which database is meant and how to reach it, in this order: what
 * was named, `RETORT_DATABASE`, `DATABASE_URL`, libpq's `PG*`, the config.
 *
 * @throws {RetortError} `database/not-named` if nothing names one
 */
export async function databaseSettings(
  options: DatabaseSettingsOptions,
): Promise<DatabaseSettings> {
  const { environment, folder } = options;
  if (options.database === "") throw emptyName();
  const named = options.database || environment["RETORT_DATABASE"] ||
    environment["DATABASE_URL"] ||
    (namesDatabase(environment) ? "postgres://" : options.configured);
  if (!named) throw notNamed();
  if (named === "embedded" || named.startsWith("embedded:")) {
    return embeddedSettings(named.slice("embedded:".length), options);
  }
  const { service = environment["PGSERVICE"], ...given } = parametersOf(named);
  const described = service
    ? await readService(service, { environment, folder })
    : {};
  return await resolveServer(
    withEnvironment({ ...described, ...given }, environment),
    { environment, folder },
  );
}

function parametersOf(named: string): ConnectionParameters {
  if (isConnectionUrl(named)) return parseConnectionUrl(named);
  if (isConnectionString(named)) return parseConnectionString(named);
  throw notUnderstood();
}

function embeddedSettings(
  place: string,
  { environment, folder }: DatabaseSettingsOptions,
): EmbeddedSettings {
  const data = place === "" ? join(".retort", "embedded") : place;
  return {
    kind: "embedded",
    folder: data === "memory" ? undefined : resolve(folder, data),
    cacheFolder: cacheFolder(environment),
  };
}

/** A variable that is not set must not lead to another database. */
function emptyName(): RetortError<"database/invalid-setting"> {
  return invalidSetting(
    "database",
    "it is empty",
    "Leave --database out, or make sure that the variable in it is set",
  );
}

function notNamed(): RetortError<"database/not-named"> {
  return new RetortError(
    "database/not-named",
    "Cannot connect: no database is named",
    {
      details: {},
      hint: HAS_ENGINE
        ? "Give --database postgres://user@host/name, set DATABASE_URL or PGHOST and PGDATABASE, or use --database embedded for one that needs no server"
        : "Give --database postgres://user@host/name, or set DATABASE_URL or PGHOST and PGDATABASE",
    },
  );
}

function notUnderstood(): RetortError<"database/invalid-setting"> {
  return invalidSetting(
    "database",
    "it is neither the URL of a server nor an embedded database",
    HAS_ENGINE
      ? "Write postgres://user@host:5432/name, host=… dbname=…, embedded, embedded:memory or embedded:PATH"
      : "Write postgres://user@host:5432/name or host=… dbname=…",
  );
}
