import {
  deepStrictEqual,
  doesNotMatch,
  ok,
  strictEqual,
} from "node:assert/strict";
import { join } from "node:path";
import { connect } from "../../lib/database/mod.ts";
import { type CliResult, runCli } from "../support/run_cli.ts";
import { temporaryProject } from "../support/temporary_project.ts";
import { createTestDatabase } from "../support/test_database.ts";

/** What a terminal would act upon: control characters other than line ends and tabs. */
// deno-lint-ignore no-control-regex
const CONTROLS_REGEXP = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

function outputOf({ stdout, stderr }: CliResult): string {
  return `${stdout}\n${stderr}`;
}

function sqlMigration(message: string, sql: string): string {
  return `-- ${message}\n-- retort:revision r01\n-- retort:down-revision\n-- retort:upgrade\n${sql}\n`;
}

const MESSAGES: readonly (readonly [string, string])[] = [
  ["quotes", `it's "quoted" \\ $$ ; DROP TABLE retort_version; --`],
  [
    "terminal sequences",
    "red \u001b[31m bell \u0007 back \b title \u001b]0;x\u0007 csi \u009b2J",
  ],
  ["right to left marks", "abc \u202e cba"],
  ["ten thousand characters", "x".repeat(10_000)],
];

for (const [name, message] of MESSAGES) {
  Deno.test(`a message with ${name} is kept as it is and shown harmlessly`, async () => {
    await using database = await createTestDatabase();
    await using project = await temporaryProject({
      "migrations/r01_one.sql": sqlMigration(
        message,
        "CREATE TABLE t (a int);",
      ),
    });
    const env = { DATABASE_URL: database.url };
    for (const args of [["upgrade", "head"], ["history"], ["show", "r01"]]) {
      const result = await runCli(args, { cwd: project.path, env });
      strictEqual(result.code, 0, outputOf(result));
      doesNotMatch(outputOf(result), CONTROLS_REGEXP);
    }
    await using session = await connect(database.settings);
    deepStrictEqual(
      await session.query("SELECT version_num FROM retort_version"),
      [{ version_num: "r01" }],
    );
    const json = await runCli(["history", "--json"], {
      cwd: project.path,
      env,
    });
    ok(
      JSON.stringify(JSON.parse(json.stdout)).includes(
        JSON.stringify(message.trim()).slice(1, 60),
      ),
    );
  });
}

const NEW_MESSAGES: readonly string[] = [
  "../../escape",
  "/etc/passwd",
  "a/b\\c",
  "*/ export const upgrade = () => {}; /*",
  "`${process.exit(7)}`",
  "new\nline\n-- retort:revision evil",
  "\u001b[31mred",
  "x".repeat(10_000),
];

Deno.test("revision writes whatever message into the migrations folder, and what it writes can be read", async () => {
  await using project = await temporaryProject({
    "migrations/README.md": "",
  });
  for (const message of NEW_MESSAGES) {
    for (const more of [[], ["--sql-file"]]) {
      const result = await runCli(["revision", "-m", message, ...more], {
        cwd: project.path,
      });
      strictEqual(result.code, 0, outputOf(result));
      doesNotMatch(outputOf(result), CONTROLS_REGEXP);
    }
  }
  const outside = [...Deno.readDirSync(project.path)].map(({ name }) => name);
  deepStrictEqual(outside, ["migrations"]);
  const files = [...Deno.readDirSync(join(project.path, "migrations"))];
  ok(files.every(({ isFile, name }) => isFile && name.length < 120));
  const heads = await runCli(["heads"], { cwd: project.path });
  strictEqual(heads.code, 0, outputOf(heads));
});

for (
  const id of [
    "../evil",
    "a'b",
    'a"b',
    "a b",
    "a\nb",
    "\u001b[31m",
    "x".repeat(10_000),
  ]
) {
  Deno.test(`a revision id that is ${JSON.stringify(id.slice(0, 20))} is refused or kept harmlessly`, async () => {
    await using project = await temporaryProject({
      "migrations/README.md": "",
    });
    const result = await runCli(["revision", "-m", "one", "--rev-id", id], {
      cwd: project.path,
    });
    doesNotMatch(outputOf(result), CONTROLS_REGEXP);
    deepStrictEqual(
      [...Deno.readDirSync(project.path)].map(({ name }) => name),
      ["migrations"],
    );
    const heads = await runCli(["heads"], { cwd: project.path });
    strictEqual(heads.code, 0, outputOf(heads));
    doesNotMatch(outputOf(heads), CONTROLS_REGEXP);
  });
}

Deno.test("what the server says is shown without control characters", async () => {
  await using database = await createTestDatabase();
  await using project = await temporaryProject({
    "migrations/r01_one.sql": sqlMigration(
      "One",
      "DO $$ BEGIN RAISE NOTICE E'note \\x1b[31m'; RAISE EXCEPTION E'bad \\x1b[31m \\x07' USING DETAIL = E'\\x1b]0;x\\x07'; END $$;",
    ),
  });
  const result = await runCli(["upgrade", "head"], {
    cwd: project.path,
    env: { DATABASE_URL: database.url },
  });
  strictEqual(result.code, 1);
  doesNotMatch(outputOf(result), CONTROLS_REGEXP);
});

Deno.test("a link in the migrations folder to a file outside of it is not run", async () => {
  await using project = await temporaryProject({
    "outside.sql": sqlMigration("Outside", "CREATE TABLE t (a int);"),
    "migrations/README.md": "",
  });
  await Deno.symlink(
    join(project.path, "outside.sql"),
    join(project.path, "migrations", "r01_outside.sql"),
  );
  const result = await runCli(["heads", "--json"], { cwd: project.path });
  ok(!result.stdout.includes("r01") || result.code !== 0, outputOf(result));
});

Deno.test("a migration of fifty megabytes is applied", async () => {
  await using database = await createTestDatabase();
  const row = `INSERT INTO t VALUES ('${"x".repeat(5_000)}');\n`;
  await using project = await temporaryProject({
    "migrations/r01_one.sql": sqlMigration(
      "Large",
      `CREATE TABLE t (a text);\n${row.repeat(10_000)}`,
    ),
  });
  const result = await runCli(["upgrade", "head"], {
    cwd: project.path,
    env: { DATABASE_URL: database.url },
  });
  strictEqual(result.code, 0, outputOf(result));
  await using session = await connect(database.settings);
  deepStrictEqual(await session.query("SELECT count(*)::int AS n FROM t"), [
    { n: 10_000 },
  ]);
});
