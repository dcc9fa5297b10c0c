import { deepStrictEqual } from "node:assert/strict";
import { connect } from "../../lib/database/mod.ts";
import { compile } from "../../lib/ddl/mod.ts";
import { differenceOf, wayBack } from "../../lib/diff/mod.ts";
import { inspectDatabase } from "../../lib/inspect/mod.ts";
import { inspectSql } from "../support/inspect_sql.ts";
import { createTestDatabase } from "../support/test_database.ts";

const BEFORE = `CREATE TYPE color AS ENUM ('red', 'blue');
CREATE TYPE paint AS (inside text, outside text, color color);
CREATE TABLE cars (id integer, paint paint, more paint[]);`;
const AFTER = `CREATE TYPE color AS ENUM ('blue', 'red');
CREATE TYPE paint AS (color color, outside text, inside text);
CREATE TABLE cars (id integer, paint paint, more paint[]);`;

const VALUES =
  `SELECT (paint).inside, (paint).outside, (paint).color, (more[1]).outside AS more FROM cars`;

Deno.test("diff() keeps the values of a row by the names of its attributes where its type is made anew", async () => {
  const wanted = await inspectSql(AFTER);
  await using database = await createTestDatabase();
  await using session = await connect(database.settings);
  await session.execute([
    BEFORE,
    "INSERT INTO cars VALUES (1, ROW('in', 'out', 'red'), ARRAY[ROW('a', 'b', 'blue')::paint])",
  ]);
  const expected = await session.query(VALUES);
  const { serverVersion } = session;
  const present = await inspectDatabase(session);
  const difference = differenceOf(present, wanted, {
    renames: { renames: [], noRenames: true },
  });
  for (const operation of difference.operations) {
    await session.execute(
      compile(operation, { serverVersion }).map(({ sql }) => sql),
    );
  }
  deepStrictEqual(await session.query(VALUES), expected);
  const again = differenceOf(await inspectDatabase(session), wanted);
  deepStrictEqual(again.operations, []);
  for (const operation of wayBack(difference.operations, difference)) {
    await session.execute(
      compile(operation, { serverVersion }).map(({ sql }) => sql),
    );
  }
  deepStrictEqual(await session.query(VALUES), expected);
});
