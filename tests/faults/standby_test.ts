import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert/strict";
import { join } from "node:path";
import {
  connect,
  databaseSettings,
  type Session,
} from "../../lib/database/mod.ts";
import { runCli } from "../support/run_cli.ts";
import { temporaryProject } from "../support/temporary_project.ts";
import { startTestServer } from "../support/test_server.ts";

async function open(database: string): Promise<Session> {
  const settings = await databaseSettings({
    database,
    environment: {},
    folder: "/",
  });
  if (settings.kind !== "server") throw new Error("Not a server");
  return await connect(settings);
}

Deno.test("a standby is refused, and passed over where the connection asks for a primary", async () => {
  await using standby = await startTestServer();
  await using primary = await startTestServer();
  await using project = await temporaryProject({
    "migrations/r01_one.sql":
      "-- One\n-- retort:revision r01\n-- retort:down-revision\n-- retort:upgrade\nCREATE TABLE t (a int);\n",
  });
  await standby.stop("fast");
  await Deno.writeTextFile(join(standby.dataFolder, "standby.signal"), "");
  await standby.start();
  const { code, stderr } = await runCli(["upgrade", "head"], {
    cwd: project.path,
    env: { DATABASE_URL: standby.url("postgres") },
  });
  strictEqual(code, 1);
  ok(stderr.includes("the server is a standby in recovery"), stderr);
  const login = "retort:test-secret";
  const hosts = `127.0.0.1:${standby.port},127.0.0.1:${primary.port}`;
  const url = (wanted: string): string =>
    `postgres://${login}@${hosts}/postgres?target_session_attrs=${wanted}`;
  for (const wanted of ["primary", "read-write"]) {
    await using session = await open(url(wanted));
    deepStrictEqual(await session.query("SELECT inet_server_port() AS port"), [
      { port: primary.port },
    ]);
  }
  for (const wanted of ["standby", "read-only"]) {
    await using session = await open(url(wanted));
    deepStrictEqual(await session.query("SELECT inet_server_port() AS port"), [
      { port: standby.port },
    ]);
  }
  await rejects(
    open(`${standby.url("postgres")}?target_session_attrs=primary`),
    { code: "database/unreachable" },
  );
});
