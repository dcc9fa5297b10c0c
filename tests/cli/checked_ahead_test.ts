import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCli } from "../support/run_cli.ts";
import { temporaryProject } from "../support/temporary_project.ts";
import { createTestDatabase } from "../support/test_database.ts";

function sql(id: number, up: string, down = "SELECT 1"): string {
  const parent = id === 1 ? "" : ` ${id - 1}`;
  return `-- retort:revision ${id}\n-- retort:down-revision${parent}\n-- retort:upgrade\n${up};\n-- retort:downgrade\n${down};\n`;
}

function module(text: string): string {
  return `export const revision = "2";\nexport const downRevision = "1";\n${text}\n`;
}

const SOUND = {
  "migrations/1.sql": sql(1, "CREATE TABLE rooms (id int)", "DROP TABLE rooms"),
  "migrations/3.sql": sql(3, "CREATE TABLE stays (id int)", "DROP TABLE stays"),
};

const BROKEN = [
  {
    name: "a module that is no TypeScript",
    file: "migrations/2.ts",
    text: module("export function upgrade(op) { op.execute( }"),
    says: /Cannot load the migration "migrations\/2\.ts"/,
  },
  {
    name: "a module without an upgrade",
    file: "migrations/2.ts",
    text: module("export function upgrad() {}"),
    says: /migrations\/2\.ts.*neither "upgrade" nor "change"/,
  },
  {
    name: "a module that throws while it is loaded",
    file: "migrations/2.ts",
    text: module('throw new Error("no");\nexport function upgrade() {}'),
    says: /Cannot load the migration "migrations\/2\.ts": no/,
  },
  {
    name: "SQL that never ends",
    file: "migrations/2.sql",
    text: sql(2, "INSERT INTO rooms VALUES ('1)"),
    says: /unterminated quoted string.*\n {2}at migrations\/2\.sql:4:/,
  },
  {
    name: "SQL without a line for the upgrade",
    file: "migrations/2.sql",
    text: "-- retort:revision 2\n-- retort:down-revision 1\nSELECT 1;\n",
    says: /"retort:upgrade" of the migration "migrations\/2\.sql"/,
  },
  {
    name: "SQL that is not UTF-8",
    file: "migrations/2.sql",
    text: sql(2, "SELECT 'caf\u00e9'"),
    encoding: "latin1",
    says: /migrations\/2\.sql": it is not UTF-8 text: line 4/,
  },
  {
    name: "a command of psql",
    file: "migrations/2.sql",
    text: sql(2, "\\connect other"),
    says: /Cannot run "\\connect".*\n {2}at migrations\/2\.sql:4:1/,
  },
] as const;

for (const { name, file, text, says, ...rest } of BROKEN) {
  Deno.test(`retort upgrade applies nothing where a later file is ${name}`, async () => {
    await using project = await temporaryProject(SOUND);
    const encoding = "encoding" in rest ? rest.encoding : "utf8";
    await writeFile(join(project.path, file), text, { encoding });
    await using database = await createTestDatabase();
    const options = {
      cwd: project.path,
      env: { DATABASE_URL: database.url },
    };
    const { code, stderr } = await runCli(["upgrade", "head"], options);
    strictEqual(code, 1);
    match(stderr, says);
    match(stderr, /\[run\/failed\]/);
    match(stderr, /applied: nothing\n {2}not tried: 1, 3\n/);
    const current = await runCli(["current", "--json"], options);
    deepStrictEqual(JSON.parse(current.stdout).data.current, []);
    const written = await runCli(["upgrade", "head", "--sql"], options);
    deepStrictEqual([written.code, written.stdout], [1, ""]);
  });
}

for (
  const [name, file, text] of [
    [
      "SQL",
      "migrations/2.sql",
      sql(2, "SELECT 1").replace(/-- retort:downgrade[^]*/, ""),
    ],
    ["TypeScript", "migrations/2.ts", module("export function upgrade() {}")],
  ] as const
) {
  Deno.test(`retort downgrade takes nothing back where a later migration in ${name} has no way back`, async () => {
    await using project = await temporaryProject({ ...SOUND, [file]: text });
    await using database = await createTestDatabase();
    const options = {
      cwd: project.path,
      env: { DATABASE_URL: database.url },
    };
    strictEqual((await runCli(["upgrade", "head"], options)).code, 0);
    const { code, stderr } = await runCli([
      "downgrade",
      "base",
      "--allow-data-loss",
    ], options);
    strictEqual(code, 1);
    match(stderr, /Cannot downgrade from "2": its migration has no way back/);
    match(stderr, /applied: nothing\n {2}not tried: 3, 1\n/);
    const current = await runCli(["current"], options);
    match(current.stdout, /^3/);
  });
}
