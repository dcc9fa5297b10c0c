import { deepStrictEqual } from "node:assert/strict";
import { compile } from "../../lib/ddl/mod.ts";
import { diff } from "../../lib/diff/mod.ts";
import { reverse } from "../../lib/operations/mod.ts";
import { inspectSql } from "../support/inspect_sql.ts";

const CASES = [
  {
    name: "both are others",
    before: "CREATE TABLE t (c text DEFAULT '1')",
    after: "CREATE TABLE t (c integer DEFAULT 2)",
    up: `ALTER TABLE public.t
  ALTER COLUMN c DROP DEFAULT,
  ALTER COLUMN c TYPE integer USING c::integer,
  ALTER COLUMN c SET DEFAULT 2`,
    down: `ALTER TABLE public.t
  ALTER COLUMN c DROP DEFAULT,
  ALTER COLUMN c TYPE text,
  ALTER COLUMN c SET DEFAULT '1'::text`,
  },
  {
    name: "the default goes",
    before: "CREATE TABLE t (c text DEFAULT 'none' NOT NULL)",
    after: "CREATE TABLE t (c integer)",
    up: `ALTER TABLE public.t
  ALTER COLUMN c TYPE integer USING c::integer,
  ALTER COLUMN c DROP DEFAULT,
  ALTER COLUMN c DROP NOT NULL`,
    down: `ALTER TABLE public.t
  ALTER COLUMN c DROP DEFAULT,
  ALTER COLUMN c TYPE text,
  ALTER COLUMN c SET DEFAULT 'none'::text,
  ALTER COLUMN c SET NOT NULL`,
  },
];

for (const { name, before, after, up, down } of CASES) {
  Deno.test(`diff() changes a type and a default with one operation where ${name}`, async () => {
    const operations = diff(await inspectSql(before), await inspectSql(after));
    const sqlOf = (some: typeof operations): readonly string[] =>
      some.flatMap((operation) =>
        compile(operation, { serverVersion: 180000 }).map(({ sql }) => sql)
      );
    deepStrictEqual(sqlOf(operations), [up]);
    deepStrictEqual(sqlOf(reverse(operations)), [down]);
  });
}
