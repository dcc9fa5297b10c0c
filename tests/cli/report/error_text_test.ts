import { strictEqual } from "node:assert/strict";
import { sourceText } from "../../../lib/cli/report/error_text.ts";
import { renderStyled } from "../../../lib/cli/style.ts";

const LINE = "ALTER TABLE bookings ADD COLUMN price numeric(10, 2) NOT NULL;";

interface Case {
  readonly name: string;
  readonly column: number;
  readonly columns: number;
  readonly expected: string;
}

const CASES: readonly Case[] = [
  {
    name: "a line that fits",
    column: 33,
    columns: Infinity,
    expected: `  7 | ${LINE}\n    |                                 ^`,
  },
  {
    name: "the start of a line that does not",
    column: 7,
    columns: 40,
    expected: `  7 | ALTER TABLE bookings ADD COLUMN...
    |       ^`,
  },
  {
    name: "the middle",
    column: 33,
    columns: 40,
    expected: `  7 | ...s ADD COLUMN price numeric(1...
    |                 ^`,
  },
  {
    name: "the end",
    column: 54,
    columns: 40,
    expected: `  7 | ... price numeric(10, 2) NOT NULL;
    |                          ^`,
  },
];

for (const { name, column, columns, expected } of CASES) {
  Deno.test(`sourceText() shows of an excerpt ${name}, and the caret below it`, () => {
    const source = { file: "a.sql", line: 7, column, excerpt: LINE };
    const shown = renderStyled(sourceText(source, columns), "plain");
    strictEqual(shown, `  at a.sql:7:${column}\n${expected}`);
  });
}
