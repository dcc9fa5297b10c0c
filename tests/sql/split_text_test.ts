import { deepStrictEqual, throws } from "node:assert/strict";
import { isRetortError } from "../../lib/errors/mod.ts";
import { splitStatements } from "../../lib/sql/mod.ts";

const cases: readonly {
  readonly name: string;
  readonly sql: string;
  readonly expected: readonly string[];
}[] = [
  { name: "nothing", sql: " \n-- only a comment\n;;", expected: [] },
  {
    name: "statements without a final semicolon",
    sql: "SELECT 1; SELECT 2",
    expected: ["SELECT 1", "SELECT 2"],
  },
  {
    name: "a byte order mark and CRLF",
    sql: "\ufeffSELECT 1;\r\nSELECT 2;\r\n",
    expected: ["SELECT 1", "SELECT 2"],
  },
  {
    name: "comments that nest",
    sql: "/* a ; /* b ; */ ; */ SELECT 1; -- x ; y\nSELECT 2",
    expected: ["SELECT 1", "SELECT 2"],
  },
  {
    name: "quoted text and names",
    sql: `SELECT ';', 'it''s;', E'\\';', U&'\\003B;', "a;b", U&";" ; SELECT 2`,
    expected: [
      `SELECT ';', 'it''s;', E'\\';', U&'\\003B;', "a;b", U&";"`,
      "SELECT 2",
    ],
  },
  {
    name: "a backslash that ends a plain string",
    sql: "SELECT 'C:\\'; SELECT 2",
    expected: ["SELECT 'C:\\'", "SELECT 2"],
  },
  {
    name: "dollar quotes inside one another",
    sql: "SELECT $$;$$, $a$ $$;$$ ; $b$ $a$, $1; SELECT 2",
    expected: ["SELECT $$;$$, $a$ $$;$$ ; $b$ $a$, $1", "SELECT 2"],
  },
  {
    name: "a dollar sign inside a name",
    sql: "SELECT a$b$ FROM t; SELECT b$b$",
    expected: ["SELECT a$b$ FROM t", "SELECT b$b$"],
  },
  {
    name: "rules with several actions",
    sql:
      "CREATE RULE r AS ON INSERT TO t DO ALSO (SELECT 1; SELECT 2); SELECT 3",
    expected: [
      "CREATE RULE r AS ON INSERT TO t DO ALSO (SELECT 1; SELECT 2)",
      "SELECT 3",
    ],
  },
  {
    name: "BEGIN ATOMIC bodies with CASE",
    sql:
      "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 1 END; END; SELECT 2",
    expected: [
      "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 1 END; END",
      "SELECT 2",
    ],
  },
  {
    name: "BEGIN and END that are a transaction",
    sql: 'BEGIN; SELECT 1; END; CREATE TABLE t ("begin atomic" int); SELECT 2',
    expected: [
      "BEGIN",
      "SELECT 1",
      "END",
      'CREATE TABLE t ("begin atomic" int)',
      "SELECT 2",
    ],
  },
  {
    name: "characters outside the basic plane",
    sql: "SELECT '😀;é'; SELECT \"名;前\"",
    expected: ["SELECT '😀;é'", 'SELECT "名;前"'],
  },
];

for (const { name, sql, expected } of cases) {
  Deno.test(`splitStatements() splits ${name}`, () => {
    deepStrictEqual(splitStatements(sql).map((it) => it.sql), expected);
  });
}

Deno.test("splitStatements() keeps the rows of COPY FROM STDIN", () => {
  const sql =
    "COPY t (a) FROM stdin WITH (FORMAT text);\n1;\t'\n2\n\\.\nSELECT 1;";
  deepStrictEqual(splitStatements(sql), [
    {
      sql: "COPY t (a) FROM stdin WITH (FORMAT text)",
      offset: 0,
      end: 51,
      copyData: "1;\t'\n2\n",
    },
    { sql: "SELECT 1", offset: 52, end: 60, copyData: undefined },
  ]);
});

const refused: readonly {
  readonly name: string;
  readonly sql: string;
  readonly code: "sql/syntax" | "sql/psql-command";
  readonly place: readonly [number, number];
}[] = [
  {
    name: "a string that never ends",
    sql: "SELECT 1;\nSELECT 'a",
    code: "sql/syntax",
    place: [2, 8],
  },
  {
    name: "a dollar quote that never ends",
    sql: "DO $x$ $$",
    code: "sql/syntax",
    place: [1, 4],
  },
  {
    name: "a comment that never ends",
    sql: "SELECT 1 /* /* */",
    code: "sql/syntax",
    place: [1, 10],
  },
  {
    name: "a name that never ends",
    sql: 'SELECT "a',
    code: "sql/syntax",
    place: [1, 8],
  },
  { name: "a NUL", sql: "SELECT 1;\n\0", code: "sql/syntax", place: [2, 1] },
  {
    name: "COPY FROM STDIN without rows",
    sql: "COPY t FROM STDIN;\n1\n",
    code: "sql/syntax",
    place: [1, 18],
  },
  {
    name: "a command of psql",
    sql: "SELECT 1;\n  \\connect app\n",
    code: "sql/psql-command",
    place: [2, 3],
  },
];

for (const { name, sql, code, place } of refused) {
  Deno.test(`splitStatements() refuses ${name} and says where`, () => {
    throws(
      () => splitStatements(sql, { file: "a.sql" }),
      (error) => {
        if (!isRetortError(error, code)) return false;
        deepStrictEqual([error.source?.line, error.source?.column], place);
        return true;
      },
    );
  });
}
