import { stat } from "node:fs/promises";
import { sendCancelRequest } from "./cancel_request.ts";
import {
  connectionError,
  isWorthAnotherAttempt,
  tlsFailed,
} from "./connection_error.ts";
import { describeServer } from "./describe_server.ts";
import {
  type Driver,
  type DriverClient,
  loadDriver,
  valueParsers,
} from "./driver.ts";
import { missingPassword } from "./missing_password.ts";
import { type AuthWatch, watchAuth } from "./require_auth.ts";
import type { ServerAddress, ServerSettings } from "./server_settings.ts";
import { parseServerVersion } from "./server_version.ts";
import type { Session } from "./session.ts";
import { refuseUnwantedSession } from "./target_session.ts";
import { tlsAttempts, type TlsOptions } from "./tls_options.ts";
import { WireSession } from "./wire_session.ts";

/**
 * Opens one connection to a server.
 *
 * @throws {RetortError} `database/unreachable`, `database/authentication-failed`,
 * `database/unknown-database`, `database/tls-failed` or
 * `database/connection-refused`
 */
export async function connect(settings: ServerSettings): Promise<Session> {
  const driver = await loadDriver();
  let failure: unknown;
  for (const address of settings.addresses) {
    for (const tls of tlsAttempts(settings.tls, address)) {
      try {
        return await open(driver, settings, { address, tls });
      } catch (error) {
        failure = error;
        if (!isWorthAnotherAttempt(error)) throw error;
      }
    }
  }
  throw failure;
}

/** A session that holds a lock is idle for long, which some networks end. */
const KEEP_ALIVE_MS = 30_000;

/** How long the server may take to say goodbye. */
const CLOSE_TIMEOUT_MS = 2_000;

const CHANNEL_BOUND = "SCRAM-SHA-256-PLUS";

interface Attempt {
  readonly address: ServerAddress;
  readonly tls: TlsOptions | undefined;
}

async function open(
  driver: Driver,
  settings: ServerSettings,
  attempt: Attempt,
): Promise<Session> {
  const { address } = attempt;
  const watched = newClient(driver, settings, attempt);
  const { client } = watched;
  const parameters = reportedParameters(client);
  await establish(watched, settings, attempt);
  const session = new WireSession(client, {
    kind: "server",
    description: describeServer(settings, address),
    serverVersion: parseServerVersion(parameters.get("server_version") ?? ""),
    cancel: () =>
      sendCancelRequest(address, {
        processId: client.processID,
        secretKey: client.secretKey,
      }),
    close: () => closeClient(client),
  });
  try {
    await expectIsoStyles(session, parameters);
    await refuseUnwantedSession(session, settings.targetSession);
  } catch (error) {
    await session[Symbol.asyncDispose]();
    throw error;
  }
  return session;
}

/** A client, and how the server lets it in. */
interface WatchedClient {
  readonly client: DriverClient;
  readonly auth: AuthWatch;
}

function newClient(
  driver: Driver,
  settings: ServerSettings,
  { address, tls }: Attempt,
): WatchedClient {
  const client = new driver.Client({
    host: address.host,
    port: address.port,
    user: settings.user,
    database: settings.database,
    password: () => {
      auth.check();
      return settings.password ?? address.password ??
        missingPassword(settings, address);
    },
    application_name: settings.applicationName,
    options: settings.options,
    ssl: tls ?? false,
    connectionTimeoutMillis: settings.connectTimeoutMs,
    enableChannelBinding: tls !== undefined &&
      settings.channelBinding !== "disable",
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    types: valueParsers(driver),
  });
  const auth = watchAuth(client.connection, settings, address);
  // Without a listener a late error of the socket would end the whole program.
  client.on("error", () => {});
  return { client, auth };
}

async function establish(
  { client, auth }: WatchedClient,
  settings: ServerSettings,
  { address, tls }: Attempt,
): Promise<void> {
  const known = { description: describeServer(settings, address), settings };
  let reached = false;
  client.connection.on("connect", () => reached = true);
  let isBound = false;
  client.connection.on("authenticationSASL", ({ mechanisms }) => {
    isBound = tls !== undefined && mechanisms.includes(CHANNEL_BOUND);
  });
  try {
    await expectSocket(address);
    await client.connect();
    auth.checkEnd();
    if (settings.channelBinding === "require" && !isBound) {
      throw tlsFailed("the server offers no channel binding", known);
    }
  } catch (error) {
    client.connection.stream.destroy();
    throw connectionError(error, {
      ...known,
      duringTls: reached && tls !== undefined,
    });
  }
}

/** Some runtimes say nothing of a socket that is not there. */
async function expectSocket({ host, port }: ServerAddress): Promise<void> {
  if (host.startsWith("/")) await stat(`${host}/.s.PGSQL.${port}`);
}

/** Closes in good order, or at once where the other end does not answer. */
async function closeClient(client: DriverClient): Promise<void> {
  const timer = setTimeout(
    () => client.connection.stream.destroy(),
    CLOSE_TIMEOUT_MS,
  );
  try {
    await client.end();
  } finally {
    clearTimeout(timer);
  }
}

function reportedParameters(client: DriverClient): Map<string, string> {
  const parameters = new Map<string, string>();
  client.connection.on("parameterStatus", (message) => {
    parameters.set(message.parameterName, message.parameterValue);
  });
  return parameters;
}

/** The driver reads dates and intervals in the styles that servers have by default. */
async function expectIsoStyles(
  session: Session,
  parameters: ReadonlyMap<string, string>,
): Promise<void> {
  const statements: string[] = [];
  if (!parameters.get("DateStyle")?.startsWith("ISO")) {
    statements.push("SET datestyle TO iso");
  }
  if (parameters.get("IntervalStyle") !== "postgres") {
    statements.push("SET intervalstyle TO postgres");
  }
  await session.execute(statements);
}
