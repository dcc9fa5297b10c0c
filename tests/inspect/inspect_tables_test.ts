import { deepStrictEqual } from "node:assert/strict";
import { EMPTY_SCHEMA } from "../../lib/schema/mod.ts";
import { inspectSql } from "../support/inspect_sql.ts";

Deno.test("inspectDatabase() finds nothing but public in an empty database", async () => {
  const { serverVersion: _, ...found } = await inspectSql("SELECT 1");
  deepStrictEqual(found, {
    model: EMPTY_SCHEMA,
    dependencies: [],
    unknown: [],
  });
});

Deno.test("inspectDatabase() reads columns in order, without what is usual", async () => {
  const { model } = await inspectSql(`
    CREATE TABLE t (
      id bigint GENERATED ALWAYS AS IDENTITY (START 10 INCREMENT 5) PRIMARY KEY,
      name varchar(40) COLLATE "C" NOT NULL DEFAULT 'nobody',
      price numeric(10,2),
      doubled numeric GENERATED ALWAYS AS (price * 2) STORED
    );
    COMMENT ON COLUMN t.name IS 'Full name';
    ALTER TABLE t ALTER name SET STORAGE external, ALTER name SET STATISTICS 500;
    ALTER TABLE t ALTER price SET (n_distinct = -0.5);`);
  deepStrictEqual(model.tables[0]?.columns, [
    {
      name: "id",
      type: "bigint",
      nullable: false,
      identity: { generation: "always", start: 10n, increment: 5n },
    },
    {
      name: "name",
      type: "character varying(40)",
      nullable: false,
      default: "'nobody'::character varying",
      collation: { schema: "pg_catalog", name: "C" },
      storage: "external",
      statistics: 500,
      comment: "Full name",
    },
    {
      name: "price",
      type: "numeric(10,2)",
      nullable: true,
      options: { n_distinct: "-0.5" },
    },
    {
      name: "doubled",
      type: "numeric",
      nullable: true,
      generated: { expression: "price * (2)::numeric", kind: "stored" },
    },
  ]);
});

Deno.test("inspectDatabase() reads every kind of constraint", async () => {
  const { model } = await inspectSql(`
    CREATE TABLE a (id integer PRIMARY KEY, b text UNIQUE NULLS NOT DISTINCT);
    CREATE TABLE t (
      id integer CONSTRAINT pk PRIMARY KEY,
      a integer CONSTRAINT fk REFERENCES a ON DELETE CASCADE ON UPDATE SET NULL
        DEFERRABLE INITIALLY DEFERRED,
      n integer CONSTRAINT ck CHECK (n > 0) NO INHERIT,
      during tstzrange,
      CONSTRAINT ex EXCLUDE USING gist (during WITH &&) WHERE (n > 3),
      CONSTRAINT uq UNIQUE (n) INCLUDE (a) WITH (fillfactor = 70)
    );`);
  deepStrictEqual(model.tables[1]?.constraints, [
    { kind: "check", expression: "n > 0", name: "ck", noInherit: true },
    {
      kind: "exclude",
      using: "gist",
      elements: [{ expression: "during", operator: "&&" }],
      where: "n > 3",
      name: "ex",
    },
    {
      kind: "foreignKey",
      columns: ["a"],
      references: { schema: "public", name: "a", columns: ["id"] },
      onUpdate: "set null",
      onDelete: "cascade",
      name: "fk",
      deferrable: true,
      initiallyDeferred: true,
    },
    { kind: "primaryKey", columns: ["id"], name: "pk" },
    {
      kind: "unique",
      columns: ["n"],
      include: ["a"],
      with: { fillfactor: "70" },
      name: "uq",
    },
  ]);
  deepStrictEqual(model.tables[0]?.constraints[0], {
    kind: "unique",
    columns: ["b"],
    name: "a_b_key",
    nullsNotDistinct: true,
  });
});

Deno.test("inspectDatabase() reads the keys of indexes as data", async () => {
  const { model } = await inspectSql(`
    CREATE TABLE t ("a, (b" integer, name text, at timestamptz);
    CREATE INDEX "odd USING (x)" ON t USING btree (
      lower(name) COLLATE "C" text_pattern_ops DESC NULLS LAST, "a, (b",
      ("a, (b" + 1)) INCLUDE (at) WITH (fillfactor = 50) WHERE (name = 'x, (');
    CREATE UNIQUE INDEX plain ON t (name NULLS FIRST, at DESC);`);
  deepStrictEqual(model.tables[0]?.indexes, [
    {
      name: "odd USING (x)",
      keys: [
        {
          expression: { sql: "lower(name)" },
          collation: { schema: "pg_catalog", name: "C" },
          opclass: "text_pattern_ops",
          order: "desc",
          nulls: "last",
        },
        { expression: "a, (b" },
        { expression: { sql: '"a, (b" + 1' } },
      ],
      include: ["at"],
      with: { fillfactor: "50" },
      where: "name = 'x, ('::text",
    },
    {
      name: "plain",
      keys: [
        { expression: "name", nulls: "first" },
        { expression: "at", order: "desc" },
      ],
      unique: true,
    },
  ]);
});

Deno.test("inspectDatabase() tells partitions and children from their parents", async () => {
  const { model } = await inspectSql(`
    CREATE TABLE e (id integer, at date) PARTITION BY RANGE (at);
    CREATE TABLE e1 PARTITION OF e FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
    CREATE INDEX e_at ON e (at);
    CREATE TABLE p (x integer CHECK (x > 1));
    CREATE TABLE q (y text) INHERITS (p);`);
  const [e, e1, , q] = model.tables;
  deepStrictEqual(e?.partitionBy, {
    strategy: "range",
    keys: [{ expression: "at" }],
  });
  deepStrictEqual(e1?.partitionOf, {
    parent: { schema: "public", name: "e" },
    bound: "FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')",
  });
  deepStrictEqual(e1?.columns.map((column) => column.inherited), [true, true]);
  deepStrictEqual(e1?.indexes[0]?.attachedTo, {
    schema: "public",
    name: "e_at",
  });
  deepStrictEqual(q, {
    schema: "public",
    name: "q",
    columns: [
      { name: "x", type: "integer", nullable: true, inherited: true },
      { name: "y", type: "text", nullable: true },
    ],
    constraints: [{
      kind: "check",
      expression: "x > 1",
      name: "p_x_check",
      inherited: true,
    }],
    indexes: [],
    inherits: [{ schema: "public", name: "p" }],
  });
});

Deno.test("inspectDatabase() leaves out ignored tables and members of extensions", async () => {
  const { model } = await inspectSql(
    `CREATE TABLE retort_version (id serial PRIMARY KEY);
     CREATE EXTENSION pg_trgm;
     CREATE TABLE t (a text);
     CREATE INDEX t_a ON t USING gin (a gin_trgm_ops);`,
    { ignoreTables: [{ name: "retort_version" }] },
  );
  deepStrictEqual(model.tables.map((table) => table.name), ["t"]);
  deepStrictEqual(model.routines, []);
  deepStrictEqual(model.sequences, []);
  deepStrictEqual(model.extensions, [{ name: "pg_trgm", schema: "public" }]);
});
