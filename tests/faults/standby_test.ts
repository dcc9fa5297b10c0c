import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert/strict";
import { join } from "node:path";
import {
  connect,
  databaseSettings,
  type Session,
} from "../../lib/database/mod.ts";
import { eventually } from "../support/eventually.ts";
import { type CliResult, runCli } from "../support/run_cli.ts";
import { runCommand } from "../support/run_command.ts";
import { temporaryProject } from "../support/temporary_project.ts";
import {
  startTestServer,
  TEST_PASSWORD,
  TEST_USER,
  type TestServer,
} from "../support/test_server.ts";

async function open(database: string): Promise<Session> {
  const settings = await databaseSettings({
    database,
    environment: {},
    folder: "/",
  });
  if (settings.kind !== "server") throw new Error("Not a server");
  return await connect(settings);
}

/** Makes a server follow another: its data is replaced by a copy. */
async function makeStandby(
  standby: TestServer,
  primary: TestServer,
): Promise<void> {
  await standby.stop("fast");
  await primary.stop("fast");
  await Deno.remove(standby.dataFolder, { recursive: true });
  await runCommand(["cp", "-a", primary.dataFolder, standby.dataFolder], {
    cwd: standby.socketFolder,
  });
  await Deno.writeTextFile(
    join(standby.dataFolder, "postgresql.conf"),
    [
      "",
      `port = ${standby.port}`,
      `unix_socket_directories = '${standby.socketFolder}'`,
      `primary_conninfo = 'host=${primary.host} port=${primary.port} user=${TEST_USER} password=${TEST_PASSWORD}'`,
      "",
    ].join("\n"),
    { append: true },
  );
  await Deno.writeTextFile(join(standby.dataFolder, "standby.signal"), "");
  await primary.start();
  await standby.start();
}

function sqlMigration(id: string, down: string): string {
  return `-- Make ${id}\n-- retort:revision ${id}\n-- retort:down-revision ${down}\n-- retort:upgrade\nCREATE TABLE ${id} (a int);\n`;
}

Deno.test("a standby is refused, and passed over where the connection asks for a primary", async () => {
  await using standby = await startTestServer();
  await using primary = await startTestServer();
  await using project = await temporaryProject({
    "migrations/r01_one.sql": sqlMigration("r01", ""),
    "migrations/r02_two.sql": sqlMigration("r02", "r01"),
  });
  await makeStandby(standby, primary);
  const retort = (
    server: TestServer,
    ...args: readonly string[]
  ): Promise<CliResult> =>
    runCli(args, {
      cwd: project.path,
      env: { DATABASE_URL: server.url("postgres") },
    });
  strictEqual((await retort(primary, "upgrade", "r01")).code, 0);
  await eventually(async () => {
    const { stdout } = await retort(standby, "current");
    return stdout.startsWith("r01 (current)") ? true : undefined;
  });
  const { code, stderr } = await retort(standby, "upgrade", "head");
  strictEqual(code, 1);
  ok(stderr.includes("the server is a standby in recovery"), stderr);
  const nothing = await retort(standby, "upgrade", "r01");
  strictEqual(nothing.code, 0, nothing.stderr);
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
