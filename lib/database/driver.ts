import type { Buffer } from "node:buffer";

/** The part of `npm:pg` that sessions use, typed here so that no driver type leaks. */
export interface Driver {
  readonly Client: new (config: DriverConfig) => DriverClient;
  readonly types: DriverTypes;
}

/** How text of one type becomes a value. */
export type ValueParser = (text: string) => unknown;

/** The driver's table of value parsers. */
export interface DriverTypes {
  getTypeParser(oid: number, format?: string): ValueParser;
}

/** What a client is opened with; everything is given, nothing is left to the environment. */
export interface DriverConfig {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly password: () => string | undefined;
  readonly application_name: string;
  readonly options: string | undefined;
  readonly ssl: false | Readonly<Record<string, unknown>>;
  readonly connectionTimeoutMillis: number;
  readonly enableChannelBinding: boolean;
  readonly keepAlive: boolean;
  readonly keepAliveInitialDelayMillis: number;
  readonly types: DriverTypes;
  /** Stands for the socket. */
  readonly stream?: unknown;
}

/** The socket, or what stands for one. */
export interface DriverStream {
  readonly writable: boolean;
  destroy(error?: Error): void;
  write(chunk: Uint8Array): boolean;
  cork(): void;
  uncork(): void;
  on(event: "drain" | "close", listener: () => void): void;
  off(event: "drain" | "close", listener: () => void): void;
  readonly writableNeedDrain: boolean;
}

/** A message of the server that ends a statement. */
export interface CommandComplete {
  /** Such as `INSERT 0 3`. */
  readonly text: string;
}

/** The wire under a client. */
export interface DriverConnection {
  readonly stream: DriverStream;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
  on(
    event: "parameterStatus",
    listener: (message: ParameterStatus) => void,
  ): void;
  on(event: "connect", listener: () => void): void;
  on(
    event:
      | "authenticationCleartextPassword"
      | "authenticationMD5Password"
      | "authenticationSASLFinal",
    listener: () => void,
  ): void;
  on(
    event: "authenticationSASL",
    listener: (message: { readonly mechanisms: readonly string[] }) => void,
  ): void;
}

/** A setting that the server reports by itself. */
export interface ParameterStatus {
  readonly parameterName: string;
  readonly parameterValue: string;
}

/** A query that handles the server's messages itself. */
export interface Submittable {
  submit(connection: DriverConnection): void;
  handleRowDescription(): void;
  handleDataRow(): void;
  handleCommandComplete(message: CommandComplete): void;
  handleEmptyQuery(): void;
  handlePortalSuspended(): void;
  handleCopyInResponse(connection: DriverConnection): void;
  handleCopyData(): void;
  handleError(error: Error): void;
  handleReadyForQuery(): void;
}

/** Rows of one statement. */
export interface DriverResult {
  readonly rows: readonly Record<string, unknown>[];
}

/** One connection. */
export interface DriverClient {
  readonly connection: DriverConnection;
  readonly processID: number;
  readonly secretKey: number;
  connect(): Promise<unknown>;
  end(): Promise<void>;
  query(
    text: string,
    parameters?: readonly unknown[],
  ): Promise<DriverResult | readonly DriverResult[]>;
  query(submittable: Submittable): void;
  on(event: "error", listener: (error: Error) => void): void;
  on(event: "end", listener: () => void): void;
  on(event: "notice", listener: (notice: DriverNotice) => void): void;
}

/** A notice as the driver hands it over. */
export interface DriverNotice {
  readonly severity: string | undefined;
  readonly message: string | undefined;
  readonly code: string | undefined;
}

const INT8_OID = 20;

/** Loads the driver: only a command that needs a server pays for it. */
export async function loadDriver(): Promise<Driver> {
  const { default: driver } = await import("pg");
  return driver;
}

/** The driver's value parsers, except that `int8` becomes a `bigint`. */
export function valueParsers(driver: Driver): DriverTypes {
  return {
    getTypeParser: (oid, format) =>
      oid === INT8_OID && format !== "binary"
        ? BigInt
        : driver.types.getTypeParser(oid, format),
  };
}
