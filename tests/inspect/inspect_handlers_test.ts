import { deepStrictEqual } from "node:assert/strict";
import { inspectSql } from "../support/inspect_sql.ts";

Deno.test("inspectDatabase() reads operator classes apart from what is their family's", async () => {
  const { model, unknown } = await inspectSql(`
    CREATE OPERATOR CLASS spot_ops FOR TYPE point USING gist AS
      OPERATOR 15 <-> (point, point) FOR ORDER BY pg_catalog.float_ops,
      FUNCTION 1 (point, point) gist_point_consistent,
      FUNCTION 8 (point, point) gist_point_distance, STORAGE box;
    COMMENT ON OPERATOR CLASS spot_ops USING gist IS 'spots';`);
  const pgCatalog = (name: string) => ({ schema: "pg_catalog", name });
  const types = { left: "point", right: "point" };
  deepStrictEqual(model.operatorFamilies, [{
    schema: "public",
    name: "spot_ops",
    using: "gist",
    operators: [{
      strategy: 15,
      operator: pgCatalog("<->"),
      ...types,
      orderBy: pgCatalog("float_ops"),
    }],
    functions: [{
      support: 8,
      function: pgCatalog("gist_point_distance"),
      arguments: "internal, point, smallint, oid, internal",
      ...types,
    }],
  }]);
  deepStrictEqual(model.operatorClasses, [{
    schema: "public",
    name: "spot_ops",
    using: "gist",
    type: "point",
    family: { schema: "public", name: "spot_ops" },
    storage: "box",
    functions: [{
      support: 1,
      function: pgCatalog("gist_point_consistent"),
      arguments: "internal, point, smallint, oid, internal",
      ...types,
    }],
    comment: "spots",
  }]);
  deepStrictEqual(unknown, []);
});

Deno.test("inspectDatabase() reads languages, transforms, conversions and access methods", async () => {
  const { model, unknown } = await inspectSql(`
    CREATE TRUSTED LANGUAGE plsample HANDLER plpgsql_call_handler
      INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
    REVOKE USAGE ON LANGUAGE plsample FROM PUBLIC;
    CREATE TYPE mood AS ENUM ('sad');
    CREATE FUNCTION heard(internal) RETURNS mood LANGUAGE internal IMMUTABLE
      AS 'enum_in';
    CREATE TRANSFORM FOR mood LANGUAGE plsample
      (TO SQL WITH FUNCTION heard(internal));
    CREATE DEFAULT CONVERSION wide FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
    CREATE ACCESS METHOD piles TYPE TABLE HANDLER heap_tableam_handler;
    COMMENT ON ACCESS METHOD piles IS 'as a heap';
    COMMENT ON TRANSFORM FOR mood LANGUAGE plsample IS 'moods';`);
  deepStrictEqual(model.languages, [{
    name: "plsample",
    handler: { schema: "pg_catalog", name: "plpgsql_call_handler" },
    inline: { schema: "pg_catalog", name: "plpgsql_inline_handler" },
    validator: { schema: "pg_catalog", name: "plpgsql_validator" },
    trusted: true,
    grants: [],
  }]);
  deepStrictEqual(model.transforms, [{
    type: "public.mood",
    language: "plsample",
    toSql: { schema: "public", name: "heard" },
    comment: "moods",
  }]);
  deepStrictEqual(model.conversions, [{
    schema: "public",
    name: "wide",
    from: "LATIN1",
    to: "UTF8",
    function: { schema: "pg_catalog", name: "iso8859_1_to_utf8" },
    default: true,
  }]);
  deepStrictEqual(model.accessMethods, [{
    name: "piles",
    type: "table",
    handler: { schema: "pg_catalog", name: "heap_tableam_handler" },
    comment: "as a heap",
  }]);
  deepStrictEqual(unknown, []);
});

Deno.test("inspectDatabase() reads text search parsers and templates", async () => {
  const { model, unknown } = await inspectSql(`
    CREATE TEXT SEARCH PARSER words (START = prsd_start,
      GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
    CREATE TEXT SEARCH TEMPLATE plain (INIT = dsimple_init,
      LEXIZE = dsimple_lexize);
    COMMENT ON TEXT SEARCH TEMPLATE plain IS 'plain';`);
  deepStrictEqual(model.textSearchParsers, [{
    schema: "public",
    name: "words",
    start: { schema: "pg_catalog", name: "prsd_start" },
    getToken: { schema: "pg_catalog", name: "prsd_nexttoken" },
    end: { schema: "pg_catalog", name: "prsd_end" },
    lexTypes: { schema: "pg_catalog", name: "prsd_lextype" },
  }]);
  deepStrictEqual(model.textSearchTemplates, [{
    schema: "public",
    name: "plain",
    init: { schema: "pg_catalog", name: "dsimple_init" },
    lexize: { schema: "pg_catalog", name: "dsimple_lexize" },
    comment: "plain",
  }]);
  deepStrictEqual(unknown, []);
});

Deno.test("inspectDatabase() reads base types", async () => {
  const { model, unknown } = await inspectSql(`
    CREATE TYPE words;
    CREATE FUNCTION words_in(cstring) RETURNS words LANGUAGE internal
      IMMUTABLE STRICT AS 'textin';
    CREATE FUNCTION words_out(words) RETURNS cstring LANGUAGE internal
      IMMUTABLE STRICT AS 'textout';
    CREATE TYPE words (INPUT = words_in, OUTPUT = words_out,
      ALIGNMENT = double, STORAGE = extended, CATEGORY = 'S', DEFAULT = 'none',
      DELIMITER = ';', COLLATABLE = true);
    CREATE TABLE t (a words, b words[]);`);
  deepStrictEqual(model.baseTypes, [{
    schema: "public",
    name: "words",
    input: { schema: "public", name: "words_in" },
    output: { schema: "public", name: "words_out" },
    alignment: "double",
    storage: "extended",
    category: "S",
    default: "none",
    delimiter: ";",
    collatable: true,
  }]);
  deepStrictEqual(unknown, []);
});

Deno.test("inspectDatabase() leaves out what extensions brought", async () => {
  const { model, unknown } = await inspectSql("CREATE EXTENSION btree_gist");
  deepStrictEqual(model.operatorClasses, []);
  deepStrictEqual(model.operatorFamilies, []);
  deepStrictEqual(model.languages, []);
  deepStrictEqual(unknown, []);
});

Deno.test("inspectDatabase() finds the class that a query finds its operators by", async () => {
  const { dependencies } = await inspectSql(`
    CREATE TYPE pair AS (a integer, b integer);
    CREATE FUNCTION same(pair, pair) RETURNS boolean LANGUAGE sql IMMUTABLE
      AS 'SELECT ($1).a = ($2).a';
    CREATE FUNCTION compare(pair, pair) RETURNS integer LANGUAGE sql IMMUTABLE
      AS 'SELECT ($1).a - ($2).a';
    CREATE OPERATOR === (FUNCTION = same, LEFTARG = pair, RIGHTARG = pair);
    CREATE OPERATOR CLASS pair_ops DEFAULT FOR TYPE pair USING btree AS
      OPERATOR 3 ===, FUNCTION 1 compare(pair, pair);
    CREATE TABLE pairs (one pair);
    CREATE VIEW few AS SELECT DISTINCT one FROM pairs;`);
  const view = { kind: "view", schema: "public", name: "few" };
  deepStrictEqual(
    dependencies.filter(({ object, on }) =>
      object.name === view.name && on.kind === "operatorClass"
    ),
    [{
      object: view,
      on: {
        kind: "operatorClass",
        schema: "public",
        name: "pair_ops",
        identity: "btree",
      },
    }],
  );
});
