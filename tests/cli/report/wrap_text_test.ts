import { strictEqual } from "node:assert/strict";
import { durationText } from "../../../lib/cli/report/duration_text.ts";
import { wrapText } from "../../../lib/cli/report/wrap_text.ts";
import { renderStyled, style } from "../../../lib/cli/style.ts";

interface Case {
  readonly name: string;
  readonly text: string;
  readonly expected: string;
}

const CASES: readonly Case[] = [
  {
    name: "a line that fits",
    text: "just as wide as",
    expected: "just as wide as",
  },
  {
    name: "a line that is too wide, at blanks",
    text: "one two three four five",
    expected: "one two three\n    four five",
  },
  {
    name: "an indented line, below its indent",
    text: "  one two three four",
    expected: "  one two three\n      four",
  },
  {
    name: "each line for itself",
    text: "one two three four\n\nfive",
    expected: "one two three\n    four\n\nfive",
  },
  {
    name: "no word, however long",
    text: "a migrations/001_long.sql b",
    expected: "a\n    migrations/001_long.sql\n    b",
  },
  {
    name: "between columns without losing their gap",
    text: "ab  cd efghi jklm nop",
    expected: "ab  cd efghi\n    jklm nop",
  },
  {
    name: "no excerpt of a file",
    text: "  12 | CREATE TABLE rooms (id int);",
    expected: "  12 | CREATE TABLE rooms (id int);",
  },
  {
    name: "text with formats by what is seen of it",
    text: `${style.red("error:")} ${style.bold("one")} two three`,
    expected: "error: one two\n    three",
  },
  {
    name: "wide characters as two columns",
    text: "予約を作る 予約を消す",
    expected: "予約を作る\n    予約を消す",
  },
  {
    name: "no number from its unit",
    text: `one two thre ${durationText(12)}`,
    expected: "one two thre\n    12 ms",
  },
];

for (const { name, text, expected } of CASES) {
  Deno.test(`wrapText() breaks ${name}`, () => {
    strictEqual(renderStyled(wrapText(text, 15), "plain"), expected);
  });
}

Deno.test("wrapText() breaks nothing where there is no end of the line", () => {
  const text = "word ".repeat(100).trimEnd();
  strictEqual(wrapText(text, Infinity), text);
});
