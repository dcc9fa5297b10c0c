import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dumpSchema } from "../support/dump_schema.ts";
import { runCli } from "../support/run_cli.ts";
import { runPsql } from "../support/run_psql.ts";
import { createTestDatabase } from "../support/test_database.ts";
import {
  exampleProject,
  temporaryProject,
} from "../support/temporary_project.ts";

interface Place {
  readonly name: string;
  /** Gives the story a database. */
  readonly open: () => Promise<AsyncDisposable & { readonly url: string }>;
}

const PLACES: readonly Place[] = [
  { name: "a server", open: () => createTestDatabase() },
  {
    name: "the embedded database",
    open: () =>
      Promise.resolve({
        url: "embedded",
        [Symbol.asyncDispose]: () => Promise.resolve(),
      }),
  },
];

for (const place of PLACES) {
  Deno.test(`a project goes from init to its first table and back on ${place.name}`, async () => {
    await using project = await temporaryProject();
    await using database = await place.open();
    const retort = async (...args: string[]): Promise<string> => {
      const { code, stdout, stderr } = await runCli(args, {
        cwd: project.path,
        env: { DATABASE_URL: database.url },
      });
      strictEqual(code, 0, `${args.join(" ")}: ${stdout}${stderr}`);
      return stdout;
    };
    match(await retort("init"), /retort revision -m/);
    match(await retort("revision", "-m", "Create rooms"), /_create_rooms\.ts/);
    const files = await readdir(join(project.path, "migrations"));
    const file = files.find((name) => name !== "README.md") ?? "";
    match(file, /^[0-9a-f]{12}_create_rooms\.ts$/);
    const path = join(project.path, "migrations", file);
    const text = await readFile(path, "utf8");
    await writeFile(
      path,
      text
        .replace(
          /(export function upgrade[^{]*\{)[^}]*\}/,
          '$1\n  op.createTable("rooms", { columns: { id: { type: "bigint" } } });\n}',
        )
        .replace(
          /(export function downgrade[^{]*\{)[^}]*\}/,
          '$1\n  op.dropTable("rooms");\n}',
        ),
    );
    match(await retort("upgrade", "head"), /Create rooms/);
    const id = file.slice(0, 12);
    match(await retort("current"), new RegExp(`^${id} \\(head\\)`));
    match(await retort("history"), new RegExp(`<base> -> ${id} \\(head\\)`));
    match(await retort("upgrade", "head"), /Nothing to do/);
    match(await retort("downgrade", "-1"), /Create rooms/);
    match(await retort("current"), /no revision/);
  });

  Deno.test(`the example migrations go up one by one, down and up again on ${place.name}`, async () => {
    await using project = await exampleProject();
    await using database = await place.open();
    const run = async (...args: string[]): Promise<unknown> => {
      const { code, stdout, stderr } = await runCli([...args, "--json"], {
        cwd: project.path,
        env: { DATABASE_URL: database.url },
      });
      strictEqual(code, 0, `${args.join(" ")}: ${stdout}${stderr}`);
      return JSON.parse(stdout).data.current;
    };
    deepStrictEqual(await run("upgrade", "+1"), ["001"]);
    deepStrictEqual(await run("upgrade", "003"), ["003"]);
    deepStrictEqual(await run("upgrade", "head"), ["004"]);
    deepStrictEqual(await run("downgrade", "-1"), ["003"]);
    deepStrictEqual(await run("downgrade", "base"), []);
    deepStrictEqual(await run("upgrade", "head"), ["004"]);
  });
}

Deno.test("what --sql prints makes the same database through psql as a run does", async () => {
  await using project = await exampleProject();
  await using online = await createTestDatabase();
  await using offline = await createTestDatabase();
  const cwd = project.path;
  const up = await runCli(["upgrade", "head"], {
    cwd,
    env: { DATABASE_URL: online.url },
  });
  strictEqual(up.code, 0, up.stderr);
  const sql = await runCli(["upgrade", "head", "--sql"], { cwd });
  strictEqual(sql.code, 0, sql.stderr);
  await runPsql(offline, sql.stdout);
  strictEqual(await dumpSchema(offline), await dumpSchema(online));

  const back = await runCli(["downgrade", "head:base", "--sql"], { cwd });
  strictEqual(back.code, 0, back.stderr);
  await runPsql(offline, back.stdout);
  const down = await runCli(["downgrade", "base"], {
    cwd,
    env: { DATABASE_URL: online.url },
  });
  strictEqual(down.code, 0, down.stderr);
  strictEqual(await dumpSchema(offline), await dumpSchema(online));
});

Deno.test("values given with -x reach the migrations", async () => {
  await using project = await temporaryProject({
    "migrations/001_seed.ts": `
/** Seed */
export const revision = "001";
export const downRevision = null;
export function upgrade(op) {
  op.execute(\`CREATE TABLE \${op.arguments.table} (id integer)\`);
  op.execute(\`SELECT 'flag: \${op.arguments.flag}'\`);
}
export function downgrade(op) {}
`,
  });
  const { stdout } = await runCli(
    ["-x", "table=from_outside", "upgrade", "head", "--sql"],
    { cwd: project.path },
  );
  match(stdout, /CREATE TABLE from_outside \(id integer\)/);
  // As with Alembic, a key alone is there and empty.
  const flag = await runCli(
    ["-x", "table=a", "-x", "flag", "upgrade", "head", "--sql"],
    { cwd: project.path },
  );
  match(flag.stdout, /SELECT 'flag: ';/);
  const nameless = await runCli(["-x", "=a", "heads"], { cwd: project.path });
  strictEqual(nameless.code, 2);
});
