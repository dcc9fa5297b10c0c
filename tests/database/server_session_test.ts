import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert/strict";
import { connect } from "../../lib/database/mod.ts";
import { createTestDatabase } from "../support/test_database.ts";

Deno.test("connect() opens a session that returns rows by name", async () => {
  await using database = await createTestDatabase();
  await using session = await connect(database.settings);
  deepStrictEqual(
    await session.query("SELECT $1::text AS word, 9007199254740993 AS big", [
      "hello",
    ]),
    [{ word: "hello", big: 9007199254740993n }],
  );
  ok(session.serverVersion >= 120000);
});

Deno.test("execute() names the statement of a batch that failed", async () => {
  await using database = await createTestDatabase();
  await using session = await connect(database.settings);
  await rejects(
    session.execute([
      "CREATE TABLE one (id int PRIMARY KEY)",
      "INSERT INTO one VALUES (1)",
      "INSERT INTO one VALUES (1) -- again",
      "SELECT 1",
    ]),
    (error: Error & { details?: { index?: number; constraint?: string } }) => {
      strictEqual(error.details?.index, 2);
      strictEqual(error.details?.constraint, "one_pkey");
      return true;
    },
  );
  deepStrictEqual(await session.query("SELECT to_regclass('one') AS t"), [
    { t: null },
  ]);
});

Deno.test("createTestDatabase() gives a server of the major version asked for", async () => {
  await using database = await createTestDatabase({ major: 18 });
  await using session = await connect(database.settings);
  strictEqual(Math.floor(session.serverVersion / 10000), 18);
});
