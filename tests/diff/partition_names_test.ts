import { deepStrictEqual } from "node:assert/strict";
import { connect } from "../../lib/database/mod.ts";
import { compile } from "../../lib/ddl/mod.ts";
import { differenceOf } from "../../lib/diff/mod.ts";
import { inspectDatabase } from "../../lib/inspect/mod.ts";
import { inspectSql } from "../support/inspect_sql.ts";
import { createTestDatabase } from "../support/test_database.ts";

function schema(
  { parts = "", column = "x", table = "p", leaf = "p1", more = "" },
): string {
  return `CREATE TABLE o (id int PRIMARY KEY);
CREATE TABLE ${table} (id int, ${column} int${parts}) PARTITION BY RANGE (id);
CREATE TABLE ${leaf} PARTITION OF ${table} FOR VALUES FROM (0) TO (10);
CREATE TABLE p2 PARTITION OF ${table} FOR VALUES FROM (10) TO (20) PARTITION BY RANGE (id);
CREATE TABLE p21 PARTITION OF p2 FOR VALUES FROM (10) TO (15);
${more}`;
}

function unnamed(column: string): string {
  return `, FOREIGN KEY (${column}) REFERENCES o, UNIQUE (id, ${column})`;
}

const CASES = [
  {
    name: "an index",
    before: schema({ more: "CREATE INDEX a ON p (x)" }),
    after: schema({ more: "CREATE INDEX b ON p (x)" }),
  },
  ...["PRIMARY KEY (id)", "UNIQUE (id)", "FOREIGN KEY (x) REFERENCES o"]
    .map((constraint) => ({
      name: `a constraint, ${constraint}`,
      before: schema({ parts: `, CONSTRAINT a ${constraint}` }),
      after: schema({ parts: `, CONSTRAINT b ${constraint}` }),
    })),
  {
    name: "a column",
    before: schema({ parts: unnamed("x"), more: "CREATE INDEX a ON p (x)" }),
    after: schema({
      column: "y",
      parts: unnamed("y"),
      more: "CREATE INDEX a ON p (y)",
    }),
    rename: "p.x:y",
  },
  {
    name: "the table",
    before: schema({ parts: unnamed("x") }),
    after: schema({ parts: unnamed("x"), table: "q" }),
    rename: "p:q",
  },
  {
    name: "a partition",
    before: schema({ parts: unnamed("x") }),
    after: schema({ parts: unnamed("x"), leaf: "q1" }),
    rename: "p1:q1",
  },
];

for (const { name, before, after, rename } of CASES) {
  Deno.test(`diff() finds nothing more after a rename of ${name}, whatever partitions call theirs`, async () => {
    const wanted = await inspectSql(after);
    await using database = await createTestDatabase();
    await using session = await connect(database.settings);
    const { serverVersion } = session;
    await session.execute([before]);
    const { operations } = differenceOf(
      await inspectDatabase(session),
      wanted,
      {
        renames: {
          renames: rename === undefined ? [] : [rename],
          noRenames: true,
        },
      },
    );
    for (const operation of operations) {
      await session.execute(
        compile(operation, { serverVersion }).map(({ sql }) => sql),
      );
    }
    const again = differenceOf(await inspectDatabase(session), wanted);
    deepStrictEqual(again.operations, []);
  });
}
