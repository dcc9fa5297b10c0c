import { isRetortError, RetortError } from "../errors/mod.ts";
import { isServerReport, type ServerReport } from "./server_error.ts";
import type { ServerSettings } from "./server_settings.ts";
import { verifiesServer } from "./tls_options.ts";

/** What is known about an attempt to connect that failed. */
export interface ConnectionErrorOptions {
  readonly description: string;
  readonly settings: ServerSettings;
  /** Whether the server was reached and TLS was asked of it. */
  readonly duringTls: boolean;
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOENT: "there is no such socket",
  ENOTFOUND: "the host is not known",
  EAI_AGAIN: "the host's name could not be looked up",
  EACCES: "the socket may not be used",
  EPERM: "the socket may not be used",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  ETIMEDOUT: "it did not answer in time",
  ECONNRESET: "the other end closed the connection",
};

/** Says why a connection could not be made, each cause with its own code. */
export function connectionError(
  error: unknown,
  options: ConnectionErrorOptions,
): RetortError {
  if (isRetortError(error)) return error;
  if (isServerReport(error)) return refusal(error, options);
  const reason = reasonOf(error);
  return options.duringTls && reason !== REASONS["ETIMEDOUT"]
    ? tlsFailed(error instanceof Error ? error.message : `${error}`, options)
    : unreachable(reason, options, error);
}

/** Whether another host, or the same without TLS, may do better. */
export function isWorthAnotherAttempt(error: unknown): boolean {
  return isRetortError(error, "database/unreachable") ||
    isRetortError(error, "database/tls-failed") ||
    isRetortError(error, "database/connection-refused");
}

function refusal(
  report: ServerReport,
  { description, settings }: ConnectionErrorOptions,
): RetortError {
  const sqlState = report.code ?? "XX000";
  const message = `Cannot connect to ${description}: ${report.message}`;
  switch (sqlState) {
    case "28P01":
      return new RetortError("database/authentication-failed", message, {
        details: { database: description, user: settings.user, sqlState },
        hint: `Check the password of "${settings.user}"`,
        cause: report,
      });
    case "3D000":
      return new RetortError("database/unknown-database", message, {
        details: { database: description, name: settings.database },
        hint: `Create it with \`createdb ${
          shellWord(settings.database)
        }\`, or correct the name`,
        cause: report,
      });
    default:
      return new RetortError("database/connection-refused", message, {
        details: {
          database: description,
          sqlState,
          serverMessage: report.message,
        },
        hint: refusalHint(sqlState),
        cause: report,
      });
  }
}

/** Text as one word of a shell's command. */
function shellWord(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function refusalHint(sqlState: string): string {
  switch (sqlState) {
    case "28000":
      return "Check the user's name, and what pg_hba.conf allows for this user, host and sslmode";
    case "53300":
      return "Close other connections, or raise max_connections";
    case "57P03":
      return "Wait until the server has started";
    case "42501":
      return "Grant CONNECT on the database to this user";
    default:
      return "Look at the server's log for more";
  }
}

/** The error of a connection that could not be secured as asked. */
export function tlsFailed(
  reason: string,
  { description, settings }: Omit<ConnectionErrorOptions, "duringTls">,
): RetortError<"database/tls-failed"> {
  const { mode } = settings.tls;
  return new RetortError(
    "database/tls-failed",
    `Cannot connect to ${description} with sslmode=${mode}: ${reason}`,
    {
      details: { database: description, mode, reason },
      hint: verifiesServer(settings.tls)
        ? "Give the authority that signed the server's certificate with sslrootcert, and the name in it as host"
        : "Check that the server has ssl = on, or use sslmode=disable on a network that you trust",
    },
  );
}

function unreachable(
  reason: string,
  { description }: ConnectionErrorOptions,
  cause: unknown,
): RetortError<"database/unreachable"> {
  return new RetortError(
    "database/unreachable",
    `Cannot reach ${description}: ${reason}`,
    {
      details: { database: description, reason },
      hint: "Check the host and the port, and that the server is running",
      cause,
    },
  );
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return `${error}`;
  if (error instanceof AggregateError) return reasonOf(error.errors.at(0));
  if (error.message === "timeout expired") return `${REASONS["ETIMEDOUT"]}`;
  const code = "code" in error ? `${error.code}` : "";
  return REASONS[code] ?? error.message;
}
