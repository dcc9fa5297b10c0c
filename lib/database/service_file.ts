import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ConnectionParameters } from "./connection_url.ts";
import { invalidSetting } from "./invalid_setting.ts";
import { type ResolveOptions, settingPath } from "./resolve_options.ts";

/**
 * Reads what libpq's service file says of a service: the user's file first,
 * the one of the system where that does not know it.
 *
 * @throws {RetortError} `database/invalid-setting` if no file knows it
 */
export async function readService(
  service: string,
  options: ResolveOptions,
): Promise<ConnectionParameters> {
  const files = serviceFiles(options);
  for (const { path, isNamed } of files) {
    const text = await readServiceFile(path, { isNamed });
    const found = text === undefined ? undefined : findService(text, service);
    if (found !== undefined) return found;
  }
  throw invalidSetting(
    "service",
    `no service file describes "${service}"`,
    `Describe it under [${service}] in ${
      files.map(({ path }) => path).join(" or ") || "~/.pg_service.conf"
    }`,
  );
}

interface ServiceFile {
  readonly path: string;
  /** Whether the user named it, so that it must be there. */
  readonly isNamed: boolean;
}

function serviceFiles(options: ResolveOptions): readonly ServiceFile[] {
  const { APPDATA, HOME, PGSERVICEFILE, PGSYSCONFDIR } = options.environment;
  const own = APPDATA
    ? join(APPDATA, "postgresql", ".pg_service.conf")
    : HOME && join(HOME, ".pg_service.conf");
  const files: ServiceFile[] = [];
  if (PGSERVICEFILE) {
    files.push({ path: settingPath(PGSERVICEFILE, options), isNamed: true });
  } else if (own) files.push({ path: own, isNamed: false });
  if (PGSYSCONFDIR) {
    files.push({ path: join(PGSYSCONFDIR, "pg_service.conf"), isNamed: false });
  }
  return files;
}

async function readServiceFile(
  path: string,
  { isNamed }: Pick<ServiceFile, "isNamed">,
): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (!isNamed) return undefined;
    const reason = error instanceof Error ? error.message : `${error}`;
    throw invalidSetting("servicefile", `the file was not read: ${reason}`);
  }
}

/** Finds the settings of a service; what is said first counts. */
function findService(
  text: string,
  service: string,
): ConnectionParameters | undefined {
  let found: Record<string, string> | undefined;
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("[")) {
      if (found !== undefined) return found;
      if (line === `[${service}]`) found = {};
      continue;
    }
    if (found === undefined) continue;
    const equals = line.indexOf("=");
    const key = line.slice(0, Math.max(equals, 0));
    if (key === "" || key === "service") throw unusableLine(service);
    found[key] ??= line.slice(equals + 1);
  }
  return found;
}

function unusableLine(service: string): Error {
  return invalidSetting(
    "service",
    `the description of "${service}" has a line that is no key=value`,
    "Write lines such as host=db.example.com",
  );
}
