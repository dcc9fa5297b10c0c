import { deepStrictEqual, match, ok } from "node:assert/strict";
import { connect } from "../../lib/database/mod.ts";
import { runCli } from "../support/run_cli.ts";
import {
  createTestDatabase,
  type TestDatabase,
} from "../support/test_database.ts";
import {
  exampleProject,
  type TemporaryProject,
  temporaryProject,
} from "../support/temporary_project.ts";
import { runInTerminal } from "../support/terminal.ts";
import { testWhenPossible, whyWithout } from "../support/test_when_possible.ts";

const OBSTACLE = whyWithout("tmux");

/** A screen without what differs from run to run. */
function steady(screen: string, database: string): readonly string[] {
  return screen.replaceAll(database, "DATABASE").replaceAll("\n    ", " ")
    .replaceAll(/\d+(?:\.\d+)? m?s\b/g, "TIME").split("\n");
}

function sqlMigration(
  header: { readonly id: string; readonly down?: string },
  sql: string,
): string {
  const { id, down } = header;
  return `-- Revision ${id}\n-- retort:revision ${id}\n` +
    `-- retort:down-revision ${down ?? ""}`.trimEnd() + "\n" +
    `\n-- retort:upgrade\n${sql}\n\n-- retort:downgrade\nSELECT 1;\n`;
}

async function projectThatDrops(): Promise<TemporaryProject> {
  return await temporaryProject({
    "migrations/a1.sql": sqlMigration(
      { id: "a1" },
      "CREATE TABLE notes (body text);\nINSERT INTO notes VALUES ('kept');",
    ),
    "migrations/b1.sql": sqlMigration(
      { id: "b1", down: "a1" },
      "ALTER TABLE notes DROP COLUMN body;",
    ),
  });
}

/** The words of a screen, without what a layout puts between them. */
function wordsOf(screen: string | undefined): readonly string[] {
  return screen?.replaceAll(/postgres:\S+(?:\n\w+)?/g, "DATABASE").split(
    /[^\S\u00a0]+|,|[│○●├╮╯─╰╭]+/,
  ).filter((word) => word !== "") ?? [];
}

async function rowsOf(
  database: TestDatabase,
  sql: string,
): Promise<readonly unknown[]> {
  await using session = await connect(database.settings);
  return await session.query(sql);
}

for (const columns of [80, 40]) {
  testWhenPossible(
    `retort history fits into ${columns} columns`,
    OBSTACLE,
    async () => {
      await using project = await exampleProject();
      await using terminal = await runInTerminal(["history"], {
        columns,
        cwd: project.path,
      });
      const screen = await terminal.waitFor("exit 0");
      deepStrictEqual(screen.split("\n"), [
        "003 -> 004 (head), Index booking periods",
        "002 -> 003, Create timeline events table",
        "001 -> 002, Create approvals table",
        "<base> -> 001, Create bookings table",
        "exit 0",
      ]);
    },
  );

  testWhenPossible(
    `retort upgrade and status fit into ${columns} columns`,
    OBSTACLE,
    async () => {
      await using project = await exampleProject();
      await using database = await createTestDatabase();
      const options = {
        columns,
        cwd: project.path,
        env: { DATABASE_URL: database.url },
      };
      await using upgrade = await runInTerminal(["upgrade", "head"], options);
      const run = steady(await upgrade.waitFor("exit 0"), database.name);
      deepStrictEqual(run.filter((line) => /^[↑↓]/.test(line)), [
        "↑ 001 Create bookings table TIME",
        "↑ 002 Create approvals table TIME",
        "↑ 003 Create timeline events table TIME",
        "↑ 004 Index booking periods TIME",
      ]);
      await using status = await runInTerminal(["status"], options);
      const screen = await status.waitFor("exit 0");
      ok(screen.includes("Current (1)\n  004 (head) (current)"), screen);
    },
  );
}

testWhenPossible(
  "an error is broken at words where the terminal is narrow",
  OBSTACLE,
  async () => {
    await using project = await temporaryProject({
      "migrations/a1.sql": "-- Rev a1\n-- retort:revision a1\n",
    });
    await using terminal = await runInTerminal(["history"], {
      columns: 40,
      cwd: project.path,
    });
    const screen = await terminal.waitFor("exit 1");
    deepStrictEqual(screen.split("\n"), [
      "error: Cannot read",
      '    "retort:down-revision" of the',
      '    migration "migrations/a1.sql": the',
      "    file has no such line",
      "    [migration/header-invalid]",
      "  at migrations/a1.sql:1:1",
      "  1 | -- Rev a1",
      "    | ^",
      "  hint: Add `-- retort:down-revision`",
      "      with the revision it follows, or",
      "      with nothing behind it for the",
      "      first",
      "exit 1",
    ]);
  },
);

for (const [key, exit] of [["n", 1], ["y", 0]] as const) {
  testWhenPossible(
    `retort upgrade asks before it loses data, and takes ${key} for an answer`,
    OBSTACLE,
    async () => {
      await using project = await projectThatDrops();
      await using database = await createTestDatabase();
      await using terminal = await runInTerminal(["upgrade", "head"], {
        columns: 40,
        cwd: project.path,
        env: { DATABASE_URL: database.url },
      });
      match(await terminal.waitFor("Go on?"), /destroys/);
      await terminal.press(key, "Enter");
      const screen = await terminal.waitFor(`exit ${exit}`);
      ok(screen.includes(key === "n" ? "[run/data-loss]" : "↑ b1"), screen);
    },
  );
}

testWhenPossible(
  "retort upgrade shows a long step with its time; Ctrl-C stops it on the server too, and nothing is applied",
  OBSTACLE,
  async () => {
    await using project = await temporaryProject({
      "migrations/a1.sql": sqlMigration(
        { id: "a1" },
        "CREATE TABLE a (b int);\nSELECT pg_sleep(600);",
      ),
    });
    await using database = await createTestDatabase();
    await using terminal = await runInTerminal(["upgrade", "head"], {
      columns: 40,
      cwd: project.path,
      env: { DATABASE_URL: database.url },
    });
    match(await terminal.waitFor(" s"), /^↑ a1 Revision a1 1\/1 \d+\.\d s$/m);
    await terminal.press("C-c");
    deepStrictEqual((await terminal.waitFor("exit 130")).split("\n"), [
      'error: Cannot upgrade to "a1": the run',
      "    was told to stop [run/interrupted]",
      "  hint: Run the same command again to go",
      "      on from here",
      "exit 130",
    ]);
    deepStrictEqual(
      await rowsOf(
        database,
        `SELECT (SELECT count(*)::int FROM pg_stat_activity
           WHERE datname = current_database() AND pid <> pg_backend_pid()) AS sessions,
          to_regclass('a') AS made`,
      ),
      [{ sessions: 0, made: null }],
    );
  },
);

for (const key of ["C-c", "C-d"] as const) {
  testWhenPossible(
    `retort upgrade takes ${key} at a question for what it is`,
    OBSTACLE,
    async () => {
      await using project = await projectThatDrops();
      await using database = await createTestDatabase();
      await using terminal = await runInTerminal(["upgrade", "head"], {
        columns: 80,
        cwd: project.path,
        env: { DATABASE_URL: database.url },
      });
      await terminal.waitFor("Go on?");
      await terminal.press(key);
      const isCut = key === "C-c";
      const screen = await terminal.waitFor(`exit ${isCut ? 130 : 1}`);
      ok(
        screen.includes(isCut ? "[run/interrupted]" : "[run/data-loss]"),
        screen,
      );
    },
  );
}

testWhenPossible(
  "retort never asks for a permission, not even on a terminal",
  OBSTACLE,
  async () => {
    await using project = await temporaryProject({
      "migrations/001.js": `export const revision = "001";
export const downRevision = null;
export async function upgrade(op) {
  const { execFileSync } = await import("node:child_process");
  const { dlopen } = Deno;
  for (const forbidden of [() => execFileSync("true"), () => dlopen("libc.so.6", {})]) {
    try {
      forbidden();
    } catch {
      continue;
    }
  }
}
`,
    });
    await using database = await createTestDatabase();
    await using terminal = await runInTerminal(["upgrade", "head"], {
      columns: 80,
      cwd: project.path,
      env: { DATABASE_URL: database.url },
    });
    const screen = await terminal.waitFor("exit ");
    deepStrictEqual(steady(screen, database.name).slice(0, 1), ["↑ 001 TIME"]);
    ok(screen.endsWith("exit 0"), screen);
  },
);

/** A history with words to break on every screen. */
async function wordyProject(): Promise<TemporaryProject> {
  const say = (id: string, down: string, words: string): string =>
    sqlMigration({ id, down }, "SELECT 1;").replace(`Revision ${id}`, words);
  return await temporaryProject({
    "migrations/a1.sql": say(
      "a1",
      "",
      "Begin with what everything needs later",
    ),
    "migrations/b2.sql": say(
      "b2",
      "a1",
      "Count what is booked for each of the rooms",
    ),
    "migrations/c3.sql": say(
      "c3",
      "a1",
      "Tell the guests of every change by mail",
    ),
    "migrations/d4.sql": say(
      "d4",
      "b2, c3",
      "Join what was made apart by two people",
    ),
  });
}

const WORDY: readonly (readonly string[])[] = [
  ["branches"],
  ["current"],
  ["current", "--verbose"],
  ["doctor"],
  ["graph", "--indicate-current"],
  ["heads", "--verbose"],
  ["history"],
  ["journal"],
  ["list-templates"],
  ["show", "d4"],
  ["stamp", "d4"],
  ["status"],
];

testWhenPossible(
  "no command breaks a word in 40 columns, nor leaves one out",
  OBSTACLE,
  async () => {
    await using project = await wordyProject();
    await using database = await createTestDatabase();
    const env = { DATABASE_URL: database.url };
    const cwd = project.path;
    const prepared = await runCli(["upgrade", "head"], { cwd, env });
    deepStrictEqual([prepared.code, prepared.stderr], [0, ""]);
    for (const args of WORDY) {
      const screens: string[] = [];
      for (const columns of [40, 250]) {
        await using terminal = await runInTerminal(args, {
          columns,
          cwd,
          env,
        });
        screens.push(await terminal.waitFor("exit "));
      }
      const [narrow, wide] = screens;
      deepStrictEqual(wordsOf(narrow), wordsOf(wide), args.join(" "));
    }
  },
);

for (
  const [name, env] of [
    ["LANG=C", { LANG: "C" }],
    ["LC_ALL=C", { LC_ALL: "C", LANG: "en_US.UTF-8" }],
    ["TERM=dumb", { TERM: "dumb" }],
  ] as const
) {
  testWhenPossible(
    `with ${name} everything is written in ASCII`,
    OBSTACLE,
    async () => {
      await using project = await wordyProject();
      await project.write(
        "migrations/e5.sql",
        sqlMigration({ id: "e5", down: "d4" }, "SELECT 1 /\n0;"),
      );
      await using database = await createTestDatabase();
      const options = {
        columns: 80,
        cwd: project.path,
        env: { ...env, DATABASE_URL: database.url },
      };
      for (
        const [args, said] of [
          [["upgrade", "head"], "^ d4 Join"],
          [["graph", "--indicate-current"], "* d4 (current) Join"],
          [["status"], "d4 (current)"],
          [["help", "alembic"], "await op.query(...)"],
        ] as const
      ) {
        await using terminal = await runInTerminal(args, options);
        const screen = await terminal.waitFor("exit ");
        ok(screen.includes(said), screen);
        match(screen, /^[\n -~]*$/);
      }
    },
  );
}
