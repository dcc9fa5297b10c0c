/** One place where a server may listen: a host name, an address or a socket's folder. */
export interface ServerAddress {
  /** A name, an address, or an absolute folder that holds the socket. */
  readonly host: string;
  readonly port: number;
  /** The password for this place alone, as a password file has it. */
  readonly password?: string | undefined;
}

/** libpq's `sslmode`. */
export type SslMode =
  | "disable"
  | "allow"
  | "prefer"
  | "require"
  | "verify-ca"
  | "verify-full";

/** How the connection is encrypted; certificates are PEM text, not paths. */
export interface TlsSettings {
  readonly mode: SslMode;
  readonly rootCertificate?: string | undefined;
  readonly certificate?: string | undefined;
  readonly key?: string | undefined;
  readonly passphrase?: string | undefined;
}

/** libpq's `target_session_attrs`. */
export type TargetSession =
  | "any"
  | "read-write"
  | "read-only"
  | "primary"
  | "standby";

/** Everything needed to reach one database on a server. */
export interface ServerSettings {
  readonly kind: "server";
  /** Tried in order. */
  readonly addresses: readonly ServerAddress[];
  readonly database: string;
  readonly user: string;
  readonly password?: string | undefined;
  /** Why a password may be missing, for the message if one is asked for. */
  readonly passwordHint?: string | undefined;
  readonly tls: TlsSettings;
  /** libpq's `channel_binding`. */
  readonly channelBinding: "disable" | "prefer" | "require";
  /** How long one attempt may take; 0 is without end. */
  readonly connectTimeoutMs: number;
  readonly applicationName: string;
  /** Settings for the server's command line, such as `-c statement_timeout=5s`. */
  readonly options?: string | undefined;
  readonly targetSession: TargetSession;
}
