import type { OperationExample } from "../operation_example.ts";

const MOOD = `CREATE TYPE mood AS ENUM ('sad', 'glad');
  CREATE FUNCTION mood_number(mood) RETURNS integer
    LANGUAGE sql IMMUTABLE AS 'SELECT 1';`;

/** Casts, operators and text search. */
export const LANGUAGE_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "createCast",
    shows: "creates a cast that assignments use",
    before: MOOD,
    record: (op) => {
      op.createCast("mood", "integer", {
        function: "mood_number",
        context: "assignment",
      });
    },
  },
  {
    operation: "dropCast",
    shows: "drops a cast",
    before: `${MOOD} CREATE CAST (text AS mood) WITH INOUT`,
    record: (op) => {
      op.dropCast("text", "mood", { definition: { method: "inout" } });
    },
  },
  {
    operation: "createOperator",
    shows: "creates an operator",
    record: (op) => {
      op.createOperator("===", {
        left: "integer",
        right: "integer",
        function: "int4eq",
        commutator: "===",
        restrict: "eqsel",
        join: "eqjoinsel",
        hashes: true,
      }, { schema: "app" });
    },
  },
  {
    operation: "alterOperator",
    shows: "sets how the selectivity is estimated",
    before:
      "CREATE OPERATOR === (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer)",
    record: (op) => {
      op.alterOperator("===", { left: "integer", right: "integer" }, {
        restrict: "eqsel",
      }, { existing: { restrict: null } });
    },
  },
  {
    operation: "dropOperator",
    shows: "drops an operator",
    before:
      "CREATE OPERATOR === (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer)",
    record: (op) => {
      op.dropOperator("===", { left: "integer", right: "integer" }, {
        definition: { function: "int4eq" },
      });
    },
  },
  {
    operation: "createTextSearchConfiguration",
    shows: "creates a text search configuration as a copy",
    record: (op) => {
      op.createTextSearchConfiguration("notes", {
        copy: { schema: "pg_catalog", name: "english" },
      });
    },
  },
  {
    operation: "alterTextSearchConfiguration",
    shows: "sets the dictionaries of a token type",
    before: "CREATE TEXT SEARCH CONFIGURATION notes (COPY = english)",
    record: (op) => {
      op.alterTextSearchConfiguration("notes", { asciiword: ["simple"] }, {
        existing: { asciiword: ["english_stem"] },
      });
    },
  },
  {
    operation: "dropTextSearchConfiguration",
    shows: "drops a text search configuration",
    before: 'CREATE TEXT SEARCH CONFIGURATION notes (PARSER = "default")',
    record: (op) => {
      op.dropTextSearchConfiguration("notes", { definition: {} });
    },
  },
  {
    operation: "createTextSearchDictionary",
    shows: "creates a text search dictionary",
    record: (op) => {
      op.createTextSearchDictionary("german_words", {
        template: "snowball",
        options: { language: "german" },
      });
    },
  },
  {
    operation: "alterTextSearchDictionary",
    shows: "sets options of a text search dictionary",
    before:
      "CREATE TEXT SEARCH DICTIONARY german_words (TEMPLATE = snowball, language = 'german')",
    record: (op) => {
      op.alterTextSearchDictionary("german_words", { stopwords: "german" }, {
        existing: { stopwords: null },
      });
    },
  },
  {
    operation: "dropTextSearchDictionary",
    shows: "drops a text search dictionary",
    before: "CREATE TEXT SEARCH DICTIONARY words (TEMPLATE = simple)",
    record: (op) => {
      op.dropTextSearchDictionary("words", {
        definition: { template: "simple" },
      });
    },
  },
];
