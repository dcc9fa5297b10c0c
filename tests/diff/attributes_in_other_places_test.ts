import { deepStrictEqual, match, throws } from "node:assert/strict";
import { diff } from "../../lib/diff/mod.ts";
import { isRetortError } from "../../lib/errors/mod.ts";
import { inspectSql } from "../support/inspect_sql.ts";

const COLOR = "CREATE TYPE color AS ENUM ('red', 'blue');";
const OTHER_COLOR = "CREATE TYPE color AS ENUM ('blue', 'red');";

const CASES = [
  {
    name: "a range of a type that is made anew with other attributes",
    before: `${COLOR} CREATE TYPE paint AS (a integer, color color);
      CREATE TYPE paints AS RANGE (subtype = paint); CREATE TABLE t (r paints);`,
    after: `${OTHER_COLOR} CREATE TYPE paint AS (b integer, color color);
      CREATE TYPE paints AS RANGE (subtype = paint); CREATE TABLE t (r paints);`,
    object: "public.paints",
    type: "public.paint",
    hint: /^Make two migrations/,
  },
  {
    name: "a domain that checks an attribute that goes",
    before: `${COLOR} CREATE TYPE paint AS (a integer, color color);
      CREATE DOMAIN coat AS paint CHECK ((VALUE).a > 0); CREATE TABLE t (c coat);`,
    after: `${OTHER_COLOR} CREATE TYPE paint AS (color color, b integer);
      CREATE DOMAIN coat AS paint; CREATE TABLE t (c coat);`,
    object: "public.coat",
    type: "public.paint",
    hint: /ALTER TYPE public.paint ADD ATTRIBUTE/,
  },
  {
    name: "a domain that checks an attribute that comes",
    before: `${COLOR} CREATE TYPE paint AS (a integer, color color);
      CREATE DOMAIN coat AS paint; CREATE TABLE t (c coat);`,
    after: `${OTHER_COLOR} CREATE TYPE paint AS (color color, "B" integer);
      CREATE DOMAIN coat AS paint CHECK ((VALUE)."B" > 0); CREATE TABLE t (c coat);`,
    object: "public.coat",
    type: "public.paint",
    hint: /^Make two migrations/,
  },
  {
    name: "a column that gets a type with other attributes",
    before: `CREATE TYPE one AS (a integer, b integer);
      CREATE TYPE two AS (b integer, a integer); CREATE TABLE t (c one);`,
    after: `CREATE TYPE one AS (a integer, b integer);
      CREATE TYPE two AS (b integer, a integer); CREATE TABLE t (c two);`,
    object: "public.t.c",
    type: "public.two",
    hint: /ALTER TABLE public.t ALTER COLUMN c TYPE public.two USING/,
  },
  {
    name: "an attribute that gets a type with other attributes",
    before: `CREATE TYPE one AS (a integer, b integer);
      CREATE TYPE two AS (b integer, a integer);
      CREATE TYPE outer_type AS (c one[]); CREATE TABLE t (c outer_type);`,
    after: `CREATE TYPE one AS (a integer, b integer);
      CREATE TYPE two AS (b integer, a integer);
      CREATE TYPE outer_type AS (c two[]); CREATE TABLE t (c outer_type);`,
    object: "public.outer_type.c",
    type: "public.two[]",
    hint: /^Write the migration by hand/,
  },
  {
    name: "a type that becomes a table with other columns",
    before:
      "CREATE TYPE one AS (a integer, b integer); CREATE TABLE t (c one);",
    after: "CREATE TABLE one (b integer, a integer); CREATE TABLE t (c one);",
    object: "public.t.c",
    type: "public.one",
    hint: /^Write the conversion by hand/,
  },
  {
    name: "a domain of a type with other attributes",
    before: `CREATE TYPE one AS (a integer, b integer);
      CREATE TYPE two AS (b integer, a integer);
      CREATE DOMAIN base AS one; CREATE TABLE t (c base[]);`,
    after: `CREATE TYPE one AS (a integer, b integer);
      CREATE TYPE two AS (b integer, a integer);
      CREATE DOMAIN base AS two; CREATE TABLE t (c base[]);`,
    object: "public.base",
    type: "public.two",
    hint: /^Write the migration by hand: make another type of public.two/,
  },
  {
    name: "a range of a type with other attributes",
    before: `CREATE TYPE one AS (a integer, b integer);
      CREATE TYPE two AS (b integer, a integer);
      CREATE TYPE span AS RANGE (subtype = one); CREATE TABLE t (c span);`,
    after: `CREATE TYPE one AS (a integer, b integer);
      CREATE TYPE two AS (b integer, a integer);
      CREATE TYPE span AS RANGE (subtype = two); CREATE TABLE t (c span);`,
    object: "public.span",
    type: "public.two",
    hint: /^Write the migration by hand: make another type of public.two/,
  },
] as const;

for (const { name, before, after, object, type, hint } of CASES) {
  Deno.test(`diff() refuses to guess which attribute a value belongs to: ${name}`, async () => {
    const present = await inspectSql(before);
    const wanted = await inspectSql(after);
    throws(() => diff(present, wanted), (error) => {
      const code = "schema/attributes-in-other-places";
      if (!isRetortError(error, code)) throw error;
      deepStrictEqual(error.details, { object, type });
      match(error.hint ?? "", hint);
      return true;
    });
  });
}

Deno.test("diff() turns a column into a type whose attributes are the same", async () => {
  const types =
    "CREATE TYPE one AS (a integer, b integer); CREATE TYPE two AS (a bigint, b text);";
  const operations = diff(
    await inspectSql(`${types} CREATE TABLE t (c one);`),
    await inspectSql(`${types} CREATE TABLE t (c two);`),
  );
  deepStrictEqual(operations.map(({ kind }) => kind), ["alterColumn"]);
});
