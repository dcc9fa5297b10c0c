import type { ServerAddress, ServerSettings } from "./server_settings.ts";

const DEFAULT_PORT = 5432;

/** The database as a URL that people may see: without a password. */
export function describeServer(
  settings: Pick<ServerSettings, "user" | "database">,
  address: ServerAddress,
): string {
  const user = encodeURIComponent(settings.user);
  const database = encodeURIComponent(settings.database);
  const port = address.port === DEFAULT_PORT ? "" : `${address.port}`;
  if (address.host.startsWith("/")) {
    const query = `host=${address.host}${port && `&port=${port}`}`;
    return `postgres://${user}@/${database}?${query}`;
  }
  const name = address.name ?? address.host;
  const host = name.includes(":") ? `[${name}]` : name;
  return `postgres://${user}@${host}${port && `:${port}`}/${database}`;
}
