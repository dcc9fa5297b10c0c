import { deepStrictEqual } from "node:assert/strict";
import { diff } from "../../lib/diff/mod.ts";
import { inspectDatabase } from "../../lib/inspect/mod.ts";
import type { ObservedSchema } from "../../lib/schema/mod.ts";
import { serverSite } from "../support/site.ts";

const CLASS = `CREATE OPERATOR FAMILY numbers USING btree;
  CREATE OPERATOR CLASS number_ops FOR TYPE integer USING btree FAMILY numbers AS
    OPERATOR 1 <, OPERATOR 5 >, OPERATOR 1 < (integer, bigint),
    FUNCTION 1 btint4cmp(integer, integer),
    FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint),
    FUNCTION 2 btint4sortsupport(internal);`;

async function schemaOn(major: number, sql: string): Promise<ObservedSchema> {
  const site = await serverSite(major);
  await using database = await site.open();
  await database.session.execute([sql]);
  return await inspectDatabase(database.session);
}

Deno.test("diff() finds the same class on servers that divide its members differently", async () => {
  const older = await schemaOn(13, CLASS);
  const newer = await schemaOn(18, CLASS);
  deepStrictEqual(older.model.operatorClasses[0]?.functions?.length, 3);
  deepStrictEqual(newer.model.operatorClasses[0]?.functions?.length, 1);
  deepStrictEqual(diff(older, newer), []);
  deepStrictEqual(diff(newer, older), []);
});

Deno.test("diff() finds a member that is in neither the class nor its family", async () => {
  const older = await schemaOn(
    13,
    CLASS.replace("OPERATOR 1 < (integer, bigint),", ""),
  );
  const newer = await schemaOn(18, CLASS);
  deepStrictEqual(diff(older, newer), [{
    kind: "alterOperatorFamily",
    schema: "public",
    name: "numbers",
    using: "btree",
    add: {
      operators: [{
        strategy: 1,
        operator: { schema: "pg_catalog", name: "<" },
        left: "integer",
        right: "bigint",
      }],
    },
    drop: {},
  }]);
});

Deno.test("diff() finds no difference in the order in which a class and a member came", async () => {
  const [family, rest] = [
    "CREATE OPERATOR FAMILY numbers USING btree;",
    `CREATE OPERATOR CLASS number_ops FOR TYPE integer USING btree FAMILY numbers AS
      FUNCTION 1 btint4cmp(integer, integer);`,
  ];
  const member =
    "ALTER OPERATOR FAMILY numbers USING btree ADD OPERATOR 1 < (integer, integer);";
  const before = await schemaOn(18, `${family} ${member} ${rest}`);
  const after = await schemaOn(18, `${family} ${rest} ${member}`);
  deepStrictEqual(before.model.operatorClasses[0]?.operators, undefined);
  deepStrictEqual(after.model.operatorClasses[0]?.operators?.length, 1);
  deepStrictEqual(diff(before, after), []);
});

Deno.test("diff() leaves alone the queries that found their operators by a class", async () => {
  const type = `CREATE TYPE pair AS (a integer, b integer);
    CREATE FUNCTION compare(pair, pair) RETURNS integer LANGUAGE sql IMMUTABLE
      AS 'SELECT ($1).a - ($2).a';
    CREATE FUNCTION compare_too(pair, pair) RETURNS integer LANGUAGE sql IMMUTABLE
      AS 'SELECT ($1).a - ($2).a';
    CREATE FUNCTION same(pair, pair) RETURNS boolean LANGUAGE sql IMMUTABLE
      AS 'SELECT ($1).a = ($2).a';
    CREATE OPERATOR === (FUNCTION = same, LEFTARG = pair, RIGHTARG = pair);
    CREATE FUNCTION less(pair, pair) RETURNS boolean LANGUAGE sql IMMUTABLE
      AS 'SELECT ($1).a < ($2).a';
    CREATE OPERATOR <<< (FUNCTION = less, LEFTARG = pair, RIGHTARG = pair);`;
  const one =
    `CREATE OPERATOR CLASS pair_ops DEFAULT FOR TYPE pair USING btree AS
    OPERATOR 1 <<<, OPERATOR 3 ===, FUNCTION 1 compare(pair, pair);`;
  const queries = `CREATE TABLE pairs (one pair);
    CREATE VIEW few AS SELECT DISTINCT one FROM pairs;
    CREATE MATERIALIZED VIEW kept AS SELECT DISTINCT one FROM pairs;`;
  const before = await schemaOn(18, `${type} ${one} ${queries}`);
  const after = await schemaOn(
    18,
    `${type} ${one.replace("compare(", "compare_too(")} ${queries}`,
  );
  deepStrictEqual(diff(before, after).map(({ kind }) => kind), [
    "dropOperatorClass",
    "createOperatorClass",
  ]);
});
