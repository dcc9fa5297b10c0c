import { join } from "node:path";
import { serverRoot } from "./server_root.ts";
import { startTestServer } from "./test_server.ts";

/** What tests need to know of the server that they share. */
export interface SharedServer {
  readonly host: string;
  readonly port: number;
  readonly socketFolder: string | undefined;
  /** The URL of a database that always exists, as a superuser. */
  readonly adminUrl: string;
  /** The folder with `psql`, `pg_dump` and the like, where the server is ours. */
  readonly binFolder: string | undefined;
}

const START_TIMEOUT_MS = 120_000;
const POLL_MS = 50;

/**
 * The server of this test process, started by the first that asks. Test files
 * share the process but no memory, so they meet at a folder named after it.
 */
export async function sharedServer(major?: number): Promise<SharedServer> {
  const given = Deno.env.get("RETORT_TEST_DATABASE_URL");
  if (given !== undefined && major === undefined) return givenServer(given);
  const folder = join(
    serverRoot(),
    `retort-test-${Deno.pid}-${major ?? "any"}`,
  );
  try {
    await Deno.mkdir(folder);
  } catch (error) {
    if (!(error instanceof Deno.errors.AlreadyExists)) throw error;
    return await waitFor(folder);
  }
  return await startIn(folder, major);
}

function givenServer(url: string): SharedServer {
  const { hostname, port } = new URL(url);
  return {
    host: hostname,
    port: Number(port || 5432),
    socketFolder: undefined,
    adminUrl: url,
    binFolder: undefined,
  };
}

async function startIn(
  folder: string,
  major: number | undefined,
): Promise<SharedServer> {
  try {
    const server = await startTestServer({ major, folder });
    const shared: SharedServer = {
      host: server.host,
      port: server.port,
      socketFolder: server.socketFolder,
      adminUrl: server.url("postgres"),
      binFolder: server.binaries.folder,
    };
    await publish(folder, "server.json", JSON.stringify(shared));
    return shared;
  } catch (error) {
    await publish(folder, "failure.txt", `${error}`);
    throw error;
  }
}

async function publish(
  folder: string,
  name: string,
  text: string,
): Promise<void> {
  const draft = join(folder, `${name}.draft`);
  await Deno.writeTextFile(draft, text);
  await Deno.rename(draft, join(folder, name));
}

async function waitFor(folder: string): Promise<SharedServer> {
  for (let waited = 0; waited < START_TIMEOUT_MS; waited += POLL_MS) {
    const server = await readIfThere(join(folder, "server.json"));
    if (server !== undefined) return JSON.parse(server);
    const failure = await readIfThere(join(folder, "failure.txt"));
    if (failure !== undefined) throw new Error(failure);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`Cannot start a test server: "${folder}" stayed empty`);
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(file);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}
