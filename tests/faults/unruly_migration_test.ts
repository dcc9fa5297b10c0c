import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { connect } from "../../lib/database/mod.ts";
import { temporaryProject } from "../support/temporary_project.ts";
import { createTestDatabase } from "../support/test_database.ts";
import { spawnRun } from "./spawn_run.ts";

interface Unruly {
  readonly name: string;
  /** The SQL of the first migration. */
  readonly sql: string;
  /** How the run ends. */
  readonly code: number;
  /** What is said about it. */
  readonly says: string;
}

const UNRULY: readonly Unruly[] = [
  {
    name: "commits the transaction it is in",
    sql: "CREATE TABLE mine (a int); COMMIT; CREATE TABLE more (a int)",
    code: 1,
    says: 'Cannot send "COMMIT"',
  },
  {
    name: "begins a transaction of its own",
    sql: "BEGIN; CREATE TABLE mine (a int); COMMIT",
    code: 1,
    says: 'Cannot send "BEGIN"',
  },
  {
    name: "rolls back half of itself",
    sql: "CREATE TABLE mine (a int); ROLLBACK",
    code: 1,
    says: 'Cannot send "ROLLBACK"',
  },
  {
    name: "moves the search path",
    sql: "CREATE SCHEMA aside; SET search_path = aside",
    code: 1,
    says: "search_path",
  },
  {
    name: "becomes another role",
    sql: "SET ROLE pg_monitor",
    code: 1,
    says: "role",
  },
  {
    name: "fails and goes on",
    sql: "CREATE TABLE mine (a int); SELECT 1/0; SELECT 2",
    code: 1,
    says: "division by zero",
  },
];

/** What the database holds besides the tool's own tables. */
const LEFT_SQL = `
SELECT relname, relnamespace::regnamespace::text AS schema, relowner::regrole::text AS owner
FROM pg_class
WHERE relkind = 'r' AND relnamespace::regnamespace::text IN ('public', 'aside')
  AND relname !~ '^retort_'
ORDER BY relname`;

function files(sql: string): Record<string, string> {
  return {
    "migrations/r01_one.sql":
      `-- One\n-- retort:revision r01\n-- retort:down-revision\n-- retort:upgrade\n${sql};\n`,
    "migrations/r02_two.sql":
      `-- Two\n-- retort:revision r02\n-- retort:down-revision r01\n-- retort:upgrade\nCREATE TABLE second (a int);\n`,
  };
}

for (const { name, sql, code, says } of UNRULY) {
  Deno.test(`a migration that ${name} is named, and nothing of it stays`, async () => {
    await using database = await createTestDatabase();
    await using project = await temporaryProject(files(sql));
    const run = await spawnRun({ folder: project.path, url: database.url })
      .end();
    strictEqual(run.code, code, run.output);
    ok(run.output.includes(says), run.output);
    ok(run.output.includes("r01"), run.output);
    await using session = await connect(database.settings);
    deepStrictEqual(await session.query(LEFT_SQL), []);
  });
}

Deno.test("a migration that changes the search path by a function does so for itself alone", async () => {
  await using database = await createTestDatabase();
  await using project = await temporaryProject(
    files(
      "CREATE SCHEMA aside; SELECT set_config('search_path', 'aside', false)",
    ),
  );
  const run = await spawnRun({ folder: project.path, url: database.url })
    .end();
  strictEqual(run.code, 0, run.output);
  await using session = await connect(database.settings);
  deepStrictEqual(await session.query(LEFT_SQL), [
    { relname: "second", schema: "public", owner: database.settings.user },
  ]);
});

Deno.test("a migration that stays another role by a function is named, and nothing of it stays", async () => {
  await using database = await createTestDatabase();
  await using session = await connect(database.settings);
  const role = `${database.name}_role`;
  await session.execute([`CREATE ROLE ${role} SUPERUSER`]);
  await using project = await temporaryProject(
    files(
      `CREATE TABLE mine (a int); DO $$ BEGIN PERFORM set_config('role', '${role}', false); END $$`,
    ),
  );
  const run = await spawnRun({ folder: project.path, url: database.url })
    .end();
  strictEqual(run.code, 1, run.output);
  ok(run.output.includes("goes on as another role"), run.output);
  deepStrictEqual(await session.query(LEFT_SQL), []);
  await session.execute([`DROP ROLE ${role}`]);
});
