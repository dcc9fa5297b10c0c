import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { connect } from "../../lib/database/mod.ts";
import { dumpSchema } from "../support/dump_schema.ts";
import { type CliResult, runCli } from "../support/run_cli.ts";
import {
  createTestDatabase,
  type TestDatabase,
} from "../support/test_database.ts";
import {
  migrationSource,
  type TemporaryProject,
  temporaryProject,
} from "../support/temporary_project.ts";

const MIGRATION = migrationSource({
  message: "Add rooms",
  revision: "aaaaaaaaaaaa",
  down: null,
  upgrade:
    'op.execute("CREATE TABLE rooms (id integer PRIMARY KEY, name text NOT NULL)");',
  downgrade: 'op.dropTable("rooms");',
});

function retort(
  project: TemporaryProject,
  database: TestDatabase,
): (...args: string[]) => Promise<CliResult> {
  return (...args) =>
    runCli(args, { cwd: project.path, env: { DATABASE_URL: database.url } });
}

async function run(database: TestDatabase, sql: string): Promise<void> {
  await using session = await connect(database.settings);
  await session.execute([sql]);
}

Deno.test("schema dump prints SQL that builds the same database, and needs no project", async () => {
  await using project = await temporaryProject();
  await using database = await createTestDatabase();
  await using copy = await createTestDatabase();
  await run(
    database,
    "CREATE TABLE t (id integer PRIMARY KEY); CREATE VIEW v AS SELECT id FROM t",
  );
  const { code, stdout } = await retort(project, database)("schema", "dump");
  strictEqual(code, 0);
  await run(copy, stdout);
  strictEqual(await dumpSchema(copy), await dumpSchema(database));
});

Deno.test("schema dump writes a folder that reads as the same schema", async () => {
  await using project = await temporaryProject();
  await using database = await createTestDatabase();
  const tool = retort(project, database);
  await run(
    database,
    "CREATE TABLE a (id integer PRIMARY KEY); CREATE TABLE b (a integer REFERENCES a)",
  );
  const written = await tool("schema", "dump", "-o", "described/", "--json");
  const { data } = JSON.parse(written.stdout);
  deepStrictEqual(
    data.files.map((file: string) => file.split("/described/")[1]),
    ["public/tables/a.sql", "public/tables/b.sql"],
  );
  const again = await tool(
    "schema",
    "dump",
    "described",
    "--scratch",
    "server",
  );
  strictEqual(again.stdout, (await tool("schema", "dump")).stdout);
  await project.write("described/public/tables/old.sql", "SELECT 1;");
  const refused = await tool("schema", "dump", "-o", "described/");
  strictEqual(refused.code, 1);
  match(refused.stderr, /schema\/other-files/);
});

Deno.test("schema dump draws", async () => {
  await using project = await temporaryProject();
  await using database = await createTestDatabase();
  await run(database, "CREATE TABLE rooms (id integer PRIMARY KEY)");
  const tool = retort(project, database);
  const { stdout } = await tool("schema", "dump", "--format", "mermaid");
  strictEqual(stdout, 'erDiagram\n  "rooms" {\n    integer id PK\n  }\n');
  const html = await tool("schema", "dump", "--format", "html");
  ok(html.stdout.startsWith("<!doctype html>"));
});

Deno.test("drift says what was done by hand, and how to adopt or revert it", async () => {
  await using project = await temporaryProject({
    "migrations/aaaaaaaaaaaa_add_rooms.ts": MIGRATION,
  });
  await using database = await createTestDatabase();
  const tool = retort(project, database);
  strictEqual((await tool("upgrade")).code, 0);
  const clean = await tool("drift");
  strictEqual(clean.code, 0, clean.stdout + clean.stderr);
  await run(database, "ALTER TABLE rooms ADD COLUMN note text");
  const found = await tool("drift", "--json");
  strictEqual(found.code, 3);
  const { data } = JSON.parse(found.stdout);
  deepStrictEqual(data.adopt, [
    "ALTER TABLE public.rooms ADD COLUMN note text",
  ]);
  deepStrictEqual(data.revert, ["ALTER TABLE public.rooms DROP COLUMN note"]);
  const adopted = await tool("drift", "--adopt", "Adopt note", "--json");
  const { revision, file } = JSON.parse(adopted.stdout).data.migration;
  const text = await Deno.readTextFile(`${project.path}/${file}`);
  match(text, /op\.addColumn\("rooms", "note", \{ type: "text" \}\);/);
  strictEqual((await tool("stamp", revision)).code, 0);
  strictEqual((await tool("drift")).code, 0);
});

Deno.test("drift takes nothing for a rename or a loss that nobody named", async () => {
  await using project = await temporaryProject({
    "migrations/aaaaaaaaaaaa_add_rooms.ts": MIGRATION,
  });
  await using database = await createTestDatabase();
  const tool = retort(project, database);
  strictEqual((await tool("upgrade")).code, 0);
  await run(database, "ALTER TABLE rooms RENAME COLUMN name TO title");
  const undecided = await tool("drift");
  strictEqual(undecided.code, 3);
  match(undecided.stderr, /column "rooms\.name" to "title" \[schema/);
  match(undecided.stderr, /such as --rename rooms\.name:title/);
  strictEqual((await tool("drift", "--revert")).code, 1);
  const mistyped = ["--rename", "rooms.nam:title", "--no-renames"];
  const unknown = await tool("drift", ...mistyped);
  strictEqual(unknown.code, 1);
  match(unknown.stderr, /Possible are rooms\.name:title/);
  const found = await tool("drift", "--rename", "rooms.name:title", "--json");
  strictEqual(found.code, 3);
  const { data } = JSON.parse(found.stdout);
  deepStrictEqual([data.adopt, data.revert, data.observed], [
    ["ALTER TABLE public.rooms RENAME COLUMN name TO title"],
    ["ALTER TABLE public.rooms RENAME COLUMN title TO name"],
    [],
  ]);
  const apart = await tool("drift", "--no-renames", "--json");
  strictEqual(apart.code, 3);
  strictEqual(JSON.parse(apart.stdout).data.adopt.length, 2);
});

Deno.test("what is observed is reported and left as it is, what is ignored is not seen", async () => {
  await using project = await temporaryProject({
    "migrations/aaaaaaaaaaaa_add_rooms.ts": MIGRATION,
    "schema.sql":
      `CREATE TABLE rooms (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE seen_log (id integer);
CREATE TABLE ignored_log (id integer);`,
    "retort.config.ts": `export default {
      ownership: {
        "*_log": "observed",
        "ignored_*": "ignored",
      },
    };`,
  });
  await using database = await createTestDatabase();
  const tool = retort(project, database);
  strictEqual((await tool("upgrade")).code, 0);
  const generated = await tool("revision", "--autogenerate", "-m", "Logs");
  strictEqual(generated.code, 0, generated.stderr);
  strictEqual([...Deno.readDirSync(`${project.path}/migrations`)].length, 1);
  const checked = await tool("check", "--json");
  strictEqual(checked.code, 3);
  const { operations } = JSON.parse(checked.stdout).data;
  deepStrictEqual(
    operations.map(({ table }: { table: { name: string } }) => table.name),
    ["seen_log"],
  );
  await run(
    database,
    "CREATE TABLE seen_log (id integer); CREATE TABLE ignored_log (id integer)",
  );
  const found = await tool("drift", "--json");
  strictEqual(found.code, 3);
  const { data } = JSON.parse(found.stdout);
  deepStrictEqual([data.adopt, data.revert], [[], []]);
  strictEqual(data.observed.length, 1);
  match(data.observed[0], /^CREATE TABLE public\.seen_log/);
  match(
    (await tool("drift")).stdout,
    /^-- Observed, and left as it is\nCREATE/,
  );
});

Deno.test("upgrade --create-from-schema builds an empty database at the heads, if the migrations lead there", async () => {
  await using project = await temporaryProject({
    "migrations/aaaaaaaaaaaa_add_rooms.ts": MIGRATION,
    "schema.sql": "CREATE TABLE rooms (id integer PRIMARY KEY, name text);",
  });
  await using database = await createTestDatabase();
  await using migrated = await createTestDatabase();
  const tool = retort(project, database);
  const apart = await tool("upgrade", "--create-from-schema");
  strictEqual(apart.code, 1);
  match(apart.stderr, /schema\/not-in-step/);
  await project.write(
    "schema.sql",
    "CREATE TABLE rooms (id integer PRIMARY KEY, name text NOT NULL);",
  );
  const made = await tool("upgrade", "--create-from-schema", "--json");
  strictEqual(made.code, 0, made.stderr);
  deepStrictEqual(JSON.parse(made.stdout).data.current, ["aaaaaaaaaaaa"]);
  strictEqual((await retort(project, migrated)("upgrade")).code, 0);
  strictEqual(await dumpSchema(database), await dumpSchema(migrated));
  const twice = await tool("upgrade", "--create-from-schema");
  strictEqual(twice.code, 1);
  match(twice.stderr, /schema\/database-not-empty/);
});
