import { deepStrictEqual, rejects } from "node:assert/strict";
import { connect } from "../../lib/database/mod.ts";
import { compile } from "../../lib/ddl/mod.ts";
import { isRetortError } from "../../lib/errors/mod.ts";
import { createTestDatabase } from "../support/test_database.ts";

const NUMBER = [
  "CREATE TYPE number",
  `CREATE FUNCTION number_in(cstring) RETURNS number
     LANGUAGE internal IMMUTABLE STRICT AS 'int4in'`,
  `CREATE FUNCTION number_out(number) RETURNS cstring
     LANGUAGE internal IMMUTABLE STRICT AS 'int4out'`,
  `CREATE TYPE number (INPUT = number_in, OUTPUT = number_out,
     INTERNALLENGTH = 4, PASSEDBYVALUE)`,
];

const USES: Readonly<Record<string, string>> = {
  "a column": "CREATE TABLE used (a number)",
  "a column of arrays": "CREATE TABLE used (a number[])",
  "a domain": "CREATE DOMAIN used AS number",
  "a view of a function of it":
    "CREATE VIEW used AS SELECT number_out(NULL) IS NULL AS a",
};

for (const [use, sql] of Object.entries(USES)) {
  Deno.test(`op.dropBaseType() takes nothing with it: ${use}`, async () => {
    await using database = await createTestDatabase();
    await using session = await connect(database.settings);
    await session.execute([...NUMBER, sql]);
    const [drop] = compile({ kind: "dropBaseType", name: "number" }, {
      serverVersion: session.serverVersion,
    });
    await rejects(
      session.execute([drop?.sql ?? ""]),
      (error) =>
        isRetortError(error, "database/statement-failed") &&
        error.details.sqlState === "2BP01",
    );
    const rows = await session.query(
      "SELECT typname FROM pg_type WHERE typname IN ('number', 'used') AND typisdefined ORDER BY 1",
    );
    deepStrictEqual(rows, [{ typname: "number" }, { typname: "used" }]);
  });
}
