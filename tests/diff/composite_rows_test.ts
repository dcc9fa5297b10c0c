import { deepStrictEqual } from "node:assert/strict";
import { connect, type Session } from "../../lib/database/mod.ts";
import { compile } from "../../lib/ddl/mod.ts";
import { differenceOf, wayBack } from "../../lib/diff/mod.ts";
import { inspectDatabase } from "../../lib/inspect/mod.ts";
import type { Operation } from "../../lib/operations/mod.ts";
import { inspectSql } from "../support/inspect_sql.ts";
import { createTestDatabase } from "../support/test_database.ts";

const COLOR = "CREATE TYPE color AS ENUM ('red', 'blue');";
const OTHER_COLOR = "CREATE TYPE color AS ENUM ('blue', 'red');";
const CARS = "CREATE TABLE cars (id integer, paint paint, more paint[]);";
const ROWS =
  "INSERT INTO cars VALUES (1, ROW('in', 'out', 'red'), ARRAY[ROW('a', 'b', 'blue')::paint])";

Deno.test("diff() keeps the values of a row by the names of its attributes where its type is made anew", async () => {
  const values =
    `SELECT (paint).inside, (paint).outside, (paint).color, (more[1]).outside AS more FROM cars`;
  const expected = [{ inside: "in", outside: "out", color: "red", more: "b" }];
  await checkRows({
    before:
      `${COLOR} CREATE TYPE paint AS (inside text, outside text, color color); ${CARS}`,
    after:
      `${OTHER_COLOR} CREATE TYPE paint AS (color color, outside text, inside text); ${CARS}`,
    rows: ROWS,
    there: { sql: values, expected },
    back: { sql: values, expected },
  });
});

Deno.test("diff() gives no attribute the value of another where some go, come and change places", async () => {
  await checkRows({
    before:
      `${COLOR} CREATE TYPE paint AS (inside text, outside text, color color); ${CARS}`,
    after:
      `${OTHER_COLOR} CREATE TYPE paint AS (lining text, color color, outside text); ${CARS}`,
    rows: ROWS,
    there: {
      sql:
        "SELECT (paint).lining, (paint).outside, (paint).color, (more[1]).outside AS more, (more[1]).lining AS none FROM cars",
      expected: [{
        lining: null,
        outside: "out",
        color: "red",
        more: "b",
        none: null,
      }],
    },
    back: {
      sql:
        "SELECT (paint).inside, (paint).outside, (paint).color, (more[1]).outside AS more FROM cars",
      expected: [{ inside: null, outside: "out", color: "red", more: "b" }],
    },
  });
});

Deno.test("diff() finds the way back from the places that attributes have, not from those that were wanted", async () => {
  const values = "SELECT (paint).inside, (paint).outside FROM cars";
  const expected = [{ inside: "in", outside: "out" }];
  const text = (body: string): string =>
    `CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT ${body}';`;
  await checkRows({
    before:
      `${COLOR} CREATE TYPE paint AS (inside text, outside text, color color);
      ${text("1")} ${CARS}`,
    after:
      `${OTHER_COLOR} CREATE TYPE paint AS (outside text, inside text, color color);
      ${text("2")} ${CARS}`,
    rows: ROWS,
    there: { sql: values, expected },
    back: { sql: values, expected },
  });
});

Deno.test("diff() converts an attribute that has another type and keeps its place by name", async () => {
  const values = "SELECT (p).a::text, (p).b::text FROM t";
  const expected = [{ a: "1", b: "2" }];
  await checkRows({
    before:
      "CREATE TYPE pair AS (a integer, b integer); CREATE TABLE t (p pair);",
    after: "CREATE TYPE pair AS (b integer, a text); CREATE TABLE t (p pair);",
    rows: "INSERT INTO t VALUES (ROW(1, 2))",
    there: { sql: values, expected },
    back: { sql: values, expected },
  });
});

interface Expected {
  readonly sql: string;
  readonly expected: readonly object[];
}

/** Leads a database with rows there and back, and looks at them on both ends. */
async function checkRows({ before, after, rows, there, back }: {
  readonly before: string;
  readonly after: string;
  readonly rows: string;
  readonly there: Expected;
  readonly back: Expected;
}): Promise<void> {
  const wanted = await inspectSql(after);
  await using database = await createTestDatabase();
  await using session = await connect(database.settings);
  await session.execute([before, rows]);
  const difference = differenceOf(await inspectDatabase(session), wanted);
  await apply(session, difference.operations);
  deepStrictEqual(await session.query(there.sql), there.expected);
  const again = differenceOf(await inspectDatabase(session), wanted);
  deepStrictEqual(again.operations, []);
  await apply(session, wayBack(difference.operations, difference));
  deepStrictEqual(await session.query(back.sql), back.expected);
}

async function apply(
  session: Session,
  operations: readonly Operation[],
): Promise<void> {
  const { serverVersion } = session;
  for (const operation of operations) {
    await session.execute(
      compile(operation, { serverVersion }).map(({ sql }) => sql),
    );
  }
}
