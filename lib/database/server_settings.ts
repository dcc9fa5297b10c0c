/** One place where a server may listen: a host name, an address or a socket's folder. */
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
  /** How much of TLS is asked for. */
  readonly mode: SslMode;
  /** The path of the certificates that are trusted. */
  readonly rootCertificate?: string | undefined;
  /** The path of the client's certificate. */
  readonly certificate?: string | undefined;
  /** The path of the client's key. */
  readonly key?: string | undefined;
  /** The passphrase of the key. */
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
  /** What tells it from the others of its union. */
  readonly kind: "server";
  /** Tried in order. */
  readonly addresses: readonly ServerAddress[];
  /** The database. */
  readonly database: string;
  /** The role's name. */
  readonly user: string;
  /** The password. */
  readonly password?: string | undefined;
  /** Why a password may be missing, for the message if one is asked for. */
  readonly passwordHint?: string | undefined;
  /** How the connection is protected. */
  readonly tls: TlsSettings;
  /** libpq's `channel_binding`. */
  readonly channelBinding: "disable" | "prefer" | "require";
  /** How long one attempt may take; 0 is without end. */
  readonly connectTimeoutMs: number;
  /** What the session calls itself. */
  readonly applicationName: string;
  /** Settings for the server's command line, such as `-c statement_timeout=5s`. */
  readonly options?: string | undefined;
  /** Which kind of server is wanted. */
  readonly targetSession: TargetSession;
}
