import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ConnectionParameters } from "./connection_url.ts";
import { findPassword, type PasswordQuery } from "./password_file.ts";
import { type ResolveOptions, settingPath } from "./resolve_options.ts";

/** The passwords of a file, or why there are none. */
export interface PasswordFile {
  find(query: PasswordQuery): string | undefined;
  readonly problem: string | undefined;
}

const GROUP_AND_WORLD = 0o077;

/** Reads the password file; like libpq, one that others may read is not used. */
export async function readPasswordFile(
  parameters: ConnectionParameters,
  options: ResolveOptions,
): Promise<PasswordFile> {
  const path = passwordPath(parameters, options);
  if (path === undefined) return without(undefined);
  try {
    const { mode } = await stat(path);
    const isUnix = options.environment["APPDATA"] === undefined;
    if (isUnix && (mode & GROUP_AND_WORLD) !== 0) {
      return without(
        `"${path}" was not used, because others may read it: run chmod 600 on it`,
      );
    }
    const text = await readFile(path, "utf8");
    return { find: (query) => findPassword(text, query), problem: undefined };
  } catch (error) {
    const isNamed = parameters["passfile"] !== undefined;
    const reason = error instanceof Error ? error.message : `${error}`;
    return without(isNamed ? `"${path}" was not read: ${reason}` : undefined);
  }
}

function without(problem: string | undefined): PasswordFile {
  return { find: () => undefined, problem };
}

function passwordPath(
  parameters: ConnectionParameters,
  options: ResolveOptions,
): string | undefined {
  const { APPDATA, HOME } = options.environment;
  const named = parameters["passfile"];
  if (named !== undefined) return settingPath(named, options);
  if (APPDATA) return join(APPDATA, "postgresql", "pgpass.conf");
  return HOME ? join(HOME, ".pgpass") : undefined;
}
