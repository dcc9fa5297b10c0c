/**
 * One place where a server may listen: a host name, an address or a socket's folder.
 *
 * @example
 * ```ts
 * import type { ServerAddress } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const places: readonly ServerAddress[] = [
 *   { host: "/var/run/postgresql", port: 5432 },
 *   { host: "standby.internal", port: 5433 },
 * ];
 * strictEqual(places[0]?.host.startsWith("/"), true);
 * ```
 */
export interface ServerAddress {
  /** A name, an address, or an absolute folder that holds the socket. */
  readonly host: string;
  /** What certificates and the password file call it, where `host` is an address that was given beside the name. */
  readonly name?: string | undefined;
  /** The port. */
  readonly port: number;
  /** The password for this place alone, as a password file has it. */
  readonly password?: string | undefined;
}

/**
 * libpq's `sslmode`.
 *
 * @example The modes that look at the certificate
 * ```ts
 * import type { SslMode } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const strict: readonly SslMode[] = ["verify-ca", "verify-full"];
 * strictEqual(strict.includes("require"), false);
 * ```
 */
export type SslMode =
  | "disable"
  | "allow"
  | "prefer"
  | "require"
  | "verify-ca"
  | "verify-full";

/**
 * How the connection is encrypted; certificates and keys are PEM text, not paths.
 *
 * @example
 * ```ts
 * import type { TlsSettings } from "@retort/retort";
 * import { ok } from "node:assert/strict";
 *
 * const tls: TlsSettings = {
 *   mode: "verify-full",
 *   rootCertificate:
 *     "-----BEGIN CERTIFICATE-----\n…\n-----END CERTIFICATE-----",
 * };
 * ok(tls.rootCertificate?.startsWith("-----BEGIN"));
 * ```
 */
export interface TlsSettings {
  /** How much of TLS is asked for; libpq's default is `prefer`. */
  readonly mode: SslMode;
  /** The certificates that are trusted, as PEM text; the runtime's if absent. */
  readonly rootCertificate?: string | undefined;
  /** The client's certificate, as PEM text. */
  readonly certificate?: string | undefined;
  /** The client's key, as PEM text. */
  readonly key?: string | undefined;
  /** The passphrase of the key. */
  readonly passphrase?: string | undefined;
}

/**
 * libpq's `target_session_attrs`.
 *
 * @example A run needs a server that can be written to
 * ```ts
 * import type { TargetSession } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const wanted: TargetSession = "read-write";
 * const url = `postgres://ada@db/bookings?target_session_attrs=${wanted}`;
 * strictEqual(
 *   new URL(url).searchParams.get("target_session_attrs"),
 *   "read-write",
 * );
 * ```
 */
export type TargetSession =
  | "any"
  | "read-write"
  | "read-only"
  | "primary"
  | "standby";

/**
 * Everything needed to reach one database on a server.
 *
 * @example Where scratch databases can be made
 * ```ts
 * import type { ScratchPlace, ServerSettings } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const server: ServerSettings = {
 *   kind: "server",
 *   addresses: [{ host: "localhost", port: 5432 }],
 *   database: "bookings",
 *   user: "ada",
 *   tls: { mode: "prefer" },
 *   channelBinding: "prefer",
 *   connectTimeoutMs: 10_000,
 *   applicationName: "retort",
 *   targetSession: "read-write",
 * };
 * const place: ScratchPlace = { on: server };
 * strictEqual(place.on === "embedded", false);
 * ```
 */
export interface ServerSettings {
  /** What tells it from the others of its union. */
  readonly kind: "server";
  /** Where the server may listen, tried in order. */
  readonly addresses: readonly ServerAddress[];
  /** The database's name. */
  readonly database: string;
  /** The role's name. */
  readonly user: string;
  /** The password. */
  readonly password?: string | undefined;
  /** Why there is no password, for the message if the server asks for one. */
  readonly passwordHint?: string | undefined;
  /** How the connection is encrypted. */
  readonly tls: TlsSettings;
  /** libpq's `channel_binding`. */
  readonly channelBinding: "disable" | "prefer" | "require";
  /**
   * The ways of which the server must use one to let the role in, such as
   * `scram-sha-256`, as libpq's `require_auth` names them; any if absent.
   */
  readonly requireAuth?: readonly string[] | undefined;
  /**
   * How long one attempt to connect may take, in milliseconds; 0 is for ever.
   */
  readonly connectTimeoutMs: number;
  /** What the session calls itself. */
  readonly applicationName: string;
  /** Settings for the server's command line, such as `-c statement_timeout=5s`. */
  readonly options?: string | undefined;
  /** Which kind of server is wanted. */
  readonly targetSession: TargetSession;
}
