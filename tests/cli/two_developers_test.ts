import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { connect } from "../../lib/database/mod.ts";
import { callCli } from "../support/call_cli.ts";
import { temporaryProject } from "../support/temporary_project.ts";
import {
  createTestDatabase,
  type TestDatabase,
} from "../support/test_database.ts";

function sqlMigration(
  { id, down, message, up, back }: {
    readonly id: string;
    readonly down: string;
    readonly message: string;
    readonly up: string;
    readonly back: string;
  },
): string {
  return `-- ${message}
-- retort:revision ${id}
-- retort:down-revision ${down}
-- retort:upgrade
${up};
-- retort:downgrade
${back};
`;
}

const ROOMS = sqlMigration({
  id: "001",
  down: "",
  message: "Create rooms",
  up: "CREATE TABLE rooms (id int PRIMARY KEY)",
  back: "DROP TABLE rooms",
});

function addColumn(id: string, name: string): string {
  return sqlMigration({
    id,
    down: "001",
    message: `Add ${name}`,
    up: `ALTER TABLE rooms ADD COLUMN ${name} text`,
    back: `ALTER TABLE rooms DROP COLUMN ${name}`,
  });
}

async function columnsOf(
  database: TestDatabase,
): Promise<readonly string[]> {
  await using session = await connect(database.settings);
  const rows = await session.query<{ name: string }>(
    `SELECT attname AS name FROM pg_catalog.pg_attribute
WHERE attrelid = pg_catalog.to_regclass('public.rooms')
  AND attnum > 0 AND NOT attisdropped
ORDER BY attname COLLATE "C"`,
  );
  return rows.map(({ name }) => name);
}

Deno.test("two developers who both made 002 tell them apart, merge and go on", async () => {
  await using database = await createTestDatabase();
  const env = { DATABASE_URL: database.url };
  await using alice = await temporaryProject({
    "retort.config.json": '{ "revisionIds": "sequential" }',
    "migrations/001_create_rooms.sql": ROOMS,
  });
  const shell = { cwd: alice.path, env };
  strictEqual((await callCli(["upgrade", "head"], shell)).code, 0);

  await using bob = await temporaryProject();
  await cp(alice.path, bob.path, { recursive: true });
  const made = [
    await callCli(["revision", "-m", "Add notes", "--sql-file"], shell),
    await callCli(["revision", "-m", "Add price", "--sql-file"], {
      cwd: bob.path,
    }),
  ];
  deepStrictEqual(made.map(({ stdout }) => stdout), [
    "created migrations/002_add_notes.sql\n",
    "created migrations/002_add_price.sql\n",
  ]);
  await alice.write("migrations/002_add_notes.sql", addColumn("002", "notes"));
  await alice.write("migrations/002_add_price.sql", addColumn("002", "price"));

  const collision = await callCli(["upgrade", "head"], shell);
  strictEqual(collision.code, 1);
  match(
    collision.stderr,
    /"002" is declared in "migrations\/002_add_notes\.sql" and in "migrations\/002_add_price\.sql"/,
  );
  const [, command = ""] = /`retort (rename \S+)`/.exec(collision.stderr) ?? [];
  strictEqual(command, "rename migrations/002_add_price.sql");
  const renamed = await callCli(command.split(" "), shell);
  strictEqual(
    renamed.stdout,
    "renamed migrations/002_add_price.sql to migrations/003_add_price.sql\n",
  );

  const ambiguous = await callCli(["upgrade", "head"], shell);
  strictEqual(ambiguous.code, 1);
  strictEqual(
    ambiguous.stderr,
    `error: Cannot choose one revision for "head": there are 2
  002  Add notes  (migrations/002_add_notes.sql)
  003  Add price  (migrations/003_add_price.sql) [revision/multiple-heads]
  hint: Run \`retort merge 002 003 -m "Merge branches"\`, name one of them, or use "heads" for all
`,
  );
  const merged = await callCli(
    ["merge", "002", "003", "-m", "Merge branches"],
    shell,
  );
  strictEqual(merged.stdout, "created migrations/004_merge_branches.ts\n");

  strictEqual((await callCli(["upgrade", "head"], shell)).code, 0);
  deepStrictEqual(await columnsOf(database), ["id", "notes", "price"]);
  strictEqual((await callCli(["status", "--check"], shell)).code, 0);
  deepStrictEqual((await readdir(join(alice.path, "migrations"))).sort(), [
    "001_create_rooms.sql",
    "002_add_notes.sql",
    "003_add_price.sql",
    "004_merge_branches.ts",
  ]);

  const down = await callCli(["downgrade", "001", "--allow-data-loss"], shell);
  strictEqual(down.code, 0);
  deepStrictEqual(await columnsOf(database), ["id"]);
});

Deno.test("a developer whose branch is applied takes only that branch back", async () => {
  await using database = await createTestDatabase();
  const env = { DATABASE_URL: database.url };
  await using project = await temporaryProject({
    "migrations/001_create_rooms.sql": ROOMS,
    "migrations/a1_add_notes.sql": addColumn("a1", "notes").replace(
      "-- retort:upgrade",
      "-- retort:branch-labels notes\n-- retort:upgrade",
    ),
    "migrations/b1_add_price.sql": addColumn("b1", "price"),
  });
  const shell = { cwd: project.path, env };
  strictEqual((await callCli(["upgrade", "heads"], shell)).code, 0);
  deepStrictEqual(await columnsOf(database), ["id", "notes", "price"]);

  const ambiguous = await callCli(["downgrade", "-1"], shell);
  strictEqual(ambiguous.code, 1);
  match(
    ambiguous.stderr,
    /hint: Say which one to take back: `retort downgrade a1@-1` or `retort downgrade b1@-1`/,
  );
  const down = await callCli(
    ["downgrade", "notes@-1", "--allow-data-loss"],
    shell,
  );
  strictEqual(down.code, 0);
  deepStrictEqual(await columnsOf(database), ["id", "price"]);

  const behind = await callCli(["status", "--check"], shell);
  strictEqual(behind.code, 3);
  match(behind.stdout, /Pending \(1\)\n {2}a1 \(notes\) \(head\), Add notes\n/);
});

Deno.test("stamp says where a database is, purge forgets what is in no file", async () => {
  await using database = await createTestDatabase();
  const env = { DATABASE_URL: database.url };
  await using project = await temporaryProject({
    "migrations/001_create_rooms.sql": ROOMS,
    "migrations/a1_add_notes.sql": addColumn("a1", "notes"),
    "migrations/b1_add_price.sql": addColumn("b1", "price"),
  });
  const shell = { cwd: project.path, env };
  strictEqual((await callCli(["stamp", "a1", "b1"], shell)).code, 0);
  deepStrictEqual(await columnsOf(database), []);
  const again = await callCli(["stamp", "heads"], shell);
  match(again.stdout, /^Nothing to do: /);

  await using session = await connect(database.settings);
  await session.execute([
    "UPDATE retort_version SET version_num = 'gone' WHERE version_num = 'b1'",
  ]);
  const unknown = await callCli(["upgrade", "heads"], shell);
  strictEqual(unknown.code, 1);
  match(unknown.stderr, /\[revision\/unknown-row\]/);
  const seen = await callCli(["status", "--json"], shell);
  deepStrictEqual(JSON.parse(seen.stdout).data.missing, ["gone"]);
  strictEqual((await callCli(["stamp", "001", "--purge"], shell)).code, 0);
  const rows = await session.query("SELECT version_num FROM retort_version");
  deepStrictEqual(rows, [{ version_num: "001" }]);
  const journal = await session.query(
    "SELECT revision, direction, message FROM retort_journal ORDER BY id",
  );
  deepStrictEqual(journal, [
    { revision: "a1", direction: "stamp", message: "Stamped" },
    { revision: "b1", direction: "stamp", message: "Stamped" },
    { revision: "a1", direction: "stamp", message: "Stamped as not applied" },
    { revision: "gone", direction: "stamp", message: "Stamped as not applied" },
    { revision: "001", direction: "stamp", message: "Stamped" },
  ]);
});

Deno.test("ensure-version makes the version table once", async () => {
  await using database = await createTestDatabase();
  await using project = await temporaryProject({
    "migrations/001_create_rooms.sql": ROOMS,
  });
  const shell = { cwd: project.path, env: { DATABASE_URL: database.url } };
  match((await callCli(["ensure-version"], shell)).stdout, /^Created /);
  match((await callCli(["ensure-version"], shell)).stdout, /^Nothing to do: /);
});
