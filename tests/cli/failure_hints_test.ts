import { ok, strictEqual } from "node:assert/strict";
import { runCli } from "../support/run_cli.ts";
import { temporaryProject } from "../support/temporary_project.ts";
import { createTestDatabase } from "../support/test_database.ts";

/** What is there, what a migration does about it, and the hint it ends with. */
const CASES: readonly (readonly [before: string, sql: string, hint: string])[] =
  [
    [
      "CREATE TABLE a (b int); INSERT INTO a VALUES (NULL)",
      "ALTER TABLE a ALTER COLUMN b SET NOT NULL",
      "Give the rows without a value one in a migration before this one, or add the column with a default",
    ],
    [
      "CREATE TABLE a (b int); INSERT INTO a VALUES (1), (1)",
      "CREATE UNIQUE INDEX a_b ON a (b)",
      "Make the rows differ, or take the surplus ones away, in a migration before this one",
    ],
    [
      "CREATE TABLE a (b int); INSERT INTO a VALUES (-1)",
      "ALTER TABLE a ADD CONSTRAINT a_b CHECK (b > 0)",
      "Correct the rows that break it in a migration before this one, or add it as NOT VALID and validate it once they are right",
    ],
    [
      "CREATE TABLE a (b int PRIMARY KEY); CREATE TABLE c (b int); INSERT INTO c VALUES (1)",
      "ALTER TABLE c ADD FOREIGN KEY (b) REFERENCES a",
      "Correct the rows that break it in a migration before this one, or add it as NOT VALID and validate it once they are right",
    ],
    [
      "CREATE TABLE a (b int)",
      "CREATE TABLE a (b int)",
      "If the database has had all that this migration makes, `retort stamp m2` says so without running it",
    ],
    [
      "CREATE TABLE a (b int)",
      'GRANT SELECT ON a TO "nobody by that name"',
      'Make it first, for example with `CREATE ROLE "nobody by that name"`: roles belong to the whole server',
    ],
    [
      "CREATE TABLE a (b int)",
      "DO $$ BEGIN SET ROLE pg_monitor; ALTER TABLE a ADD c int; END $$",
      "Connect as a role that is, or may become, the owner; `owner` in the config names the role that migrations run as",
    ],
    [
      "CREATE TABLE a (b int)",
      "DO $$ BEGIN COMMIT; END $$",
      'Say `transaction = "none"` in the header to send each statement by itself',
    ],
  ];

for (const [before, sql, hint] of CASES) {
  Deno.test(`what the server refuses ends with what to do: ${sql}`, async () => {
    await using project = await temporaryProject({
      "migrations/m1.sql":
        `-- retort:revision m1\n-- retort:down-revision\n-- retort:upgrade\n${before};\n`,
      "migrations/m2.sql":
        `-- retort:revision m2\n-- retort:down-revision m1\n-- retort:upgrade\n${sql};\n`,
    });
    await using database = await createTestDatabase();
    const { code, stderr } = await runCli(["upgrade", "head"], {
      cwd: project.path,
      env: { DATABASE_URL: database.url },
    });
    strictEqual(code, 1);
    ok(stderr.includes(`hint: ${hint}\n`), stderr);
  });
}
