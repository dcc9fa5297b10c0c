import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { chmod, rm } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { connect } from "../../lib/database/mod.ts";
import { createTestDatabase } from "../support/test_database.ts";
import { runCli } from "../support/run_cli.ts";
import {
  exampleProject,
  migrationSource,
  temporaryProject,
} from "../support/temporary_project.ts";

interface BrokenFiles {
  readonly name: string;
  readonly args: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly expected: readonly RegExp[];
}

const first = migrationSource({
  message: "One",
  revision: "abc111",
  down: null,
});

const CASES: readonly BrokenFiles[] = [
  {
    name: "an unknown revision",
    args: ["show", "nope"],
    files: { "migrations/abc111_one.ts": first },
    expected: [/Cannot find revision "nope"/, /\[revision\/not-found\]/],
  },
  {
    name: "a partial id that is ambiguous",
    args: ["show", "abc1"],
    files: {
      "migrations/abc111_one.ts": first,
      "migrations/abc122_two.ts": migrationSource({
        message: "Two",
        revision: "abc122",
        down: "abc111",
      }),
    },
    expected: [/"abc1"/, /abc111/, /abc122/, /\[revision\/ambiguous/],
  },
  {
    name: "several heads",
    args: ["upgrade", "head", "--sql"],
    files: {
      "migrations/abc111_one.ts": first,
      "migrations/bbb222_two.ts": migrationSource({
        message: "Two",
        revision: "bbb222",
        down: "abc111",
      }),
      "migrations/ccc333_three.ts": migrationSource({
        message: "Three",
        revision: "ccc333",
        down: "abc111",
      }),
    },
    expected: [
      /\[revision\/multiple-heads\]/,
      /bbb222/,
      /ccc333/,
      /retort merge/,
    ],
  },
  {
    name: "a revision id that two files have",
    args: ["heads"],
    files: {
      "migrations/abc111_one.ts": first,
      "migrations/abc111_other.ts": first,
    },
    expected: [/abc111_one\.ts/, /abc111_other\.ts/, /\[revision\/duplicate/],
  },
  {
    name: "a parent that no file has",
    args: ["heads"],
    files: {
      "migrations/abc111_one.ts": migrationSource({
        message: "One",
        revision: "abc111",
        down: "fff999",
      }),
    },
    expected: [/fff999/, /abc111_one\.ts/, /\[revision\/missing/],
  },
  {
    name: "a cycle",
    args: ["heads"],
    files: {
      "migrations/abc111_one.ts": migrationSource({
        message: "One",
        revision: "abc111",
        down: "bbb222",
      }),
      "migrations/bbb222_two.ts": migrationSource({
        message: "Two",
        revision: "bbb222",
        down: "abc111",
      }),
    },
    expected: [
      /abc111/,
      /bbb222/,
      /\[revision\/cycle\]/,
      /in one of migrations\/abc111_one\.ts, migrations\/bbb222_two\.ts/,
    ],
  },
  {
    name: "a header that is not literal",
    args: ["heads"],
    files: {
      "migrations/abc111_one.ts": first.replace(
        "export const downRevision = null;",
        "export const downRevision = [1].map(String);",
      ),
    },
    expected: [/abc111_one\.ts:5:\d+/, /downRevision/],
  },
  {
    name: "a migration that does not parse",
    args: ["upgrade", "head", "--sql"],
    files: {
      "migrations/abc111_one.ts": first.replace(
        "export function upgrade(op: Operations) {",
        "export function upgrade(op: Operations) { op.(",
      ),
    },
    expected: [/abc111_one\.ts/],
  },
  {
    name: "a config with a wrong key",
    args: ["heads"],
    files: {
      "retort.config.ts": 'export default { databse: "postgres://x" };\n',
      "migrations/abc111_one.ts": first,
    },
    expected: [/databse/, /database/, /retort\.config\.ts/, /\[config\//],
  },
  {
    name: "a migrations folder that is missing",
    args: ["heads"],
    files: {},
    expected: [/migrations/, /retort init/],
  },
  {
    name: "a folder to work in that is missing",
    args: ["heads", "-C", "gone"],
    files: { "migrations/abc111_one.ts": first },
    expected: [/Cannot work in ".*gone": there is no such folder/],
  },
  {
    name: "a folder inside a project",
    args: ["-C", "web/app", "heads"],
    files: {
      "retort.config.json": "{}",
      "migrations/abc111_one.ts": first,
      "web/app/README.md": "",
    },
    expected: [
      /There is a project in "\.\.\/\.\.": add `--directory \.\.\/\.\.`/,
    ],
  },
  {
    name: "no database named",
    args: ["upgrade", "head"],
    files: { "migrations/abc111_one.ts": first },
    expected: [/\[database\/not-named\]/, /--database/, /DATABASE_URL/],
  },
];

for (const { name, args, files, expected } of CASES) {
  Deno.test(`retort says what is wrong: ${name}`, async () => {
    await using project = await temporaryProject(files);
    const { code, stdout, stderr } = await runCli(args, { cwd: project.path });
    strictEqual(code, 1, stderr);
    strictEqual(stdout, "");
    for (const pattern of expected) match(stderr, pattern);
    ok(!stderr.includes("file://"), stderr);
  });
}

Deno.test("retort says what is wrong: a migrations folder that cannot be read", async () => {
  await using project = await temporaryProject({
    "migrations/abc111_one.ts": first,
  });
  const folder = join(project.path, "migrations");
  if (process.getuid?.() === 0) {
    // Root reads every folder; a file in its place cannot be read as one.
    await rm(folder, { recursive: true });
    await project.write("migrations", "not a folder");
  } else {
    await chmod(folder, 0o000);
  }
  const { code, stderr } = await runCli(["heads"], { cwd: project.path });
  await chmod(folder, 0o700);
  strictEqual(code, 1);
  match(stderr, /Cannot read .*migrations/);
});

for (const place of ["embedded:memory", "a server"]) {
  Deno.test(`retort says what is wrong: SQL that does not parse, on ${place}, and nothing else`, async () => {
    await using project = await temporaryProject({
      "migrations/1.sql":
        "-- retort:revision 1\n-- retort:down-revision\n-- retort:upgrade\nCREATE TABL a (b int);\n",
    });
    await using database = await createTestDatabase();
    const { code, stderr } = await runCli(["upgrade", "head"], {
      cwd: project.path,
      env: { DATABASE_URL: place === "a server" ? database.url : place },
    });
    strictEqual(code, 1);
    strictEqual(
      stderr,
      `error: Cannot upgrade to "1": syntax error at or near "TABL" [run/failed]
  at migrations/1.sql:4:8
  4 | CREATE TABL a (b int);
    |        ^
  sqlstate: 42601
  statement 1: CREATE TABL a (b int)
`,
    );
  });
}

Deno.test("retort says what is wrong: the server is down", async () => {
  await using project = await exampleProject();
  const { code, stderr } = await runCli(["upgrade", "head"], {
    cwd: project.path,
    env: { DATABASE_URL: "postgres://someone:secret@127.0.0.1:1/nothing" },
  });
  strictEqual(code, 1);
  match(stderr, /Cannot reach .*127\.0\.0\.1:1/);
  ok(!stderr.includes("secret"));
});

Deno.test("retort says what is wrong: the password is wrong", async () => {
  await using project = await exampleProject();
  await using database = await createTestDatabase();
  const url = new URL(database.url);
  url.password = "not-the-password";
  const { code, stderr } = await runCli(["upgrade", "head"], {
    cwd: project.path,
    env: { DATABASE_URL: url.href },
  });
  strictEqual(code, 1);
  match(stderr, /password/);
  ok(!stderr.includes("not-the-password"));
});

Deno.test("retort says what is wrong: the database does not exist", async () => {
  await using project = await exampleProject();
  await using database = await createTestDatabase();
  const url = new URL(database.url);
  url.pathname = "/there_is_no_such_database";
  const { code, stderr } = await runCli(["upgrade", "head"], {
    cwd: project.path,
    env: { DATABASE_URL: url.href },
  });
  strictEqual(code, 1);
  match(stderr, /there_is_no_such_database/);
});

Deno.test("retort changes nothing when a migration throws in the middle", async () => {
  await using project = await temporaryProject({
    "migrations/abc111_one.ts": migrationSource({
      message: "One",
      revision: "abc111",
      down: null,
      upgrade: 'op.execute("CREATE TABLE one (id integer)");\n' +
        '  op.execute("CREATE TABLE two (id integr)");',
    }),
  });
  await using database = await createTestDatabase();
  const env = { DATABASE_URL: database.url };
  const { code, stderr } = await runCli(["upgrade", "head"], {
    cwd: project.path,
    env,
  });
  strictEqual(code, 1);
  match(stderr, /abc111_one\.ts:9/);
  match(stderr, /type "integr" does not exist/);
  match(stderr, /CREATE TABLE two \(id integr\)/);
  await using session = await connect(database.settings);
  const rows = await session.query(
    "SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public' AND tablename IN ('one', 'two')",
  );
  strictEqual(rows[0]?.tables, 0);
});

Deno.test("retort says what is wrong: the database is at a revision that no file has", async () => {
  await using project = await exampleProject();
  await using database = await createTestDatabase();
  const env = { DATABASE_URL: database.url };
  await runCli(["upgrade", "002"], { cwd: project.path, env });
  await rm(join(project.path, "migrations/002_create_approvals_table.ts"));
  await rm(
    join(project.path, "migrations/003_create_timeline_events_table.sql"),
  );
  await rm(join(project.path, "migrations/004_index_booking_periods.sql"));
  const { code, stderr } = await runCli(["upgrade", "head"], {
    cwd: project.path,
    env,
  });
  strictEqual(code, 1);
  match(stderr, /002/);
  match(stderr, /no file/);
  const status = await runCli(["status"], { cwd: project.path, env });
  match(status.stdout, /^Current: nothing that is in a file$/m);
});

function sqlFile(upgrade: string): string {
  return `-- retort:revision 001\n-- retort:down-revision\n-- retort:upgrade\n${upgrade}\n`;
}

Deno.test("retort points at the place in the line, whatever stands before it", async () => {
  const line = "CREATE TABLE t (a int); ALTER TABLE t ADD b nosuch;";
  await using project = await temporaryProject({
    "migrations/001.sql": sqlFile(line),
  });
  await using database = await createTestDatabase();
  const { stdout } = await runCli(["upgrade", "--json"], {
    cwd: project.path,
    env: { DATABASE_URL: database.url },
  });
  deepStrictEqual(JSON.parse(stdout).error.source, {
    file: "migrations/001.sql",
    line: 4,
    column: 45,
    excerpt: line,
  });
});

Deno.test("retort says how a statement runs that wants no transaction around it", async () => {
  await using project = await temporaryProject({
    "migrations/001.sql": sqlFile(
      "CREATE PROCEDURE p() LANGUAGE plpgsql AS 'BEGIN COMMIT; END';\nCALL p();",
    ),
  });
  await using database = await createTestDatabase();
  const { stderr } = await runCli(["upgrade"], {
    cwd: project.path,
    env: { DATABASE_URL: database.url },
  });
  match(stderr, /hint: Say `transaction = "none"` in the header/);
});

Deno.test("retort names the file of a migration that cannot be loaded", async () => {
  await using project = await temporaryProject({
    "migrations/abc111_one.ts": `${first}\n)`,
  });
  await using database = await createTestDatabase();
  const { stdout } = await runCli(["upgrade", "--json"], {
    cwd: project.path,
    env: { DATABASE_URL: database.url },
  });
  strictEqual(
    JSON.parse(stdout).error.details.failed.file,
    "migrations/abc111_one.ts",
  );
});

Deno.test("retort takes what no longer parses for a change", async () => {
  await using project = await temporaryProject({
    "migrations/001.sql": sqlFile("SELECT 1;"),
  });
  await using database = await createTestDatabase();
  const shell = { cwd: project.path, env: { DATABASE_URL: database.url } };
  strictEqual((await runCli(["upgrade"], shell)).code, 0);
  await project.write("migrations/001.sql", sqlFile("SELEKT 1;"));
  const { stderr } = await runCli(["upgrade"], shell);
  match(stderr, /"001" is applied, but the file says something else now/);
  match(stderr, /- SELECT 1;\n {4}\+ SELEKT 1;/);
});
