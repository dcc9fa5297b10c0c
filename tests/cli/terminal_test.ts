import { deepStrictEqual, match, ok } from "node:assert/strict";
import { createTestDatabase } from "../support/test_database.ts";
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
  return screen.replaceAll(database, "DATABASE")
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
      await terminal.press(key);
      const screen = await terminal.waitFor(`exit ${exit}`);
      ok(screen.includes(key === "n" ? "[run/data-loss]" : "↑ b1"), screen);
    },
  );
}

testWhenPossible(
  "retort upgrade shows a long statement with its time, and Ctrl-C stops it",
  OBSTACLE,
  async () => {
    await using project = await temporaryProject({
      "migrations/a1.sql": sqlMigration({ id: "a1" }, "SELECT pg_sleep(60);"),
    });
    await using database = await createTestDatabase();
    await using terminal = await runInTerminal(["upgrade", "head"], {
      columns: 40,
      cwd: project.path,
      env: { DATABASE_URL: database.url },
    });
    match(await terminal.waitFor(" s"), /a1.* \d+\.\d s|pg_sleep.* \d+\.\d s/);
    await terminal.press("C-c");
    const screen = await terminal.waitFor("exit 130");
    ok(screen.includes("[run/interrupted]"), screen);
  },
);
