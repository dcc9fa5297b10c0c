import {
  deepStrictEqual,
  match,
  rejects,
  strictEqual,
} from "node:assert/strict";
import { callCli } from "../support/call_cli.ts";
import { dumpSchema } from "../support/dump_schema.ts";
import { runPsql } from "../support/run_psql.ts";
import {
  type TemporaryProject,
  temporaryProject,
} from "../support/temporary_project.ts";
import { createTestDatabase } from "../support/test_database.ts";

function wanderingProject(): Promise<TemporaryProject> {
  return temporaryProject({
    "migrations/001.sql": `-- Restore a dump
-- retort:revision 001
-- retort:down-revision
-- retort:upgrade
SELECT pg_catalog.set_config('search_path', '', false);
CREATE TABLE public.rooms (id int);
`,
    "migrations/002.sql": `-- Work in another schema
-- retort:revision 002
-- retort:down-revision 001
-- retort:upgrade
CREATE SCHEMA app;
SET LOCAL search_path = app;
CREATE TABLE guests (id int);
`,
    "migrations/003.sql": `-- Work in the usual schema again
-- retort:revision 003
-- retort:down-revision 002
-- retort:upgrade
CREATE TABLE stays (id int);
`,
  });
}

Deno.test("SQL that moves the search path does the same in psql", async () => {
  await using project = await wanderingProject();
  await using run = await createTestDatabase();
  await using written = await createTestDatabase();
  const online = await callCli(["upgrade"], {
    cwd: project.path,
    env: { DATABASE_URL: run.url },
  });
  strictEqual(online.code, 0, online.stderr);
  const { stdout } = await callCli(["upgrade", "--sql"], { cwd: project.path });
  await runPsql(written, stdout);
  strictEqual(await dumpSchema(written), await dumpSchema(run));
});

Deno.test("a stamp as SQL makes sure of where the database is", async () => {
  await using project = await wanderingProject();
  await using database = await createTestDatabase();
  const shell = { cwd: project.path };
  const stamp = async (target: string): Promise<string> =>
    (await callCli(["stamp", "--sql", target], shell)).stdout;
  await runPsql(database, await stamp("001"));
  await rejects(
    runPsql(database, await stamp("003")),
    /the database is not at base/,
  );
  await rejects(
    runPsql(database, await stamp("002:003")),
    /the database is not at 002/,
  );
  await runPsql(database, await stamp("001:003"));
  strictEqual(
    await runPsql(database, "COPY retort_version TO stdout"),
    "003\n",
  );
});

Deno.test("a range without steps is said to be one, and a range needs --sql", async () => {
  await using project = await wanderingProject();
  const shell = { cwd: project.path };
  deepStrictEqual(await callCli(["upgrade", "002:001", "--sql"], shell), {
    code: 0,
    stdout: "-- Nothing to do: there is no step on that way\n",
    stderr: "",
  });
  const { code, stderr } = await callCli(["upgrade", "001:002"], shell);
  strictEqual(code, 2);
  match(stderr, /hint: Name only where to go, "002", or print the range with/);
});
