/** Statements for objects of every kind, and the major version that each needs. */
export const RICH_SCHEMA: readonly (readonly [number, string])[] = [
  [
    12,
    "DO $$ BEGIN CREATE ROLE rich_role; EXCEPTION WHEN duplicate_object THEN END $$",
  ],
  [
    12,
    "CREATE SCHEMA app; COMMENT ON SCHEMA app IS 'All of it'; GRANT USAGE ON SCHEMA app TO rich_role",
  ],
  [12, "CREATE EXTENSION hstore SCHEMA app"],
  [
    12,
    "CREATE TYPE app.color AS ENUM ('red', 'gr''een'); COMMENT ON TYPE app.color IS 'A color'",
  ],
  [
    12,
    "CREATE DOMAIN app.mail AS text DEFAULT 'a@b' CONSTRAINT has_at CHECK (VALUE LIKE '%@%') NOT NULL",
  ],
  [12, 'CREATE TYPE app.pair AS (a integer, b text COLLATE "C")'],
  [12, 'CREATE COLLATION app.german FROM "C"'],
  [
    12,
    "CREATE TYPE app.span AS RANGE (subtype = float8, subtype_diff = float8mi)",
  ],
  [
    14,
    "CREATE TYPE app.multi AS RANGE (subtype = date, multirange_type_name = app.multis)",
  ],
  [
    12,
    "CREATE SEQUENCE app.numbers AS smallint INCREMENT 2 MINVALUE 3 MAXVALUE 99 CYCLE CACHE 5",
  ],
  [15, "CREATE UNLOGGED SEQUENCE app.fleeting"],
  [
    12,
    `CREATE FUNCTION app.half(n integer, OUT result integer) LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 5 SET search_path = '' AS 'SELECT $1 / 2'`,
  ],
  [
    12,
    `CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN RETURN NEW; END $$`,
  ],
  [
    12,
    `CREATE FUNCTION app.many(VARIADIC n integer[] DEFAULT '{}') RETURNS SETOF integer LANGUAGE sql ROWS 5 AS 'SELECT unnest(n)'`,
  ],
  [
    14,
    "CREATE FUNCTION app.third(n integer) RETURNS integer LANGUAGE sql RETURN n / 3",
  ],
  [
    14,
    "CREATE PROCEDURE app.put(OUT n integer) LANGUAGE plpgsql AS $$ BEGIN n := 1; END $$",
  ],
  [12, "CREATE PROCEDURE app.tidy(n integer) LANGUAGE sql AS 'SELECT n'"],
  [
    12,
    "REVOKE EXECUTE ON FUNCTION app.half(integer) FROM PUBLIC; GRANT EXECUTE ON FUNCTION app.half(integer) TO rich_role",
  ],
  [
    12,
    "CREATE AGGREGATE app.total(integer) (sfunc = int4pl, stype = integer, initcond = '0', parallel = safe)",
  ],
  [
    12,
    "CREATE OPERATOR app.@+@ (leftarg = integer, rightarg = integer, function = int4pl, commutator = OPERATOR(app.@+@))",
  ],
  [12, "CREATE CAST (app.pair AS app.color) WITH INOUT AS ASSIGNMENT"],
  [
    12,
    `CREATE TABLE app.people (
     id integer GENERATED ALWAYS AS IDENTITY (START 5 INCREMENT 5) PRIMARY KEY,
     old bigserial,
     name varchar(40) COLLATE "C" NOT NULL DEFAULT 'x' CHECK (name <> ''),
     doubled text GENERATED ALWAYS AS (upper(name)) STORED,
     mail app.mail, color app.color DEFAULT 'red', tags text[] DEFAULT '{}',
     boss integer REFERENCES app.people DEFERRABLE INITIALLY DEFERRED,
     more app.hstore, size app.span, facts jsonb DEFAULT '{"a": [1, 2]}',
     CONSTRAINT one_name UNIQUE (name) INCLUDE (mail)
   ) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.5)`,
  ],
  [
    12,
    "COMMENT ON TABLE app.people IS 'Who'; COMMENT ON COLUMN app.people.name IS 'How called'; COMMENT ON CONSTRAINT one_name ON app.people IS 'One'",
  ],
  [
    12,
    "ALTER TABLE app.people ALTER facts SET STORAGE EXTERNAL, ALTER name SET STATISTICS 77, ALTER name SET (n_distinct = 5)",
  ],
  [14, "ALTER TABLE app.people ALTER name SET COMPRESSION pglz"],
  [
    12,
    "GRANT SELECT, UPDATE (name) ON app.people TO rich_role WITH GRANT OPTION",
  ],
  [
    12,
    "CREATE UNLOGGED TABLE app.heap (id integer, CONSTRAINT nobody CHECK (id > 0) NO INHERIT); ALTER TABLE app.heap REPLICA IDENTITY FULL; ALTER TABLE app.heap OWNER TO rich_role",
  ],
  [
    15,
    "ALTER TABLE app.heap ADD CONSTRAINT one UNIQUE NULLS NOT DISTINCT (id)",
  ],
  [
    18,
    "CREATE TABLE app.later (a integer, b integer GENERATED ALWAYS AS (a * 2), c integer CONSTRAINT c_is_there NOT NULL, CONSTRAINT loose CHECK (a > 0) NOT ENFORCED)",
  ],
  [
    18,
    "CREATE EXTENSION btree_gist SCHEMA app; CREATE TABLE app.stay (room integer, during daterange, PRIMARY KEY (room, during WITHOUT OVERLAPS)); CREATE TABLE app.guest (room integer, during daterange, FOREIGN KEY (room, PERIOD during) REFERENCES app.stay)",
  ],
  [12, "CREATE TABLE app.child (extra integer) INHERITS (app.heap)"],
  [
    12,
    "CREATE TABLE app.parts (id integer, at date NOT NULL, note text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at)",
  ],
  [
    12,
    "CREATE TABLE app.parts_1 PARTITION OF app.parts FOR VALUES FROM ('2024-01-01') TO ('2024-02-01')",
  ],
  [
    12,
    "CREATE TABLE app.parts_2 PARTITION OF app.parts (note DEFAULT 'two') DEFAULT PARTITION BY HASH (id); CREATE TABLE app.parts_2a PARTITION OF app.parts_2 FOR VALUES WITH (MODULUS 2, REMAINDER 0)",
  ],
  [12, "CREATE INDEX parts_note ON app.parts (note)"],
  [
    12,
    "CREATE INDEX people_lower ON app.people (lower(name) DESC NULLS LAST, boss) INCLUDE (mail) WITH (fillfactor = 60) WHERE boss > 0",
  ],
  [
    12,
    "CREATE INDEX people_facts ON app.people USING gin (facts jsonb_path_ops); CREATE INDEX people_size ON app.people USING gist (size); ALTER TABLE app.people CLUSTER ON people_pkey; COMMENT ON INDEX app.people_facts IS 'Facts'",
  ],
  [
    13,
    "CREATE INDEX people_few ON app.people (old) WITH (deduplicate_items = off)",
  ],
  [
    15,
    "CREATE UNIQUE INDEX people_mail ON app.people (mail) NULLS NOT DISTINCT",
  ],
  [
    12,
    "CREATE STATISTICS app.linked (dependencies, mcv) ON name, boss FROM app.people",
  ],
  [13, "ALTER STATISTICS app.linked SET STATISTICS 55"],
  [
    14,
    "CREATE STATISTICS app.expressed ON lower(name), (boss + 1) FROM app.people",
  ],
  [
    12,
    "CREATE VIEW app.seen WITH (security_barrier) AS SELECT id, name FROM app.people WHERE boss IS NULL WITH CHECK OPTION; COMMENT ON VIEW app.seen IS 'Seen'; GRANT SELECT ON app.seen TO rich_role",
  ],
  [
    15,
    "CREATE VIEW app.asked WITH (security_invoker) AS SELECT * FROM app.seen",
  ],
  [
    12,
    "CREATE RECURSIVE VIEW app.line (id, boss) AS SELECT id, boss FROM app.people UNION ALL SELECT p.id, p.boss FROM app.people p JOIN line l ON l.id = p.boss",
  ],
  [
    12,
    "CREATE MATERIALIZED VIEW app.kept AS SELECT color, count(*) AS n FROM app.people GROUP BY color WITH NO DATA; CREATE UNIQUE INDEX ON app.kept (color)",
  ],
  [
    12,
    "CREATE TRIGGER touched BEFORE UPDATE OF name ON app.people FOR EACH ROW WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION app.touch(); COMMENT ON TRIGGER touched ON app.people IS 'Touched'",
  ],
  [
    12,
    "CREATE CONSTRAINT TRIGGER later AFTER INSERT ON app.heap DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.touch(); ALTER TABLE app.heap DISABLE TRIGGER later",
  ],
  [
    12,
    "CREATE TRIGGER counted AFTER INSERT ON app.people REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION app.touch()",
  ],
  [
    12,
    "CREATE TRIGGER parted AFTER INSERT ON app.parts FOR EACH ROW EXECUTE FUNCTION app.touch()",
  ],
  [12, "CREATE RULE no_delete AS ON DELETE TO app.heap DO INSTEAD NOTHING"],
  [
    12,
    "ALTER TABLE app.people ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY; CREATE POLICY own ON app.people AS RESTRICTIVE FOR UPDATE TO rich_role USING (name = current_user) WITH CHECK (boss > 0)",
  ],
  [
    12,
    "CREATE FUNCTION app.told() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$; CREATE EVENT TRIGGER tell ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION app.told(); ALTER EVENT TRIGGER tell DISABLE",
  ],
  [
    12,
    "CREATE PUBLICATION news FOR TABLE app.people, app.child WITH (publish = 'insert')",
  ],
  [13, "ALTER PUBLICATION news SET (publish_via_partition_root)"],
  [
    15,
    "CREATE PUBLICATION partly FOR TABLE app.people (id, name) WHERE (id > 5); CREATE PUBLICATION whole FOR TABLES IN SCHEMA public",
  ],
  [
    12,
    "CREATE FOREIGN DATA WRAPPER far OPTIONS (a '1'); CREATE SERVER away TYPE 'x' VERSION '1' FOREIGN DATA WRAPPER far OPTIONS (host 'h'); CREATE USER MAPPING FOR rich_role SERVER away OPTIONS (password 'p'); CREATE FOREIGN TABLE app.afar (id integer OPTIONS (c 'd') NOT NULL) SERVER away OPTIONS (t 'u')",
  ],
  [
    12,
    "CREATE TEXT SEARCH DICTIONARY app.plain (TEMPLATE = simple, stopwords = 'english'); CREATE TEXT SEARCH CONFIGURATION app.words (COPY = simple); ALTER TEXT SEARCH CONFIGURATION app.words ALTER MAPPING FOR asciiword WITH app.plain",
  ],
  [
    12,
    "CREATE ACCESS METHOD trees TYPE INDEX HANDLER gisthandler; COMMENT ON ACCESS METHOD trees IS 'As gist'; CREATE ACCESS METHOD piles TYPE TABLE HANDLER heap_tableam_handler; CREATE TABLE app.piled (id integer) USING piles",
  ],
  [
    12,
    "CREATE FUNCTION app.down(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT btint4cmp($2, $1)'; CREATE OPERATOR FAMILY app.numbers USING btree; ALTER OPERATOR FAMILY app.numbers USING btree ADD OPERATOR 1 > (integer, bigint), FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint); CREATE OPERATOR CLASS app.down_ops FOR TYPE integer USING btree FAMILY app.numbers AS OPERATOR 1 >, OPERATOR 3 =, OPERATOR 5 <, FUNCTION 1 app.down(integer, integer), FUNCTION 2 btint4sortsupport(internal); COMMENT ON OPERATOR CLASS app.down_ops USING btree IS 'Down'; ALTER OPERATOR FAMILY app.numbers USING btree OWNER TO rich_role; CREATE INDEX people_down ON app.people (boss app.down_ops)",
  ],
  [
    12,
    "CREATE OPERATOR CLASS app.tree_ops DEFAULT FOR TYPE circle USING trees AS OPERATOR 3 &&, OPERATOR 15 <-> (circle, point) FOR ORDER BY pg_catalog.float_ops, FUNCTION 1 gist_circle_consistent(internal, circle, smallint, oid, internal), FUNCTION 2 gist_box_union(internal, internal), FUNCTION 3 gist_circle_compress(internal), FUNCTION 5 gist_box_penalty(internal, internal, internal), FUNCTION 6 gist_box_picksplit(internal, internal), FUNCTION 7 gist_box_same(box, box, internal), FUNCTION 8 gist_circle_distance(internal, circle, smallint, oid, internal), STORAGE box; CREATE TABLE app.places (at circle); CREATE INDEX places_at ON app.places USING trees (at)",
  ],
  [
    12,
    "CREATE TRUSTED LANGUAGE plsample HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator; COMMENT ON LANGUAGE plsample IS 'Sample'; GRANT USAGE ON LANGUAGE plsample TO rich_role; REVOKE USAGE ON LANGUAGE plsample FROM PUBLIC; CREATE FUNCTION app.sampled() RETURNS integer LANGUAGE plsample AS 'BEGIN RETURN 1; END'",
  ],
  [
    12,
    "CREATE FUNCTION app.told(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'textlike_support'; CREATE FUNCTION app.heard(internal) RETURNS app.color LANGUAGE internal IMMUTABLE AS 'enum_in'; CREATE TRANSFORM FOR app.color LANGUAGE plpgsql (FROM SQL WITH FUNCTION app.told(internal), TO SQL WITH FUNCTION app.heard(internal)); CREATE FUNCTION app.feel(app.color) RETURNS integer TRANSFORM FOR TYPE app.color LANGUAGE plpgsql AS 'BEGIN RETURN 1; END'",
  ],
  [
    12,
    "CREATE DEFAULT CONVERSION app.wide FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8; COMMENT ON CONVERSION app.wide IS 'Wide'; ALTER CONVERSION app.wide OWNER TO rich_role",
  ],
  [
    12,
    "CREATE TEXT SEARCH PARSER app.split (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline); CREATE TEXT SEARCH TEMPLATE app.same (INIT = dsimple_init, LEXIZE = dsimple_lexize); CREATE TEXT SEARCH DICTIONARY app.sames (TEMPLATE = app.same); CREATE TEXT SEARCH CONFIGURATION app.sames (PARSER = app.split); ALTER TEXT SEARCH CONFIGURATION app.sames ADD MAPPING FOR word WITH app.sames",
  ],
  [
    12,
    "CREATE TYPE app.number; CREATE FUNCTION app.number_in(cstring) RETURNS app.number LANGUAGE internal IMMUTABLE STRICT AS 'int4in'; CREATE FUNCTION app.number_out(app.number) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out'; CREATE TYPE app.number (INPUT = app.number_in, OUTPUT = app.number_out, INTERNALLENGTH = 4, PASSEDBYVALUE, DEFAULT = '7'); COMMENT ON TYPE app.number IS 'Number'; GRANT USAGE ON TYPE app.number TO rich_role; CREATE TABLE app.numbered (a app.number, b app.number[])",
  ],
  [
    12,
    "ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO rich_role",
  ],
];

/** The statements for a server of some major version. */
export function richSchema(major: number): string {
  return RICH_SCHEMA.filter(([since]) => since <= major)
    .map(([, sql]) => `${sql};`).join("\n");
}
