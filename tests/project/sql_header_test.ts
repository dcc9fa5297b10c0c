import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import { isRetortError } from "../../lib/errors/mod.ts";
import { readSqlHeader, sqlSections } from "../../lib/project/sql_header.ts";

const TEXT = `-- Add notes
-- to bookings
-- retort:revision 8c1d
-- retort:down-revision 1975, 2086
-- retort:branch-labels notes
-- retort:depends-on aaaa bbbb
-- retort:transaction none
-- retort:upgrade
ALTER TABLE a ADD b int;
-- retort:downgrade
ALTER TABLE a DROP b;
`;

Deno.test("readSqlHeader() reads every line", () => {
  deepStrictEqual(readSqlHeader({ file: "a.sql", text: TEXT }), {
    id: "8c1d",
    downRevisions: ["1975", "2086"],
    branchLabels: ["notes"],
    dependsOn: ["aaaa", "bbbb"],
    transaction: "none",
    doc: "Add notes\nto bookings",
  });
});

Deno.test("readSqlHeader() reads a byte order mark and CRLF", () => {
  const text =
    "\ufeff-- retort:revision 1\r\n-- retort:down-revision\r\n-- retort:upgrade\r\n";
  deepStrictEqual(readSqlHeader({ file: "a.sql", text }), {
    id: "1",
    downRevisions: [],
    branchLabels: [],
    dependsOn: [],
    transaction: "auto",
    doc: "",
  });
});

Deno.test("sqlSections() finds both ways", () => {
  const { upgrade, downgrade } = sqlSections({ file: "a.sql", text: TEXT });
  strictEqual(
    TEXT.slice(upgrade.start, upgrade.end).trim(),
    "ALTER TABLE a ADD b int;",
  );
  strictEqual(
    TEXT.slice(downgrade?.start, downgrade?.end).trim(),
    "ALTER TABLE a DROP b;",
  );
});

const refused: readonly (readonly [
  name: string,
  text: string,
  part: string,
  line: number,
])[] = [
  ["no revision", "SELECT 1;", "retort:revision", 1],
  ["two ids", "-- retort:revision a b", "retort:revision", 1],
  ["no down revision", "-- retort:revision a", "retort:down-revision", 1],
  [
    "a line it does not know",
    "-- retort:revision a\n-- retort:down_revision b",
    "retort:down_revision",
    2,
  ],
  [
    "a line that is there twice",
    "-- retort:revision a\n-- retort:revision b",
    "retort:revision",
    2,
  ],
  [
    "a transaction that is neither",
    "-- retort:revision a\n-- retort:down-revision\n-- retort:transaction x",
    "retort:transaction",
    3,
  ],
];

for (const [name, text, part, line] of refused) {
  Deno.test(`readSqlHeader() refuses ${name}`, () => {
    throws(() => readSqlHeader({ file: "a.sql", text }), (error) => {
      if (!isRetortError(error, "migration/header-invalid")) return false;
      deepStrictEqual([error.details.name, error.source?.line], [part, line]);
      return true;
    });
  });
}

Deno.test("readSqlHeader() says which line was meant", () => {
  const text = "-- retort:down-revison a";
  throws(() => readSqlHeader({ file: "a.sql", text }), {
    hint: 'Did you mean "retort:down-revision"?',
  });
});

Deno.test("sqlSections() refuses a file without an upgrade", () => {
  throws(
    () =>
      sqlSections({ file: "a.sql", text: "-- retort:revision a\nSELECT 1" }),
    { code: "migration/header-invalid" },
  );
});
