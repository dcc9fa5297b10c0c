import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { type CliResult, runCli } from "../support/run_cli.ts";
import { temporaryProject } from "../support/temporary_project.ts";
import { createTestDatabase } from "../support/test_database.ts";

const FILES = {
  "migrations/a1_bookings.sql": `-- Create bookings
-- retort:revision a1
-- retort:down-revision
-- retort:upgrade
CREATE TABLE bookings (a int);
`,
  "migrations/b2_index.sql": `-- Index bookings
-- retort:revision b2
-- retort:down-revision a1
-- retort:upgrade
INSERT INTO bookings VALUES (1), (1);
CREATE UNIQUE INDEX CONCURRENTLY bookings_a ON bookings (a);
`,
  "migrations/c3_last.sql": `-- Do nothing
-- retort:revision c3
-- retort:down-revision b2
-- retort:upgrade
SELECT 1;
`,
};

Deno.test("a migration that stops half way is told, looked at, and settled from the command line", async () => {
  await using project = await temporaryProject(FILES);
  await using database = await createTestDatabase();
  const retort = (...args: readonly string[]): Promise<CliResult> =>
    runCli([...args, "--database", database.url], { cwd: project.path });

  const failed = await retort("upgrade");
  strictEqual(failed.code, 1);
  for (
    const line of [
      'error: Cannot upgrade to "b2": could not create unique index "bookings_a" [run/failed]',
      "  at migrations/b2_index.sql:6:1",
      "  statement 2: CREATE UNIQUE INDEX CONCURRENTLY bookings_a ON bookings (a)",
      "  half done: what came before this statement is committed; the same command goes on here",
      "  applied: a1",
      "  not tried: c3",
    ]
  ) ok(failed.stderr.includes(`${line}\n`), `${line}\n---\n${failed.stderr}`);

  const journal = await retort("journal", "--json");
  deepStrictEqual(
    JSON.parse(journal.stdout).data.lines.map(
      (line: { revision: string; outcome: string }) => [
        line.revision,
        line.outcome,
      ],
    ),
    [["b2", "failed"], ["a1", "done"]],
  );

  const doctor = await retort("doctor");
  strictEqual(doctor.code, 3);
  ok(doctor.stdout.includes("mend: REINDEX INDEX CONCURRENTLY bookings_a;"));

  const repair = await retort("repair");
  strictEqual(repair.code, 3);
  ok(repair.stdout.startsWith("b2 is half done"), repair.stdout);

  const unasked = await retort("repair", "b2", "--undone");
  strictEqual(unasked.code, 2);
  const undone = await retort("repair", "b2", "--undone", "--yes");
  strictEqual(undone.stdout, "repaired b2\n");
  strictEqual((await retort("repair")).code, 0);
});
