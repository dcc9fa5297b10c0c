import { deepStrictEqual, rejects, strictEqual } from "node:assert/strict";
import { dumpSchema } from "../support/dump_schema.ts";
import { connectTo, runHistory, sqlOfHistory } from "../support/run_fixture.ts";
import { runPsql } from "../support/run_psql.ts";
import { createTestDatabase } from "../support/test_database.ts";

const HISTORY = {
  a1: {
    up: "CREATE TABLE bookings (id int PRIMARY KEY, note text)",
    down: "DROP TABLE bookings",
  },
  b2: {
    up:
      "INSERT INTO bookings VALUES (1, E'a\\'b;');\nCREATE INDEX CONCURRENTLY bookings_note ON bookings (note);\nCOPY bookings FROM stdin;\n2\tx\n\\.\n",
    down: "DROP INDEX CONCURRENTLY bookings_note",
  },
};

Deno.test("planAsSql() writes readable SQL", async () => {
  strictEqual(
    await sqlOfHistory({ a1: HISTORY.a1 }),
    `-- 1 step from base, for PostgreSQL 15
-- Run it with: psql -v ON_ERROR_STOP=1 -f FILE
SET lock_timeout = 2000;

-- Upgrade to a1: Message of a1 (migrations/a1.sql)
BEGIN;
CREATE TABLE IF NOT EXISTS retort_version (
  version_num text NOT NULL PRIMARY KEY
);
CREATE TABLE IF NOT EXISTS retort_journal (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  revision text NOT NULL,
  direction text NOT NULL,
  outcome text NOT NULL,
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  role_name text NOT NULL DEFAULT session_user,
  client text DEFAULT host(inet_client_addr()),
  actor text,
  actor_host text,
  tool_version text NOT NULL,
  content_hash text,
  meaning_hash text,
  statements jsonb,
  progress jsonb,
  message text
);
DO $$
BEGIN
  IF ARRAY(
    SELECT version_num FROM retort_version ORDER BY version_num COLLATE "C"
  ) <> ARRAY[]::text[] THEN
    RAISE EXCEPTION USING MESSAGE = 'Cannot begin: the database is not at base';
  END IF;
END
$$;
CREATE TABLE bookings (id int PRIMARY KEY, note text);
INSERT INTO retort_version (version_num) VALUES ('a1');
INSERT INTO retort_journal (revision, direction, outcome, started_at, finished_at, actor, actor_host, tool_version, content_hash, meaning_hash, statements) VALUES ('a1', 'upgrade', 'done', pg_catalog.now(), pg_catalog.clock_timestamp(), NULL, NULL, '0.0.0', '"CREATE TABLE bookings (id int PRIMARY KEY, note text)"', NULL, '["CREATE TABLE bookings (id int PRIMARY KEY, note text)"]');
COMMIT;
`,
  );
});

Deno.test("planAsSql() writes what psql turns into the same database as runPlan()", async () => {
  await using direct = await createTestDatabase();
  await using written = await createTestDatabase();
  await using session = await connectTo(direct);
  await runHistory(session, HISTORY);
  const sql = await sqlOfHistory(HISTORY);
  await runPsql(written, sql);
  strictEqual(await dumpSchema(written), await dumpSchema(direct));
  await using there = await connectTo(written);
  const asked =
    "SELECT (SELECT array_agg(version_num) FROM retort_version) AS rows, (SELECT jsonb_agg(jsonb_build_array(revision, outcome, statements) ORDER BY id) FROM retort_journal) AS journal, (SELECT array_agg(note ORDER BY id) FROM bookings) AS notes";
  deepStrictEqual(await there.query(asked), await session.query(asked));
});

Deno.test("planAsSql() writes SQL that refuses another start", async () => {
  await using database = await createTestDatabase();
  const sql = await sqlOfHistory(HISTORY, { rows: ["a1"] });
  await runPsql(database, await sqlOfHistory(HISTORY));
  await rejects(runPsql(database, sql), /the database is not at a1/);
});

Deno.test("planAsSql() refuses a migration that asks the database", async () => {
  await rejects(
    sqlOfHistory({
      a1: {
        up: async (op) => {
          await op.query("SELECT 1");
        },
      },
    }),
    { code: "run/failed" },
  );
});
