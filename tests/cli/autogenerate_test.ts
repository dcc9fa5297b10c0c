import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../support/run_cli.ts";
import { temporaryProject } from "../support/temporary_project.ts";

const FIRST = `CREATE TYPE status AS ENUM ('open', 'done');
CREATE TABLE bookings (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  status status NOT NULL DEFAULT 'open',
  note text
);
CREATE VIEW open_bookings AS SELECT id, note FROM bookings WHERE status = 'open';
`;
const SECOND = FIRST.replace("note text", "notes text")
  .replace("id, note FROM", "id, notes FROM");
const THIRD = SECOND.replace("'done'", "'held', 'done'")
  .replace("notes text", "notes text,\n  party integer NOT NULL DEFAULT 1");

function migrationsIn(path: string): readonly string[] {
  return readdirSync(join(path, "migrations")).sort();
}

Deno.test("a project follows schema.sql through three states, a rename with rows in the table", async () => {
  await using project = await temporaryProject({ "schema.sql": FIRST });
  const cwd = project.path;
  await Deno.mkdir(join(cwd, "migrations"));
  const generate = (message: string, ...more: readonly string[]) =>
    runCli(
      ["revision", "--autogenerate", "-m", message, ...more],
      { cwd },
    );
  const upgrade = () =>
    runCli(["upgrade", "head", "--database", "embedded"], { cwd });

  strictEqual((await generate("Create bookings")).code, 0);
  strictEqual((await upgrade()).code, 0);
  await project.write(
    "migrations/900_seed.sql",
    `-- Seed
-- retort:revision 900
-- retort:down-revision ${/^([0-9a-f]+)_/.exec(migrationsIn(cwd)[0] ?? "")?.[1]}
-- retort:upgrade
INSERT INTO bookings (note) VALUES ('kept');
-- retort:downgrade
DELETE FROM bookings;
`,
  );
  strictEqual((await upgrade()).code, 0);

  await project.write("schema.sql", SECOND);
  const asked = await generate("Rename note");
  strictEqual(asked.code, 1);
  match(asked.stderr, /--rename bookings\.note:notes/);
  strictEqual(migrationsIn(cwd).length, 2);
  const renamed = await generate(
    "Rename note",
    "--rename",
    "bookings.note:notes",
  );
  strictEqual(renamed.code, 0, renamed.stderr);
  const file = migrationsIn(cwd).find((name) => name.includes("rename_note"));
  const text = readFileSync(join(cwd, "migrations", file ?? ""), "utf8");
  ok(text.includes('op.alterColumn("bookings", "note", { rename: "notes" });'));
  ok(!text.includes("dropColumn"));
  strictEqual((await upgrade()).code, 0);

  await project.write("schema.sql", THIRD);
  const pending = await runCli(["check", "--json"], { cwd });
  strictEqual(pending.code, 3);
  const third = await generate("Add party");
  strictEqual(third.code, 0, third.stderr);
  strictEqual((await upgrade()).code, 0);
  const clean = await runCli(["check"], { cwd });
  deepStrictEqual(
    [clean.code, clean.stdout.trim()],
    [0, "The migrations make the wanted schema: there is nothing to do"],
  );
});

Deno.test("roles that the wanted schema names need not be made by a migration", async () => {
  await using project = await temporaryProject({
    "schema.sql": `CREATE TABLE rooms (id bigint GENERATED ALWAYS AS IDENTITY);
GRANT SELECT ON rooms TO reader;
GRANT USAGE ON SEQUENCE rooms_id_seq TO "the writer";
CREATE VIEW numbers AS SELECT id FROM rooms;
ALTER VIEW numbers OWNER TO clerk;
`,
    "migrations/README.md": "",
  });
  const { path: cwd } = project;
  const generated = await runCli(
    ["revision", "--autogenerate", "-m", "Rooms"],
    { cwd },
  );
  strictEqual(generated.code, 0, generated.stderr);
  const checked = await runCli(["check"], { cwd });
  deepStrictEqual([checked.code, checked.stderr], [0, ""]);
  match(checked.stdout, /nothing to do/);
});

Deno.test("retort check ends with 3 where it cannot tell what was renamed, revision with 1", async () => {
  await using project = await temporaryProject({
    "migrations/1_add_rooms.sql":
      "-- retort:revision 1\n-- retort:down-revision\n-- retort:upgrade\nCREATE TABLE rooms (name text);\n-- retort:downgrade\nDROP TABLE rooms;\n",
    "schema.sql": "CREATE TABLE rooms (title text);",
  });
  const cwd = project.path;
  const checked = await runCli(["check", "--json"], { cwd });
  strictEqual(checked.code, 3, checked.stderr);
  const { code, details } = JSON.parse(checked.stdout).error;
  strictEqual(code, "schema/rename-undecided");
  strictEqual(details.candidates[0].flag, "--rename rooms.name:title");
  const generating = ["revision", "--autogenerate", "-m", "Title"];
  strictEqual((await runCli(generating, { cwd })).code, 1);
});

Deno.test("retort diff shows what leads from one file's schema to another's", async () => {
  await using project = await temporaryProject({
    "old.sql": "CREATE TABLE t (id integer);",
    "new.sql": "CREATE TABLE t (id integer, name text);",
  });
  await Deno.mkdir(join(project.path, "migrations"));
  const result = await runCli(
    ["diff", "old.sql", "new.sql", "--format", "operations"],
    { cwd: project.path },
  );
  strictEqual(
    result.stdout.trim(),
    'op.addColumn("t", "name", { type: "text" });',
  );
});
