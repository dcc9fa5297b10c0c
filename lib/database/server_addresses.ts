import { existsSync } from "node:fs";
import type { ConnectionParameters } from "./connection_url.ts";
import { invalidSetting } from "./invalid_setting.ts";
import type { ServerAddress } from "./server_settings.ts";

const DEFAULT_PORT = 5432;

/** Where servers put their sockets: Debian's folder, and PostgreSQL's own default. */
const SOCKET_FOLDERS = ["/var/run/postgresql", "/tmp"] as const;

/**
 * Pairs hosts with ports as libpq does: one port is for all hosts, or there
 * are as many ports as hosts. Where there are addresses, the hosts are only
 * names.
 */
export function serverAddresses(
  parameters: ConnectionParameters,
): readonly ServerAddress[] {
  const names = parameters["host"]?.split(",");
  const addresses = parameters["hostaddr"]?.split(",");
  const hosts = addresses ?? names ?? [""];
  if (names !== undefined && names.length !== hosts.length) {
    throw invalidSetting(
      "hostaddr",
      `there are ${hosts.length} addresses for ${names.length} hosts`,
    );
  }
  const ports = (parameters["port"] ?? "").split(",").map(parsePort);
  if (ports.length > 1 && ports.length !== hosts.length) {
    throw invalidSetting(
      "port",
      `there are ${ports.length} ports for ${hosts.length} hosts`,
    );
  }
  return hosts.map((host, index) => {
    const port = ports[index] ?? ports[0] ?? DEFAULT_PORT;
    const name = names?.[index] || undefined;
    if (host === "") return { host: name ?? defaultHost(port), port };
    return name === undefined || name === host
      ? { host, port }
      : { host, name, port };
  });
}

function parsePort(text: string): number {
  if (text === "") return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw invalidSetting("port", "it is not a number from 1 to 65535");
}

function defaultHost(port: number): string {
  return SOCKET_FOLDERS.find((folder) =>
    existsSync(`${folder}/.s.PGSQL.${port}`)
  ) ?? "localhost";
}
