import { deepStrictEqual } from "node:assert/strict";
import type { Session } from "../../lib/database/mod.ts";
import type { RunEvent } from "../../lib/runner/mod.ts";
import { connectTo, runHistory } from "../support/run_fixture.ts";
import { createTestDatabase } from "../support/test_database.ts";

interface Settled {
  readonly title: string;
  /** The statement that a run was killed in. */
  readonly sql: string;
  /** What it left, each sent by itself; a failure is part of it. */
  readonly left: readonly string[];
  readonly found: string;
  readonly repeated: boolean;
  /** What must hold in the end. */
  readonly holds: string;
}

const PARTITIONED =
  "CREATE TABLE p (a int) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); CREATE TABLE t AS SELECT 1 AS a FROM generate_series(1, 2); CREATE INDEX t_a ON t (a)";

const CASES: readonly Settled[] = [
  {
    title: "an index that is built",
    sql: "CREATE INDEX CONCURRENTLY t_b ON t (a)",
    left: ["CREATE INDEX t_b ON t (a)"],
    found: 'index "t_b" is there and valid',
    repeated: false,
    holds: "SELECT indisvalid FROM pg_index WHERE indexrelid = 't_b'::regclass",
  },
  {
    title: "an index that is half built",
    sql: "CREATE INDEX CONCURRENTLY IF NOT EXISTS t_b ON t (a)",
    left: ["CREATE UNIQUE INDEX CONCURRENTLY t_b ON t (a)"],
    found: 'index "t_b" is there and invalid',
    repeated: true,
    holds:
      "SELECT indisvalid AND NOT indisunique FROM pg_index WHERE indexrelid = 't_b'::regclass",
  },
  {
    title: "an index that is dropped",
    sql: "DROP INDEX CONCURRENTLY t_a",
    left: ["DROP INDEX t_a"],
    found: "t_a is gone",
    repeated: false,
    holds: "SELECT to_regclass('t_a') IS NULL",
  },
  {
    title: "an index that is not dropped",
    sql: "DROP INDEX CONCURRENTLY t_a",
    left: [],
    found: "t_a is there",
    repeated: true,
    holds: "SELECT to_regclass('t_a') IS NULL",
  },
  {
    title: "what a REINDEX left",
    sql: "REINDEX INDEX CONCURRENTLY t_a",
    left: ["CREATE UNIQUE INDEX CONCURRENTLY t_a_ccnew ON t (a)"],
    found: "it left t_a_ccnew",
    repeated: true,
    holds: "SELECT to_regclass('t_a_ccnew') IS NULL",
  },
  {
    title: "a partition that is detached",
    sql: "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY",
    left: ["ALTER TABLE p DETACH PARTITION p1"],
    found: "p1 is detached",
    repeated: false,
    holds:
      "SELECT count(*) = 0 FROM pg_inherits WHERE inhparent = 'p'::regclass",
  },
  {
    title: "a partition that is attached",
    sql: "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY",
    left: [],
    found: "p1 is attached",
    repeated: true,
    holds:
      "SELECT count(*) = 0 FROM pg_inherits WHERE inhparent = 'p'::regclass",
  },
  {
    title: "a VACUUM",
    sql: "VACUUM t",
    left: [],
    found: "it may be repeated",
    repeated: true,
    holds: "SELECT count(*) = 2 FROM t",
  },
];

async function interrupt(session: Session): Promise<void> {
  await session.execute([
    `INSERT INTO retort_journal (revision, direction, outcome, started_at, tool_version, progress)
VALUES ('b2', 'upgrade', 'running', now(), '0.0.0', '[{"item": 0, "hash": "x", "event": "started"}]')`,
  ]);
}

for (const { title, sql, left, found, repeated, holds } of CASES) {
  Deno.test(`a run that was killed goes on after it has found ${title}`, async () => {
    await using database = await createTestDatabase();
    await using session = await connectTo(database);
    const history = { a1: { up: PARTITIONED }, b2: { up: sql } };
    await runHistory(session, history, { to: "a1" });
    await interrupt(session);
    for (const statement of left) {
      await session.execute([statement]).catch(() => {});
    }
    const events: RunEvent[] = [];
    const result = await runHistory(session, history, { events });
    deepStrictEqual(result.rows, ["b2"]);
    deepStrictEqual(
      events.filter((event) => event.kind === "statementSettled")
        .map((event) => [event.found, event.repeated]),
      [[found, repeated]],
    );
    deepStrictEqual(await session.query(`SELECT (${holds}) AS holds`), [
      { holds: true },
    ]);
  });
}

Deno.test("a run that was killed finishes a partition that is half detached", async () => {
  await using database = await createTestDatabase();
  await using session = await connectTo(database);
  await using reader = await connectTo(database);
  await using other = await connectTo(database);
  const history = {
    a1: { up: PARTITIONED },
    b2: { up: "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY" },
  };
  await runHistory(session, history, { to: "a1" });
  await reader.execute(["BEGIN"]);
  await reader.execute(["SELECT FROM p"]);
  // It waits for the reader, and what it has done by then is committed.
  await other.execute(["SET lock_timeout = 300"]);
  await other.execute([history.b2.up]).catch(() => {});
  await reader.execute(["COMMIT"]);
  deepStrictEqual(
    await session.query("SELECT inhdetachpending AS pending FROM pg_inherits"),
    [{ pending: true }],
  );
  await interrupt(session);
  const events: RunEvent[] = [];
  await runHistory(session, history, { events });
  deepStrictEqual(
    events.flatMap((event) =>
      event.kind === "statementSettled" ? [event.found] : []
    ),
    ["p1 was half detached, which is finished now"],
  );
  deepStrictEqual(await session.query("SELECT 1 FROM pg_inherits"), []);
});
