import type { OperationExample } from "../operation_example.ts";

const LANGUAGE =
  "CREATE LANGUAGE plsample HANDLER plpgsql_call_handler VALIDATOR plpgsql_validator;";
const MOOD = `CREATE TYPE mood AS ENUM ('sad', 'glad');
  CREATE FUNCTION mood_heard(internal) RETURNS mood
    LANGUAGE internal IMMUTABLE AS 'enum_in';`;

/** Languages, transforms, conversions and access methods. */
export const HANDLER_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "createLanguage",
    shows: "creates a language that everyone may use",
    record: (op) => {
      op.createLanguage("plsample", {
        handler: "plpgsql_call_handler",
        inline: "plpgsql_inline_handler",
        validator: "plpgsql_validator",
        trusted: true,
      });
    },
  },
  {
    operation: "replaceLanguage",
    shows: "gives a language other functions",
    before: LANGUAGE,
    record: (op) => {
      op.replaceLanguage("plsample", {
        handler: "plpgsql_call_handler",
        trusted: true,
      }, {
        existing: {
          handler: "plpgsql_call_handler",
          validator: "plpgsql_validator",
        },
      });
    },
  },
  {
    operation: "dropLanguage",
    shows: "drops a language",
    before: LANGUAGE,
    record: (op) => {
      op.dropLanguage("plsample", {
        definition: {
          handler: "plpgsql_call_handler",
          validator: "plpgsql_validator",
        },
      });
    },
  },
  {
    operation: "createTransform",
    shows: "creates a transform from a language",
    before: MOOD,
    record: (op) => {
      op.createTransform("mood", "plpgsql", { toSql: "mood_heard" });
    },
  },
  {
    operation: "dropTransform",
    shows: "drops a transform",
    before: `${MOOD} CREATE TRANSFORM FOR mood LANGUAGE plpgsql
      (TO SQL WITH FUNCTION mood_heard(internal))`,
    record: (op) => {
      op.dropTransform("mood", "plpgsql", {
        definition: { toSql: "mood_heard" },
      });
    },
  },
  {
    operation: "createConversion",
    shows: "creates a conversion that is used by itself",
    record: (op) => {
      op.createConversion("latin1_to_utf8", {
        from: "LATIN1",
        to: "UTF8",
        function: "iso8859_1_to_utf8",
        default: true,
      }, { schema: "app" });
    },
  },
  {
    operation: "dropConversion",
    shows: "drops a conversion",
    before:
      "CREATE CONVERSION wide FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8",
    record: (op) => {
      op.dropConversion("wide", {
        definition: {
          from: "LATIN1",
          to: "UTF8",
          function: "iso8859_1_to_utf8",
        },
      });
    },
  },
  {
    operation: "createAccessMethod",
    shows: "creates an access method of tables",
    record: (op) => {
      op.createAccessMethod("heap_too", {
        type: "table",
        handler: "heap_tableam_handler",
      });
    },
  },
  {
    operation: "dropAccessMethod",
    shows: "drops an access method",
    before:
      "CREATE ACCESS METHOD heap_too TYPE TABLE HANDLER heap_tableam_handler",
    record: (op) => {
      op.dropAccessMethod("heap_too", {
        definition: { type: "table", handler: "heap_tableam_handler" },
      });
    },
  },
];

/** Text search parsers and templates. */
export const TEXT_SEARCH_HANDLER_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "createTextSearchParser",
    shows: "creates a text search parser",
    record: (op) => {
      op.createTextSearchParser("words", {
        start: "prsd_start",
        getToken: "prsd_nexttoken",
        end: "prsd_end",
        lexTypes: "prsd_lextype",
        headline: "prsd_headline",
      });
    },
  },
  {
    operation: "dropTextSearchParser",
    shows: "drops a text search parser",
    before: `CREATE TEXT SEARCH PARSER words (START = prsd_start,
      GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype)`,
    record: (op) => {
      op.dropTextSearchParser("words", {
        definition: {
          start: "prsd_start",
          getToken: "prsd_nexttoken",
          end: "prsd_end",
          lexTypes: "prsd_lextype",
        },
      });
    },
  },
  {
    operation: "createTextSearchTemplate",
    shows: "creates a text search template",
    record: (op) => {
      op.createTextSearchTemplate("plain", {
        init: "dsimple_init",
        lexize: "dsimple_lexize",
      });
    },
  },
  {
    operation: "dropTextSearchTemplate",
    shows: "drops a text search template",
    before: "CREATE TEXT SEARCH TEMPLATE plain (LEXIZE = dsimple_lexize)",
    record: (op) => {
      op.dropTextSearchTemplate("plain", {
        definition: { lexize: "dsimple_lexize" },
      });
    },
  },
];
