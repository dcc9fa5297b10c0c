import { notStrictEqual, strictEqual } from "node:assert/strict";
import { loadSqlParser } from "../../lib/project/mod.ts";
import { meaningOf } from "../../lib/sql/mod.ts";

const parser = await loadSqlParser();

const same: readonly (readonly [name: string, left: string, right: string])[] =
  [
    ["comments", "SELECT 1 -- one", "/* one */ SELECT 1;"],
    ["white space", "SELECT\n\t1  ;\n\n", "SELECT 1"],
    ["letter case", "select Id from T", "SELECT id FROM t"],
    ["spellings of a type", "SELECT a::int", "SELECT CAST(a AS integer)"],
    ["quotes that are not needed", 'SELECT "a" FROM t', "SELECT a FROM t"],
    [
      "line ends of a list",
      "SELECT 1 WHERE a IN (1,\n  2)",
      "SELECT 1 WHERE a IN (1, 2)",
    ],
  ];

for (const [name, left, right] of same) {
  Deno.test(`meaningOf() does not depend on ${name}`, () => {
    strictEqual(meaningOf(left, parser), meaningOf(right, parser));
  });
}

const different: typeof same = [
  ["constants", "SELECT 1", "SELECT 2"],
  ["strings", "SELECT 'a'", "SELECT 'A'"],
  ["quoted names", 'SELECT "A"', "SELECT a"],
  ["the order of statements", "SELECT 1; SELECT 2", "SELECT 2; SELECT 1"],
  [
    "rows of COPY",
    "COPY t FROM STDIN;\n1\n\\.\n",
    "COPY t FROM STDIN;\n2\n\\.\n",
  ],
  ["what a function does", "DO $$ BEGIN END $$", "DO $$ BEGIN NULL; END $$"],
];

for (const [name, left, right] of different) {
  Deno.test(`meaningOf() tells ${name} apart`, () => {
    notStrictEqual(meaningOf(left, parser), meaningOf(right, parser));
  });
}

Deno.test("meaningOf() sees every row of a statement too long to parse", () => {
  const rows = (last: string): string =>
    `INSERT INTO t VALUES ${"(1, 'x'),\n".repeat(20_000)} (${last})`;
  strictEqual(
    meaningOf(rows("2, 'y'"), parser),
    meaningOf(rows("2,  'y' /* last */"), parser),
  );
  notStrictEqual(
    meaningOf(rows("2, 'y'"), parser),
    meaningOf(rows("2, 'z'"), parser),
  );
});
