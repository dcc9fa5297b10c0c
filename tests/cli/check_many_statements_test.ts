/** `check` of more statements than are committed together. */
import { match, strictEqual } from "node:assert/strict";
import { runCli } from "../support/run_cli.ts";
import { temporaryProject } from "../support/temporary_project.ts";

const TABLES = Array.from(
  { length: 250 },
  (_, number) => `CREATE TABLE table_${number} (id integer PRIMARY KEY);`,
);

/** The tables, with other statements from some place on. */
function withAt(place: number, ...statements: string[]): string {
  return [
    ...TABLES.slice(0, place),
    ...statements,
    ...TABLES.slice(place),
  ].join("\n");
}

/** Checks a schema against one migration. */
async function check(
  sides: { readonly migration: string; readonly schema: string },
): Promise<{ readonly code: number; readonly output: string }> {
  await using project = await temporaryProject();
  const head = [
    "-- Make tables",
    "-- retort:revision aaaaaaaaaaaa",
    "-- retort:down-revision",
    "-- retort:upgrade",
  ];
  await project.write(
    "migrations/aaaaaaaaaaaa_make_tables.sql",
    [...head, sides.migration].join("\n"),
  );
  await project.write("schema.sql", sides.schema);
  const { code, stdout, stderr } = await runCli(["check"], {
    cwd: project.path,
  });
  return { code, output: stdout + stderr };
}

Deno.test("check finds what differs in either side of many statements", async () => {
  const { code, output } = await check({
    migration: withAt(150, "CREATE TABLE old (id integer);"),
    schema: withAt(
      120,
      "CREATE VIEW last AS SELECT id FROM table_249;",
      "ALTER TABLE table_3 ADD COLUMN name text;",
    ),
  });
  strictEqual(code, 3);
  match(output, /DROP TABLE public\.old/);
  match(output, /CREATE VIEW public\.last/);
  match(output, /ADD COLUMN name text/);
});

Deno.test("check keeps what is set for the transaction of many statements", async () => {
  const { code, output } = await check({
    migration: withAt(
      0,
      "CREATE SCHEMA app;",
      "SET LOCAL search_path = app;",
    ),
    schema: withAt(0, "CREATE SCHEMA app;", "SET search_path = app;"),
  });
  strictEqual(code, 0, output);
});

Deno.test("check names the statement of a migration that fails among many", async () => {
  const { code, output } = await check({
    migration: withAt(150, "CREATE TABLE wrong (id nothere);"),
    schema: TABLES.join("\n"),
  });
  strictEqual(code, 1);
  match(output, /type "nothere" does not exist/);
  match(output, /aaaaaaaaaaaa_make_tables\.sql:155\b/);
});

Deno.test("check names the statement of the wanted schema that fails among many", async () => {
  const { code, output } = await check({
    migration: TABLES.join("\n"),
    schema: withAt(150, "CREATE TABLE wrong (id nothere);"),
  });
  strictEqual(code, 1);
  match(output, /type "nothere" does not exist/);
  match(output, /schema\.sql:151\b/);
});

for (const side of ["migration", "schema"] as const) {
  Deno.test(`check finds a mistake in the syntax of the ${side} before it builds`, async () => {
    const sides = { migration: TABLES.join("\n"), schema: TABLES.join("\n") };
    const { code, output } = await check({
      ...sides,
      [side]: withAt(
        150,
        "CREATE TABLE wrong (id integer,, name text) /* delete */;",
      ),
    });
    strictEqual(code, 1);
    match(output, /syntax error at or near ","/);
    match(output, side === "schema" ? /schema\.sql:151\b/ : /\.sql:155\b/);
  });
}
