import { deepStrictEqual, rejects, strictEqual } from "node:assert/strict";
import { current } from "../../lib/commands/current.ts";
import { doctor } from "../../lib/commands/doctor.ts";
import { journal } from "../../lib/commands/journal.ts";
import { repair } from "../../lib/commands/repair.ts";
import { upgrade } from "../../lib/commands/upgrade.ts";
import { eventually } from "../support/eventually.ts";
import { connectTo } from "../support/run_fixture.ts";
import {
  type TemporaryProject,
  temporaryProject,
} from "../support/temporary_project.ts";
import {
  createTestDatabase,
  type TestDatabase,
} from "../support/test_database.ts";

const BOOKINGS = `-- Create bookings
-- retort:revision a1
-- retort:down-revision
-- retort:upgrade
CREATE TABLE bookings (a int);
-- retort:downgrade
DROP TABLE bookings;
`;

const INDEX = `-- Index bookings
-- retort:revision b2
-- retort:down-revision a1
-- retort:upgrade
INSERT INTO bookings VALUES (1), (1);
CREATE UNIQUE INDEX CONCURRENTLY bookings_a ON bookings (a);
-- retort:downgrade
DROP INDEX bookings_a;
`;

interface Care extends AsyncDisposable {
  readonly project: TemporaryProject;
  readonly database: TestDatabase;
  readonly options: { readonly cwd: string; readonly database: string };
}

async function setUp(files: Readonly<Record<string, string>>): Promise<Care> {
  const project = await temporaryProject(files);
  const database = await createTestDatabase();
  return {
    project,
    database,
    options: { cwd: project.path, database: database.url },
    [Symbol.asyncDispose]: async () => {
      await database[Symbol.asyncDispose]();
      await project[Symbol.asyncDispose]();
    },
  };
}

Deno.test("journal() tells what was run, newest first", async () => {
  await using care = await setUp({
    "migrations/a1_bookings.sql": BOOKINGS,
    "migrations/b2_index.sql": INDEX,
  });
  await rejects(upgrade(care.options, { target: "head" }), {
    code: "run/failed",
  });
  const { lines } = await journal(care.options);
  deepStrictEqual(
    lines.map(({ revision, direction, outcome }) => [
      revision,
      direction,
      outcome,
    ]),
    [["b2", "upgrade", "failed"], ["a1", "upgrade", "done"]],
  );
  strictEqual(
    lines[0]?.message,
    'could not create unique index "bookings_a"',
  );
  deepStrictEqual(
    lines[0]?.progress.map(({ item, event }) => [item, event]),
    [[0, "finished"], [1, "started"]],
  );
  strictEqual((await journal(care.options, { limit: 1 })).lines.length, 1);
});

Deno.test("repair() shows what a changed file changes, and accepts it", async () => {
  await using care = await setUp({ "migrations/a1_bookings.sql": BOOKINGS });
  await upgrade(care.options, { target: "head" });
  await care.project.write(
    "migrations/a1_bookings.sql",
    BOOKINGS.replace("(a int)", "(a int, b int)"),
  );
  const { changed } = await repair(care.options);
  deepStrictEqual(changed, [{
    revision: "a1",
    difference: [
      "- CREATE TABLE bookings (a int);",
      "+ CREATE TABLE bookings (a int, b int);",
    ],
  }]);
  await rejects(upgrade(care.options, { target: "head" }), {
    code: "run/changed",
  });
  const result = await repair(care.options, { revision: "a1", as: "accept" });
  deepStrictEqual(result.changed, []);
  await upgrade(care.options, { target: "head" });
});

Deno.test("repair() takes a half done step for done", async () => {
  await using care = await setUp({
    "migrations/a1_bookings.sql": BOOKINGS,
    "migrations/b2_index.sql": INDEX,
  });
  await rejects(upgrade(care.options, { target: "head" }));
  const { unfinished } = await repair(care.options);
  deepStrictEqual(unfinished.map(({ revision }) => revision), ["b2"]);
  const result = await repair(care.options, { revision: "b2", as: "done" });
  deepStrictEqual(result.unfinished, []);
  const { current } = await upgrade(care.options, { target: "head" });
  deepStrictEqual(current, ["b2"]);
});

Deno.test("repair() takes a half done step for undone, so that it is run from its start", async () => {
  await using care = await setUp({
    "migrations/a1_bookings.sql": BOOKINGS,
    "migrations/b2_index.sql": INDEX,
  });
  await rejects(upgrade(care.options, { target: "head" }));
  await repair(care.options, { revision: "b2", as: "undone" });
  await using session = await connectTo(care.database);
  await session.execute(["DROP INDEX bookings_a"]);
  await session.execute(["DELETE FROM bookings"]);
  await care.project.write(
    "migrations/b2_index.sql",
    INDEX.replace("(1), (1)", "(1), (2)"),
  );
  const { current } = await upgrade(care.options, { target: "head" });
  deepStrictEqual(current, ["b2"]);
});

Deno.test("repair() writes nothing that is not confirmed", async () => {
  await using care = await setUp({
    "migrations/a1_bookings.sql": BOOKINGS,
    "migrations/b2_index.sql": INDEX,
  });
  await rejects(upgrade(care.options, { target: "head" }));
  const result = await repair(care.options, {
    revision: "b2",
    as: "done",
    confirm: ({ done }) => Promise.resolve(done !== 1),
  });
  strictEqual(result.repaired, undefined);
  strictEqual(result.unfinished.length, 1);
});

Deno.test("doctor() finds what is broken, half done, or near its end", async () => {
  await using care = await setUp({ "migrations/a1_bookings.sql": BOOKINGS });
  await upgrade(care.options, { target: "head" });
  deepStrictEqual((await doctor(care.options)).findings, []);
  await using session = await connectTo(care.database);
  await session.execute([
    "INSERT INTO bookings VALUES (1), (1)",
    "ALTER TABLE bookings ADD CONSTRAINT positive CHECK (a > 0) NOT VALID",
    "INSERT INTO retort_version VALUES ('zz')",
    "CREATE TABLE rooms (id serial)",
    "SELECT setval('rooms_id_seq', 2000000000)",
  ]);
  await session.execute([
    "CREATE UNIQUE INDEX CONCURRENTLY bookings_a ON bookings (a)",
  ]).catch(() => {});
  const { findings } = await doctor(care.options);
  deepStrictEqual(
    findings.map(({ code, object, mending }) => ({ code, object, mending })),
    [
      {
        code: "version-row-unknown",
        object: "zz",
        mending:
          "Get the missing file, or `retort stamp --purge` with a revision that is there",
      },
      {
        code: "index-invalid",
        object: "bookings_a",
        mending: "REINDEX INDEX CONCURRENTLY bookings_a;",
      },
      {
        code: "constraint-not-valid",
        object: "bookings.positive",
        mending: "ALTER TABLE bookings VALIDATE CONSTRAINT positive;",
      },
      {
        code: "sequence-near-end",
        object: "rooms_id_seq",
        mending:
          "ALTER TABLE rooms ALTER COLUMN id TYPE bigint; (this rewrites the table)",
      },
    ],
  );
});

Deno.test("doctor() finds sessions that wait for others", async () => {
  await using care = await setUp({ "migrations/a1_bookings.sql": BOOKINGS });
  await upgrade(care.options, { target: "head" });
  await using holder = await connectTo(care.database);
  await using waiter = await connectTo(care.database);
  await holder.execute(["BEGIN", "LOCK TABLE bookings"]);
  const waiting = waiter.execute(["SELECT FROM bookings"]);
  await eventually(async () => {
    const { findings } = await doctor(care.options);
    return findings.find(({ code }) => code === "blocked-session");
  });
  await holder.execute(["COMMIT"]);
  await waiting;
});

Deno.test("upgrade() keeps one project in many schemas apart", async () => {
  await using care = await setUp({ "migrations/a1_bookings.sql": BOOKINGS });
  for (const schema of ["north", "south"]) {
    await upgrade({ ...care.options, schema }, { target: "head" });
  }
  await using session = await connectTo(care.database);
  deepStrictEqual(
    await session.query(
      "SELECT schemaname AS schema, array_agg(tablename ORDER BY tablename)::text[] AS tables FROM pg_tables WHERE schemaname IN ('north', 'south', 'public') GROUP BY 1 ORDER BY 1",
    ),
    ["north", "south"].map((schema) => ({
      schema,
      tables: ["bookings", "retort_journal", "retort_version"],
    })),
  );
});

Deno.test("current() looks where upgrade() writes when the config has a search path", async () => {
  await using care = await setUp({
    "migrations/a1_bookings.sql": BOOKINGS,
    "retort.config.json": JSON.stringify({ searchPath: ["app", "public"] }),
  });
  await using session = await connectTo(care.database);
  await session.execute(["CREATE SCHEMA app"]);
  await upgrade(care.options, { target: "head" });
  const found = await current(care.options);
  deepStrictEqual(found.current.map(({ revision }) => revision), ["a1"]);
  deepStrictEqual(
    await session.query("SELECT version_num FROM app.retort_version"),
    [{ version_num: "a1" }],
  );
});

Deno.test("doctor() finds what a DETACH, a REINDEX and a prepared transaction left", async () => {
  await using care = await setUp({ "migrations/a1_bookings.sql": BOOKINGS });
  await upgrade(care.options, { target: "head" });
  await using session = await connectTo(care.database);
  await using reader = await connectTo(care.database);
  for (
    const sql of [
      "CREATE TABLE p (a int) PARTITION BY LIST (a)",
      "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)",
      "INSERT INTO bookings VALUES (1), (1)",
      "BEGIN; INSERT INTO bookings VALUES (2); PREPARE TRANSACTION 'half'",
    ]
  ) await session.execute([sql]);
  await reader.execute(["BEGIN"]);
  await reader.execute(["SELECT FROM p"]);
  await session.execute(["SET lock_timeout = 300"]);
  for (
    const sql of [
      "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY",
      "CREATE UNIQUE INDEX CONCURRENTLY bookings_a_ccnew ON bookings (a)",
    ]
  ) await session.execute([sql]).catch(() => {});
  await reader.execute(["COMMIT"]);
  const { findings } = await doctor(care.options);
  deepStrictEqual(
    findings.map(({ code, object, mending }) => ({ code, object, mending })),
    [
      {
        code: "index-leftover",
        object: "bookings_a_ccnew",
        mending: "DROP INDEX CONCURRENTLY bookings_a_ccnew;",
      },
      {
        code: "detach-pending",
        object: "p1",
        mending: "ALTER TABLE p DETACH PARTITION p1 FINALIZE;",
      },
      {
        code: "prepared-transaction",
        object: "'half'",
        mending: "COMMIT PREPARED 'half'; or ROLLBACK PREPARED 'half';",
      },
    ],
  );
  await session.execute(["ROLLBACK PREPARED 'half'"]);
  for (const { code, mending } of findings) {
    if (code !== "prepared-transaction") await session.execute([mending]);
  }
  deepStrictEqual((await doctor(care.options)).findings, []);
});

Deno.test("doctor() finds oddities of the version table", async () => {
  await using care = await setUp({
    "migrations/a1_bookings.sql": BOOKINGS,
    "migrations/b2_index.sql": INDEX,
  });
  await rejects(upgrade(care.options, { target: "head" }));
  await using session = await connectTo(care.database);
  await session.execute([
    "DROP INDEX bookings_a",
    "ALTER TABLE retort_version DROP CONSTRAINT retort_version_pkey",
    "INSERT INTO retort_version VALUES ('b2')",
    `CREATE SCHEMA ${care.database.settings.user}`,
    `CREATE TABLE ${care.database.settings.user}.retort_version (LIKE public.retort_version)`,
    `ALTER DATABASE ${care.database.name} SET search_path = public, ${care.database.settings.user}`,
  ]);
  const { findings } = await doctor(care.options);
  deepStrictEqual(
    findings.map(({ code, object, mending }) => ({ code, object, mending })),
    [
      {
        code: "version-rows-redundant",
        object: "a1",
        mending: "retort stamp b2",
      },
      {
        code: "version-table-without-key",
        object: "public.retort_version",
        mending:
          "ALTER TABLE public.retort_version ADD PRIMARY KEY (version_num);",
      },
      {
        code: "version-tables-several",
        object: "retort_version",
        mending: "Name the schema in the config: versionTable: { schema: … }",
      },
      {
        code: "step-unfinished",
        object: "b2",
        mending: "retort upgrade, or retort repair b2",
      },
    ],
  );
});
