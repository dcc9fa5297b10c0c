import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { inspectSql } from "../support/inspect_sql.ts";

Deno.test("inspectDatabase() reads types of every kind", async () => {
  const { model } = await inspectSql(`
    CREATE TYPE color AS ENUM ('red', 'green');
    CREATE DOMAIN email AS text DEFAULT 'x' NOT NULL CONSTRAINT at CHECK (VALUE ~ '@');
    CREATE TYPE pair AS (a integer, b text COLLATE "C");
    CREATE TYPE span AS RANGE (subtype = float8, subtype_diff = float8mi);`);
  deepStrictEqual(model.enums, [
    { schema: "public", name: "color", values: ["red", "green"] },
  ]);
  deepStrictEqual(model.domains, [{
    schema: "public",
    name: "email",
    type: "text",
    default: "'x'::text",
    notNull: true,
    checks: [{ name: "at", expression: "VALUE ~ '@'::text" }],
  }]);
  deepStrictEqual(model.compositeTypes, [{
    schema: "public",
    name: "pair",
    attributes: [
      { name: "a", type: "integer" },
      {
        name: "b",
        type: "text",
        collation: { schema: "pg_catalog", name: "C" },
      },
    ],
  }]);
  deepStrictEqual(model.rangeTypes, [{
    schema: "public",
    name: "span",
    subtype: "double precision",
    subtypeDiff: { schema: "pg_catalog", name: "float8mi" },
    multirange: { schema: "public", name: "span_multirange" },
  }]);
});

Deno.test("inspectDatabase() reads routines with their settings", async () => {
  const { model } = await inspectSql(`
    CREATE FUNCTION add(a integer, b integer DEFAULT 1) RETURNS integer
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 5 SET search_path = public
      RETURN a + b;
    CREATE PROCEDURE work(INOUT x integer) LANGUAGE plpgsql SECURITY DEFINER
      AS 'BEGIN x := 1; END';
    CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');`);
  deepStrictEqual(model.routines, [
    {
      schema: "public",
      name: "add",
      kind: "function",
      arguments: "a integer, b integer DEFAULT 1",
      identity: "integer, integer",
      returns: "integer",
      language: "sql",
      body: { sql: "RETURN (a + b)" },
      volatility: "immutable",
      parallel: "safe",
      strict: true,
      cost: 5,
      settings: { search_path: "public" },
    },
    {
      schema: "public",
      name: "work",
      kind: "procedure",
      arguments: "INOUT x integer",
      identity: "integer",
      language: "plpgsql",
      body: "BEGIN x := 1; END",
      securityDefiner: true,
    },
  ]);
  deepStrictEqual(model.aggregates, [{
    schema: "public",
    name: "total",
    arguments: "integer",
    identity: "integer",
    definition: {
      SFUNC: "pg_catalog.int4pl",
      STYPE: "integer",
      INITCOND: "'0'",
    },
  }]);
});

Deno.test("inspectDatabase() reads triggers, policies and rules", async () => {
  const { model } = await inspectSql(`
    CREATE TABLE t (a text, b text);
    CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END';
    CREATE TRIGGER tr BEFORE INSERT OR UPDATE OF a ON t FOR EACH ROW
      WHEN (NEW.a <> ' EXECUTE FUNCTION (') EXECUTE FUNCTION f('x', 'y''z');
    ALTER TABLE t DISABLE TRIGGER tr;
    CREATE POLICY p ON t AS RESTRICTIVE FOR SELECT TO pg_monitor USING (a = b);
    CREATE RULE r AS ON DELETE TO t WHERE old.a = 'k' DO INSTEAD NOTHING;`);
  const table = { schema: "public", name: "t" };
  deepStrictEqual(model.triggers, [{
    name: "tr",
    table,
    timing: "before",
    events: ["insert", "update"],
    updateOf: ["a"],
    level: "row",
    when: "new.a <> ' EXECUTE FUNCTION ('::text",
    function: { schema: "public", name: "f" },
    arguments: ["x", "y'z"],
    enabled: "disabled",
  }]);
  deepStrictEqual(model.policies, [{
    name: "p",
    table,
    permissive: false,
    command: "select",
    roles: ["pg_monitor"],
    using: "a = b",
  }]);
  deepStrictEqual(model.rules, [{
    name: "r",
    table,
    definition:
      "ON DELETE TO public.t\n   WHERE (old.a = 'k'::text) DO INSTEAD NOTHING",
  }]);
});

Deno.test("inspectDatabase() reads views with what is said of their columns", async () => {
  const { model } = await inspectSql(`
    CREATE TABLE t (a integer, b text);
    CREATE VIEW v WITH (security_barrier) AS SELECT a AS n FROM t WHERE a > 1
      WITH CASCADED CHECK OPTION;
    COMMENT ON COLUMN v.n IS 'number';
    CREATE MATERIALIZED VIEW mv AS SELECT b FROM t WITH NO DATA;
    CREATE INDEX mv_b ON mv (b);`);
  deepStrictEqual(model.views, [{
    schema: "public",
    name: "v",
    query: "SELECT t.a AS n\n   FROM public.t\n  WHERE (t.a > 1)",
    securityBarrier: true,
    checkOption: "cascaded",
    columns: [{ name: "n", comment: "number" }],
  }]);
  deepStrictEqual(model.materializedViews, [{
    schema: "public",
    name: "mv",
    query: "SELECT t.b\n   FROM public.t",
    populated: false,
    indexes: [{ name: "mv_b", keys: [{ expression: "b" }] }],
  }]);
});

Deno.test("inspectDatabase() says privileges only where they are not the built-in ones", async () => {
  const { model } = await inspectSql(`
    CREATE TABLE t (a integer);
    CREATE TABLE usual (a integer);
    GRANT SELECT ON t TO pg_monitor WITH GRANT OPTION;
    GRANT UPDATE (a) ON t TO PUBLIC;
    GRANT SELECT ON usual TO pg_monitor;
    REVOKE SELECT ON usual FROM pg_monitor;
    CREATE FUNCTION f() RETURNS integer LANGUAGE sql RETURN 1;
    REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC;
    ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC;`);
  const [t, usual] = model.tables;
  deepStrictEqual(t?.grants, [
    { grantee: "pg_monitor", privileges: ["SELECT"], grantable: true },
  ]);
  deepStrictEqual(t?.columns[0]?.grants, [
    { grantee: "public", privileges: ["UPDATE"] },
  ]);
  strictEqual(usual?.grants, undefined);
  deepStrictEqual(model.routines[0]?.grants, []);
  deepStrictEqual(model.defaultPrivileges, [
    { objects: "functions", grants: [] },
    {
      schema: "public",
      objects: "tables",
      grants: [{ grantee: "public", privileges: ["SELECT"] }],
    },
  ]);
});

Deno.test("inspectDatabase() reads sequences without what is usual", async () => {
  const { model } = await inspectSql(`
    CREATE SEQUENCE down AS integer INCREMENT -1;
    CREATE SEQUENCE odd START 5 MINVALUE 2 CACHE 3 CYCLE;
    CREATE TABLE t (id serial);`);
  deepStrictEqual(model.sequences, [
    { schema: "public", name: "down", type: "integer", increment: -1n },
    {
      schema: "public",
      name: "odd",
      start: 5n,
      minValue: 2n,
      cache: 3n,
      cycle: true,
    },
    {
      schema: "public",
      name: "t_id_seq",
      type: "integer",
      ownedBy: { schema: "public", name: "t", column: "id" },
    },
  ]);
});

Deno.test("inspectDatabase() names what the model does not know", async () => {
  const { unknown } = await inspectSql(`
    CREATE FUNCTION less(integer, numeric) RETURNS boolean LANGUAGE sql IMMUTABLE
      AS 'SELECT $1::numeric < $2';
    CREATE OPERATOR < (FUNCTION = less, LEFTARG = integer, RIGHTARG = numeric);
    ALTER OPERATOR FAMILY integer_ops USING btree
      ADD OPERATOR 1 < (integer, numeric);
    CREATE TYPE shell;`);
  deepStrictEqual(unknown, [
    {
      kind: "operator family member",
      schema: "pg_catalog",
      name: "integer_ops operator 1 (integer, numeric)",
    },
    { kind: "shell type", schema: "public", name: "shell" },
  ]);
});

Deno.test("inspectDatabase() names the facts that the model has no place for", async () => {
  const { unknown } = await inspectSql(`
    CREATE TABLE t (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, s serial);
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO PUBLIC;
    COMMENT ON SEQUENCE t_id_seq IS 'numbers';
    COMMENT ON SEQUENCE t_s_seq IS 'known';
    COMMENT ON INDEX t_pkey IS 'key';
    COMMENT ON CONSTRAINT t_pkey ON t IS 'known';
    CREATE MATERIALIZED VIEW m AS SELECT id FROM t;
    ALTER MATERIALIZED VIEW m ALTER COLUMN id SET STATISTICS 44;
    CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
    CREATE TABLE p (id integer) PARTITION BY LIST (id);
    CREATE TABLE p1 PARTITION OF p DEFAULT;
    CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2);
    CREATE TRIGGER tr AFTER INSERT ON p FOR EACH ROW EXECUTE FUNCTION f();
    ALTER TABLE p1 DISABLE TRIGGER tr;`);
  const schema = "public";
  deepStrictEqual(unknown, [
    { kind: "firing of a partition's trigger", schema, name: "p1.tr" },
    {
      kind: "settings of the columns of a materialized view",
      schema,
      name: "m",
    },
  ]);
});

Deno.test("inspectDatabase() finds dependencies that no name tells", async () => {
  const { dependencies } = await inspectSql(`
    CREATE TABLE t (a integer, b text);
    CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql IMMUTABLE RETURN $1;
    CREATE VIEW v AS SELECT f(a) AS n FROM t;
    CREATE INDEX i ON t (f(a));`);
  const column = { kind: "column", schema: "public", name: "t", member: "a" };
  const routine = {
    kind: "routine",
    schema: "public",
    name: "f",
    identity: "integer",
  };
  const index = { kind: "index", schema: "public", name: "i" };
  const view = { kind: "view", schema: "public", name: "v" };
  deepStrictEqual(dependencies, [
    { object: index, on: column },
    { object: index, on: routine },
    { object: index, on: { kind: "table", schema: "public", name: "t" } },
    { object: view, on: column },
    { object: view, on: routine },
  ]);
});

Deno.test("inspectDatabase() reads foreign data, publications and event triggers", async () => {
  const { model } = await inspectSql(`
    CREATE FOREIGN DATA WRAPPER w OPTIONS (debug 'true');
    CREATE SERVER s TYPE 't' VERSION '1' FOREIGN DATA WRAPPER w OPTIONS (host 'h');
    CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (u 'x');
    CREATE FOREIGN TABLE ft (a integer OPTIONS (c 'd')) SERVER s OPTIONS (e 'f');
    CREATE TABLE t (id integer PRIMARY KEY, b text);
    CREATE PUBLICATION p FOR TABLE t (id) WHERE (id > 3) WITH (publish = 'insert');
    CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
    CREATE EVENT TRIGGER e ON ddl_command_end WHEN TAG IN ('DROP TABLE')
      EXECUTE FUNCTION f();
    DROP EVENT TRIGGER e;
    CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION f();`);
  deepStrictEqual(model.foreignDataWrappers, [
    { name: "w", options: { debug: "true" } },
  ]);
  deepStrictEqual(model.foreignServers, [{
    name: "s",
    wrapper: "w",
    type: "t",
    version: "1",
    options: { host: "h" },
  }]);
  deepStrictEqual(model.userMappings, [
    { user: "public", server: "s", options: { u: "x" } },
  ]);
  deepStrictEqual(model.tables[0]?.foreign, {
    server: "s",
    options: { e: "f" },
  });
  deepStrictEqual(model.publications, [{
    name: "p",
    tables: [{ schema: "public", name: "t", columns: ["id"], where: "id > 3" }],
    options: { publish: "insert" },
  }]);
  deepStrictEqual(model.eventTriggers, [{
    name: "e",
    event: "sql_drop",
    function: { schema: "public", name: "f" },
  }]);
});
