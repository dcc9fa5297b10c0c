import {
  deepStrictEqual,
  doesNotMatch,
  ok,
  strictEqual,
} from "node:assert/strict";
import { join } from "node:path";
import { connect } from "../../lib/database/mod.ts";
import { type CliResult, runCli } from "../support/run_cli.ts";
import { runCommand } from "../support/run_command.ts";
import { temporaryProject } from "../support/temporary_project.ts";
import { createTestDatabase } from "../support/test_database.ts";
import { spawnRun } from "./spawn_run.ts";

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
  const result = await runCli(["heads"], { cwd: project.path });
  strictEqual(result.code, 1);
  ok(result.stderr.includes("[migration/outside-folder]"), outputOf(result));
});

Deno.test("a file name that is hostile is shown harmlessly, and a pipe is no migration", async () => {
  await using database = await createTestDatabase();
  await using project = await temporaryProject({
    "migrations/r01_a\nb\u001b[31m\u0007'\".sql": sqlMigration(
      "One",
      "SELECT 1/0;",
    ),
  });
  await runCommand(["mkfifo", "migrations/pipe.sql"], { cwd: project.path });
  const env = { DATABASE_URL: database.url };
  for (const [args, code] of [[["heads"], 0], [["upgrade"], 1]] as const) {
    const result = await runCli(args, { cwd: project.path, env });
    strictEqual(result.code, code, outputOf(result));
    doesNotMatch(outputOf(result), CONTROLS_REGEXP);
  }
});

Deno.test("labels that are hostile are refused or shown harmlessly", async () => {
  for (const label of ["a'b", "a b", "../x", "a@b", "\u001b[31m", "-x"]) {
    await using project = await temporaryProject({
      "migrations/r01.sql":
        `-- One\n-- retort:revision r01\n-- retort:down-revision\n-- retort:branch-labels ${label}\n-- retort:upgrade\nSELECT 1;\n`,
    });
    const result = await runCli(["branches", "--verbose"], {
      cwd: project.path,
    });
    doesNotMatch(outputOf(result), CONTROLS_REGEXP);
    const quoted = await runCli(["show", label], { cwd: project.path });
    doesNotMatch(outputOf(quoted), CONTROLS_REGEXP);
  }
});

/** Polls how much memory a process has taken at most, as long as it lives. */
async function peakMemory(pid: number): Promise<number> {
  let peak = 0;
  for (;;) {
    const status = await Deno.readTextFile(`/proc/${pid}/status`)
      .catch(() => "");
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
    if (kilobytes === undefined) return peak;
    peak = Number(kilobytes) * 1024;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Twenty times the text; what is kept at once should be far less. */
const MOST_MEMORY = 1_000_000_000;

Deno.test("a migration of fifty megabytes is applied", async () => {
  await using database = await createTestDatabase();
  const row = `INSERT INTO t VALUES ('${"x".repeat(5_000)}');\n`;
  await using project = await temporaryProject({
    "migrations/r01_one.sql": sqlMigration(
      "Large",
      `CREATE TABLE t (a text);\n${row.repeat(10_000)}`,
    ),
  });
  const run = spawnRun({ folder: project.path, url: database.url });
  const peak = Deno.build.os === "linux" ? await peakMemory(run.child.pid) : 1;
  const { code, output } = await run.end();
  strictEqual(code, 0, output);
  ok(peak > 0 && peak < MOST_MEMORY, `It took ${peak} bytes`);
  await using session = await connect(database.settings);
  deepStrictEqual(await session.query("SELECT count(*)::int AS n FROM t"), [
    { n: 10_000 },
  ]);
});
