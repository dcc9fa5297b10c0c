import type {
  BaseTypeOperation,
  HandlerOperation,
  OperatorClassOperation,
} from "../../../lib/operations/mod.ts";
import { quoteIdentifier } from "../../../lib/sql/mod.ts";
import type { CasesOf, MakeName } from "./operation_case.ts";

function down(q: MakeName): readonly string[] {
  return [
    `CREATE SCHEMA ${q("app")}`,
    `CREATE FUNCTION ${q("app")}.${q("down")}(integer, integer) RETURNS integer
       LANGUAGE sql IMMUTABLE AS 'SELECT btint4cmp($2, $1)'`,
  ];
}

function crossType(q: MakeName): readonly string[] {
  return [
    `CREATE OPERATOR FAMILY ${q("numbers")} USING btree`,
    `ALTER OPERATOR FAMILY ${q("numbers")} USING btree ADD
       OPERATOR 1 < (integer, bigint),
       FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint)`,
  ];
}

const LESS = {
  strategy: 1,
  operator: "<",
  left: "integer",
  right: "bigint",
} as const;
const COMPARE = {
  support: 1,
  function: "btint48cmp",
  arguments: "integer, bigint",
  left: "integer",
  right: "bigint",
} as const;

/** Uses of operations on operator classes and families. */
export const OPERATOR_CLASS_CASES: CasesOf<OperatorClassOperation> = {
  createOperatorFamily: [{
    before: (q) => [`CREATE SCHEMA ${q("app")}`],
    up: (op, n) =>
      op.createOperatorFamily(n("numbers"), "btree", {
        operators: [LESS, {
          ...LESS,
          strategy: 5,
          operator: { schema: "pg_catalog", name: ">" },
        }],
        functions: [COMPARE],
        comment: "of several types",
      }, { schema: n("app") }),
  }, {
    title: "with nothing in it",
    up: (op, n) => op.createOperatorFamily(n("numbers"), "hash"),
  }, {
    title: "whose results are in the order of another",
    up: (op, n) =>
      op.createOperatorFamily(n("places"), "gist", {
        operators: [{
          strategy: 15,
          operator: "<->",
          left: "point",
          orderBy: { schema: "pg_catalog", name: "float_ops" },
        }],
      }),
  }],
  alterOperatorFamily: [{
    before: crossType,
    up: (op, n) =>
      op.alterOperatorFamily(n("numbers"), "btree", {
        add: {
          operators: [{ ...LESS, operator: ">" }],
          functions: [{
            support: 4,
            function: "btequalimage",
            arguments: "oid",
            left: "integer",
          }],
        },
        drop: { operators: [LESS] },
      }),
    since: 130000,
  }],
  dropOperatorFamily: [{
    before: crossType,
    up: (op, n) =>
      op.dropOperatorFamily(n("numbers"), "btree", {
        definition: { operators: [LESS], functions: [COMPARE] },
      }),
  }],
  createOperatorClass: [{
    before: down,
    up: (op, n) =>
      op.createOperatorClass(n("downwards"), "btree", {
        type: "integer",
        operators: [
          { strategy: 1, operator: ">" },
          { strategy: 3, operator: { schema: "pg_catalog", name: "=" } },
          { strategy: 5, operator: "<" },
        ],
        functions: [{
          support: 1,
          function: { schema: n("app"), name: n("down") },
          arguments: "integer, integer",
        }],
        comment: "the other way round",
      }, { schema: n("app") }),
  }, {
    title: "in a family",
    before: (q) => [
      `CREATE TYPE ${q("mood")} AS ENUM ('a')`,
      `CREATE OPERATOR FAMILY ${q("moods")} USING hash`,
    ],
    up: (op, n) =>
      op.createOperatorClass(n("mood_ops"), "hash", {
        type: quoteIdentifier(n("mood")),
        default: true,
        family: n("moods"),
        functions: [{ support: 1, function: "hashenum" }],
      }),
  }, {
    title: "whose members the server gives to its family",
    before: (q) => [`CREATE OPERATOR FAMILY ${q("spots")} USING gist`],
    up: (op, n) =>
      op.createOperatorClass(n("spot_ops"), "gist", {
        type: "point",
        storage: "box",
        family: n("spots"),
        operators: [
          { strategy: 6, operator: "~=" },
          {
            strategy: 15,
            operator: "<->",
            orderBy: { schema: "pg_catalog", name: "float_ops" },
          },
          { strategy: 28, operator: "<@", right: "box" },
        ],
        functions: [
          { support: 1, function: "gist_point_consistent" },
          { support: 2, function: "gist_box_union" },
          { support: 3, function: "gist_point_compress" },
          { support: 5, function: "gist_box_penalty" },
          { support: 6, function: "gist_box_picksplit" },
          { support: 7, function: "gist_box_same" },
          { support: 8, function: "gist_point_distance" },
        ],
      }),
  }, {
    title: "for types besides its own",
    before: (q) => [`CREATE OPERATOR FAMILY ${q("numbers")} USING btree`],
    up: (op, n) =>
      op.createOperatorClass(n("integer_too"), "btree", {
        type: "integer",
        family: n("numbers"),
        operators: [{ strategy: 1, operator: "<" }, LESS],
        functions: [
          { support: 1, function: "btint4cmp" },
          { support: 2, function: "btint4sortsupport" },
          COMPARE,
        ],
      }),
  }, {
    title: "that keeps another type",
    up: (op, n) =>
      op.createOperatorClass(n("rings"), "gist", {
        type: "circle",
        storage: "box",
      }),
  }, {
    title: "with nothing in it",
    up: (op, n) =>
      op.createOperatorClass(n("bare"), "btree", { type: "integer" }),
  }],
  dropOperatorClass: [{
    before: (q) => [
      ...down(q),
      `CREATE OPERATOR CLASS ${q("downwards")} FOR TYPE integer USING btree AS
         OPERATOR 1 >, OPERATOR 5 <, FUNCTION 1 ${q("app")}.${
        q("down")
      }(integer, integer)`,
    ],
    up: (op, n) =>
      op.dropOperatorClass(n("downwards"), "btree", {
        ifExists: true,
        definition: {
          type: "integer",
          operators: [
            { strategy: 1, operator: ">" },
            { strategy: 5, operator: "<" },
          ],
          functions: [{
            support: 1,
            function: { schema: n("app"), name: n("down") },
          }],
        },
      }),
  }],
};

const PLPGSQL = {
  handler: { schema: "pg_catalog", name: "plpgsql_call_handler" },
  inline: { schema: "pg_catalog", name: "plpgsql_inline_handler" },
  validator: { schema: "pg_catalog", name: "plpgsql_validator" },
} as const;

function language(q: MakeName): readonly string[] {
  return [
    `CREATE LANGUAGE ${q("plsample")} HANDLER plpgsql_call_handler
       INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator`,
  ];
}

function transformed(q: MakeName): readonly string[] {
  return [
    `CREATE TYPE ${q("mood")} AS ENUM ('a')`,
    `CREATE FUNCTION ${q("told")}(internal) RETURNS internal
       LANGUAGE internal IMMUTABLE AS 'textlike_support'`,
    `CREATE FUNCTION ${q("heard")}(internal) RETURNS ${q("mood")}
       LANGUAGE internal IMMUTABLE AS 'enum_in'`,
  ];
}

/** Uses of operations on what hands work to functions. */
export const HANDLER_CASES: CasesOf<HandlerOperation> = {
  createLanguage: [{
    up: (op, n) =>
      op.createLanguage(n("plsample"), {
        ...PLPGSQL,
        trusted: true,
        comment: "a sample",
        grants: [],
      }),
  }, {
    title: "with a handler only",
    up: (op, n) =>
      op.createLanguage(n("plsample"), { handler: "plpgsql_call_handler" }),
  }],
  replaceLanguage: [{
    before: language,
    up: (op, n) =>
      op.replaceLanguage(n("plsample"), {
        handler: "plpgsql_call_handler",
        trusted: true,
      }, { existing: PLPGSQL }),
  }, {
    title: "by another",
    before: language,
    up: (op, n) =>
      op.replaceLanguage(n("plsample"), {
        handler: "plpgsql_call_handler",
      }, { recreate: true, existing: PLPGSQL }),
  }],
  dropLanguage: [{
    before: language,
    up: (op, n) =>
      op.dropLanguage(n("plsample"), { ifExists: true, definition: PLPGSQL }),
  }],
  createTransform: [{
    before: transformed,
    up: (op, n) =>
      op.createTransform(quoteIdentifier(n("mood")), "plpgsql", {
        fromSql: n("told"),
        toSql: n("heard"),
        comment: "moods",
      }),
  }, {
    title: "one way",
    before: transformed,
    up: (op, n) =>
      op.createTransform(quoteIdentifier(n("mood")), "plpgsql", {
        toSql: n("heard"),
      }),
  }],
  dropTransform: [{
    before: (q) => [
      ...transformed(q),
      `CREATE TRANSFORM FOR ${
        q("mood")
      } LANGUAGE plpgsql (FROM SQL WITH FUNCTION ${q("told")}(internal))`,
    ],
    up: (op, n) =>
      op.dropTransform(quoteIdentifier(n("mood")), "plpgsql", {
        ifExists: true,
        definition: { fromSql: n("told") },
      }),
  }],
  createConversion: [{
    before: (q) => [`CREATE SCHEMA ${q("app")}`],
    up: (op, n) =>
      op.createConversion(n("wide"), {
        from: "LATIN1",
        to: "UTF8",
        function: "iso8859_1_to_utf8",
        default: true,
        comment: "wider",
      }, { schema: n("app") }),
  }],
  dropConversion: [{
    before: (q) => [
      `CREATE CONVERSION ${
        q("wide")
      } FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8`,
    ],
    up: (op, n) =>
      op.dropConversion(n("wide"), {
        definition: {
          from: "LATIN1",
          to: "UTF8",
          function: "iso8859_1_to_utf8",
        },
      }),
  }],
  createAccessMethod: [{
    up: (op, n) =>
      op.createAccessMethod(n("piles"), {
        type: "table",
        handler: "heap_tableam_handler",
        comment: "as a heap",
      }),
  }, {
    title: "of indexes",
    up: (op, n) =>
      op.createAccessMethod(n("trees"), {
        type: "index",
        handler: { schema: "pg_catalog", name: "bthandler" },
      }),
  }],
  dropAccessMethod: [{
    before: (q) => [
      `CREATE ACCESS METHOD ${
        q("piles")
      } TYPE TABLE HANDLER heap_tableam_handler`,
    ],
    up: (op, n) =>
      op.dropAccessMethod(n("piles"), {
        definition: { type: "table", handler: "heap_tableam_handler" },
      }),
  }],
  createTextSearchParser: [{
    up: (op, n) =>
      op.createTextSearchParser(n("words"), {
        start: "prsd_start",
        getToken: "prsd_nexttoken",
        end: "prsd_end",
        lexTypes: "prsd_lextype",
        headline: { schema: "pg_catalog", name: "prsd_headline" },
        comment: "as usual",
      }),
  }],
  dropTextSearchParser: [{
    before: (q) => [
      `CREATE TEXT SEARCH PARSER ${
        q("words")
      } (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype)`,
    ],
    up: (op, n) =>
      op.dropTextSearchParser(n("words"), {
        definition: {
          start: "prsd_start",
          getToken: "prsd_nexttoken",
          end: "prsd_end",
          lexTypes: "prsd_lextype",
        },
      }),
  }],
  createTextSearchTemplate: [{
    before: (q) => [`CREATE SCHEMA ${q("app")}`],
    up: (op, n) =>
      op.createTextSearchTemplate(n("plain"), {
        init: "dsimple_init",
        lexize: "dsimple_lexize",
        comment: "nothing special",
      }, { schema: n("app") }),
  }],
  dropTextSearchTemplate: [{
    before: (q) => [
      `CREATE TEXT SEARCH TEMPLATE ${q("plain")} (LEXIZE = dsimple_lexize)`,
    ],
    up: (op, n) =>
      op.dropTextSearchTemplate(n("plain"), {
        definition: { lexize: "dsimple_lexize" },
      }),
  }],
};

function numberFunctions(q: MakeName): readonly string[] {
  return [
    `CREATE TYPE ${q("number")}`,
    `CREATE FUNCTION ${q("number_in")}(cstring) RETURNS ${q("number")}
       LANGUAGE internal IMMUTABLE STRICT AS 'int4in'`,
    `CREATE FUNCTION ${q("number_out")}(${q("number")}) RETURNS cstring
       LANGUAGE internal IMMUTABLE STRICT AS 'int4out'`,
  ];
}

function numberType(q: MakeName): readonly string[] {
  return [
    ...numberFunctions(q),
    `CREATE TYPE ${q("number")} (INPUT = ${q("number_in")}, OUTPUT = ${
      q("number_out")
    }, INTERNALLENGTH = 4, PASSEDBYVALUE)`,
  ];
}

/** Uses of operations on base types. */
export const BASE_TYPE_CASES: CasesOf<BaseTypeOperation> = {
  createShellType: [{
    before: (q) => [`CREATE SCHEMA ${q("app")}`],
    up: (op, n) => op.createShellType(n("number"), { schema: n("app") }),
  }],
  dropShellType: [{
    before: (q) => [`CREATE TYPE ${q("number")}`],
    up: (op, n) => op.dropShellType(n("number")),
  }],
  createBaseType: [{
    before: numberFunctions,
    up: (op, n) =>
      op.createBaseType(n("number"), {
        input: n("number_in"),
        output: n("number_out"),
        length: 4,
        passedByValue: true,
        category: "N",
        preferred: true,
        default: "7",
        delimiter: ";",
        comment: "a number",
        grants: [],
      }),
  }, {
    title: "of any length",
    before: (q) =>
      numberFunctions(q).map((sql) =>
        sql.replace("int4in", "textin").replace("int4out", "textout")
      ),
    up: (op, n) =>
      op.createBaseType(n("number"), {
        input: n("number_in"),
        output: n("number_out"),
        alignment: "double",
        storage: "extended",
        collatable: true,
      }),
  }],
  dropBaseType: [{
    before: (q) => [
      ...numberType(q),
      `CREATE FUNCTION ${q("twice")}(${q("number")}) RETURNS ${q("number")}
         LANGUAGE internal IMMUTABLE AS 'int4up'`,
      `COMMENT ON FUNCTION ${q("twice")}(${q("number")}) IS 'not really'`,
      `CREATE ROLE ${q("reader")}`,
      `REVOKE ALL ON FUNCTION ${q("twice")}(${q("number")}) FROM PUBLIC`,
      `GRANT EXECUTE ON FUNCTION ${q("twice")}(${q("number")}) TO ${
        q("reader")
      } WITH GRANT OPTION`,
      `ALTER FUNCTION ${q("number_in")}(cstring) OWNER TO ${q("reader")}`,
    ],
    up: (op, n) =>
      op.dropBaseType(n("number"), {
        definition: {
          input: n("number_in"),
          output: n("number_out"),
          length: 4,
          passedByValue: true,
        },
      }),
  }],
};
