import { type DriverClient, loadDriver, valueParsers } from "./driver.ts";
import { startEngine } from "./embedded_engine.ts";
import { EmbeddedExtensions } from "./embedded_extensions.ts";
import type { EmbeddedSettings } from "./embedded_settings.ts";
import { EmbeddedSocket } from "./embedded_socket.ts";
import { startEngineThread } from "./embedded_thread.ts";
import { lockFolder } from "./folder_lock.ts";
import { ResourceStack } from "./resource_stack.ts";
import { parseServerVersion } from "./server_version.ts";
import type { Session } from "./session.ts";
import { WireSession } from "./wire_session.ts";

/**
 * Opens the embedded database, the only session on it at a time. The driver
 * talks to the engine in its own protocol, so that values, errors and batches
 * are the same as with a server.
 *
 * @throws {RetortError} `database/in-use`, `database/not-embedded`
 */
export async function openEmbedded(
  settings: EmbeddedSettings,
): Promise<Session> {
  const { folder } = settings;
  await using owned = new ResourceStack();
  if (folder !== undefined) owned.use(await lockFolder(folder));
  const engine = await (settings.ownThread ? startEngineThread : startEngine)(
    settings,
  );
  owned.defer(() => engine.close());
  const extensions = new EmbeddedExtensions(engine);
  const socket = new EmbeddedSocket(
    engine,
    (text) => extensions.installFor(text),
  );
  const { client, version } = await connectTo(socket);
  const kept = owned.move();
  const session = new WireSession(client, {
    kind: "embedded",
    description: `embedded:${folder ?? "memory"}`,
    serverVersion: parseServerVersion(version),
    // The engine runs a statement to its end before anything else can happen.
    cancel: () => Promise.resolve(),
    close: async () => {
      await client.end();
      await kept[Symbol.asyncDispose]();
    },
  });
  await extensions.install(await createdExtensions(session));
  return session;
}

async function connectTo(
  socket: EmbeddedSocket,
): Promise<{ readonly client: DriverClient; readonly version: string }> {
  const driver = await loadDriver();
  const client = new driver.Client({
    host: "embedded",
    port: 5432,
    user: "postgres",
    database: "postgres",
    password: () => undefined,
    application_name: "retort",
    options: undefined,
    ssl: false,
    connectionTimeoutMillis: 0,
    enableChannelBinding: false,
    keepAlive: false,
    keepAliveInitialDelayMillis: 0,
    types: valueParsers(driver),
    stream: socket,
  });
  client.on("error", () => {});
  let version = "";
  client.connection.on("parameterStatus", (message) => {
    if (message.parameterName === "server_version") {
      version = message.parameterValue;
    }
  });
  await client.connect();
  return { client, version };
}

async function createdExtensions(session: Session): Promise<readonly string[]> {
  const rows = await session.query<{ readonly extname: string }>(
    "SELECT extname FROM pg_catalog.pg_extension ORDER BY extname",
  );
  return rows.map(({ extname }) => extname);
}
