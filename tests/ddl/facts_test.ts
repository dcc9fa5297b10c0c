import { deepStrictEqual } from "node:assert/strict";
import { connect, type Session } from "../../lib/database/mod.ts";
import {
  compile,
  createRecorder,
  type Operations,
  type Statement,
} from "../../mod.ts";
import { sendStatements } from "../support/send_statements.ts";
import { createTestDatabase } from "../support/test_database.ts";

const TABLES = `
CREATE EXTENSION btree_gist;
CREATE EXTENSION citext;
CREATE TABLE r (id integer PRIMARY KEY);
INSERT INTO r SELECT generate_series(1, 100);
CREATE TABLE t (
  id integer NOT NULL,
  a integer,
  b text,
  k integer,
  v varchar(10),
  n numeric(10,2),
  span int4range,
  s timestamp(3),
  CONSTRAINT t_a_check CHECK (a > 0),
  CONSTRAINT t_r FOREIGN KEY (a) REFERENCES r
);
INSERT INTO t SELECT i, i, i, i, i, i, int4range(i, i + 1), now()
FROM generate_series(1, 100) i;
CREATE UNIQUE INDEX t_id ON t (id);
CREATE INDEX t_b ON t (b);
ALTER TABLE t ADD CONSTRAINT t_b_check CHECK (b <> '') NOT VALID;
ALTER TABLE t ADD CONSTRAINT t_r_id FOREIGN KEY (id) REFERENCES r NOT VALID;
`;

type Case = readonly [name: string, record: (op: Operations) => void];

const CASES: readonly Case[] = [
  ["add column", (op) => op.addColumn("t", "x", { type: "text" })],
  [
    "add column default const not null",
    (op) =>
      op.addColumn("t", "x", { type: "integer", default: 0, nullable: false }),
  ],
  [
    "add column default now()",
    (op) =>
      op.addColumn("t", "x", { type: "timestamptz", default: op.sql`now()` }),
  ],
  [
    "add column default gen_random_uuid()",
    (op) =>
      op.addColumn("t", "x", {
        type: "uuid",
        default: op.sql`gen_random_uuid()`,
      }),
  ],
  [
    "add column default clock_timestamp()",
    (op) =>
      op.addColumn("t", "x", {
        type: "timestamptz",
        default: op.sql`clock_timestamp()`,
      }),
  ],
  ["add serial", (op) => op.addColumn("t", "x", { type: "serial" })],
  [
    "add identity",
    (op) => op.addColumn("t", "x", { type: "integer", identity: "always" }),
  ],
  [
    "add generated stored",
    (op) => op.addColumn("t", "x", { type: "integer", generated: "a + 1" }),
  ],
  [
    "add column check",
    (op) => op.addColumn("t", "x", { type: "integer", check: "x > 0" }),
  ],
  [
    "add column references",
    (op) =>
      op.addColumn("t", "x", { type: "integer", references: { table: "r" } }),
  ],
  [
    "add column references default",
    (op) =>
      op.addColumn("t", "x", {
        type: "integer",
        default: 1,
        references: { table: "r" },
      }),
  ],
  [
    "add column unique",
    (op) => op.addColumn("t", "x", { type: "integer", unique: true }),
  ],
  ["drop column", (op) => op.dropColumn("t", "b")],
  ["set default", (op) => op.alterColumn("t", "a", { default: 1 })],
  ["drop default", (op) => op.alterColumn("t", "a", { default: null })],
  ["set not null", (op) => op.alterColumn("t", "a", { nullable: false })],
  ["drop not null", (op) => op.alterColumn("t", "a", { nullable: true })],
  [
    "integer to bigint",
    (op) =>
      op.alterColumn("t", "k", {
        type: "bigint",
        existing: { type: "integer" },
      }),
  ],
  [
    "varchar(10) to varchar(20)",
    (op) =>
      op.alterColumn("t", "v", {
        type: "varchar(20)",
        existing: { type: "varchar(10)" },
      }),
  ],
  [
    "varchar(10) to text",
    (op) =>
      op.alterColumn("t", "v", {
        type: "text",
        existing: { type: "varchar(10)" },
      }),
  ],
  [
    "varchar(10) to varchar(5)",
    (op) =>
      op.alterColumn("t", "v", {
        type: "varchar(5)",
        existing: { type: "varchar(10)" },
      }),
  ],
  [
    "text to varchar",
    (op) =>
      op.alterColumn("t", "b", { type: "varchar", existing: { type: "text" } }),
  ],
  [
    "text to citext, indexed",
    (op) =>
      op.alterColumn("t", "b", { type: "citext", existing: { type: "text" } }),
  ],
  [
    "numeric(10,2) to numeric(12,2)",
    (op) =>
      op.alterColumn("t", "n", {
        type: "numeric(12,2)",
        existing: { type: "numeric(10,2)" },
      }),
  ],
  [
    "numeric(10,2) to numeric",
    (op) =>
      op.alterColumn("t", "n", {
        type: "numeric",
        existing: { type: "numeric(10,2)" },
      }),
  ],
  [
    "numeric(10,2) to numeric(12,4)",
    (op) =>
      op.alterColumn("t", "n", {
        type: "numeric(12,4)",
        existing: { type: "numeric(10,2)" },
      }),
  ],
  [
    "timestamp(3) to timestamp(6)",
    (op) =>
      op.alterColumn("t", "s", {
        type: "timestamp(6)",
        existing: { type: "timestamp(3)" },
      }),
  ],
  [
    "set statistics",
    (op) => op.alterColumn("t", "a", { statistics: 100 }),
  ],
  ["set storage", (op) => op.alterColumn("t", "b", { storage: "external" })],
  [
    "set column options",
    (op) => op.alterColumn("t", "a", { options: { n_distinct: "5" } }),
  ],
  [
    "set compression",
    (op) => op.alterColumn("t", "b", { compression: "pglz" }),
  ],
  [
    "add identity to a column",
    (op) => op.alterColumn("t", "id", { identity: "byDefault" }),
  ],
  ["rename column", (op) => op.alterColumn("t", "a", { rename: "z" })],
  ["comment on column", (op) => op.alterColumn("t", "a", { comment: "c" })],
  ["add check", (op) => op.createCheck("c", "t", "a > -1")],
  [
    "add check not valid",
    (op) => op.createCheck("c", "t", { expression: "a > -1", notValid: true }),
  ],
  ["validate check", (op) => op.validateConstraint("t_b_check", "t")],
  [
    "add foreign key",
    (op) =>
      op.createForeignKey("f", "t", {
        columns: ["a"],
        references: { table: "r" },
      }),
  ],
  [
    "add foreign key not valid",
    (op) =>
      op.createForeignKey("f", "t", {
        columns: ["a"],
        references: { table: "r" },
        notValid: true,
      }),
  ],
  ["add unique", (op) => op.createUnique("u", "t", ["b"])],
  ["add primary key", (op) => op.createPrimaryKey("p", "t", ["id"])],
  [
    "add exclusion",
    (op) =>
      op.createExclusion("e", "t", {
        elements: [{ expression: "span", operator: "&&" }],
      }),
  ],
  ["drop check", (op) => op.dropConstraint("t_a_check", "t")],
  [
    "rename constraint",
    (op) => op.renameConstraint("t_a_check", "t", "other"),
  ],
  ["create index", (op) => op.createIndex("i", "t", ["a"])],
  ["drop index", (op) => op.dropIndex("t_b", { table: "t" })],
  ["rename table", (op) => op.renameTable("t", "u")],
  ["comment on table", (op) => op.setTableComment("t", "c")],
  [
    "drop table",
    (op) =>
      op.dropTable("t", {
        definition: {
          columns: { a: { type: "integer", references: { table: "r" } } },
        },
      }),
  ],
  [
    "drop foreign key",
    (op) =>
      op.dropConstraint("t_r", "t", {
        definition: {
          foreignKey: { columns: ["a"], references: { table: "r" } },
        },
      }),
  ],
  ["validate foreign key", (op) => op.validateConstraint("t_r_id", "t")],
  [
    "create table that refers to one",
    (op) =>
      op.createTable("u", {
        columns: { r: { type: "integer", references: { table: "r" } } },
      }),
  ],
  [
    "create table that inherits",
    (op) =>
      op.createTable("u", {
        columns: { x: { type: "integer" } },
        inherits: ["t"],
      }),
  ],
  ["insert", (op) => op.bulkInsert("r", [{ id: 1000 }])],
  [
    "several things at once",
    (op) =>
      op.batchAlterTable("t", (table) => {
        table.addColumn("x", { type: "text" });
        table.alterColumn("a", { nullable: false });
        table.createForeignKey("f", {
          columns: ["a"],
          references: { table: "r" },
        });
      }),
  ],
];

interface Facts {
  readonly locks: Readonly<Record<string, string>>;
  readonly rewrites: boolean;
  readonly scans: boolean;
}

const LOCKS = `
SELECT DISTINCT ON (relid) CASE relid WHEN $1::oid THEN 't' ELSE 'r' END AS name,
  regexp_replace(upper(regexp_replace(mode, '(?<!^)([A-Z])', ' \\1', 'g')),
    ' LOCK$', '') AS mode
FROM (SELECT relation AS relid, mode FROM pg_locks
      WHERE pid = pg_backend_pid() AND granted) held
JOIN unnest(ARRAY['ACCESS SHARE', 'ROW SHARE', 'ROW EXCLUSIVE',
  'SHARE UPDATE EXCLUSIVE', 'SHARE', 'SHARE ROW EXCLUSIVE', 'EXCLUSIVE',
  'ACCESS EXCLUSIVE']) WITH ORDINALITY AS modes (text, rank)
  ON text = regexp_replace(upper(regexp_replace(mode, '(?<!^)([A-Z])', ' \\1', 'g')),
    ' LOCK$', '')
WHERE relid IN ($1::oid, $2::oid) AND rank > 2
ORDER BY relid, rank DESC`;

const STATE = `
SELECT
  (SELECT relfilenode FROM pg_class WHERE oid = $1::oid)::text AS file,
  (SELECT sum(seq_scan) FROM pg_stat_xact_user_tables
   WHERE relid IN ($1::oid, $2::oid))::text AS scans`;

/** What the server does while an operation runs. */
async function measured(
  session: Session,
  statements: readonly Statement[],
): Promise<Facts> {
  const [ids] = await session.query<{ t: string; r: string }>(
    "SELECT 't'::regclass::oid::text AS t, 'r'::regclass::oid::text AS r",
  );
  const parameters = [ids?.t, ids?.r];
  await session.execute(["BEGIN"]);
  try {
    const [before] = await session.query(STATE, parameters);
    await sendStatements(session, statements);
    const [after] = await session.query(STATE, parameters);
    const locks = await session.query<{ name: string; mode: string }>(
      LOCKS,
      parameters,
    );
    return {
      locks: Object.fromEntries(
        locks.map(({ name, mode }) => [name, mode] as const).sort(),
      ),
      rewrites: after?.["file"] !== null &&
        before?.["file"] !== after?.["file"],
      scans: Number(after?.["scans"]) > Number(before?.["scans"]),
    };
  } finally {
    await session.execute(["ROLLBACK"]);
  }
}

/** What the statements say about themselves. */
function claimed(statements: readonly Statement[]): Facts {
  const locks = statements.flatMap((statement) => statement.locks)
    .filter(({ relation }) => relation === "t" || relation === "r")
    .map(({ relation, mode }) => [relation, mode] as const);
  return {
    locks: Object.fromEntries(locks.toSorted()),
    rewrites: statements.some(({ rewrites }) => rewrites),
    scans: statements.some(({ scans }) => scans),
  };
}

for (const major of [15, 18]) {
  Deno.test(`the facts of operations are what PostgreSQL ${major} does`, async (t) => {
    await using database = await createTestDatabase({ major });
    await using session = await connect(database.settings);
    await session.execute([TABLES]);
    for (const [name, record] of CASES) {
      await t.step(name, async () => {
        const { op, finish } = createRecorder();
        record(op);
        const { serverVersion } = session;
        const statements = finish()
          .flatMap((operation) => compile(operation, { serverVersion }));
        deepStrictEqual(
          claimed(statements),
          await measured(session, statements),
        );
      });
    }
  });
}
