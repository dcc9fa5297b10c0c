import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { connect } from "../../lib/database/mod.ts";
import type { TestDatabase } from "../../tests/support/test_database.ts";
import { retortCommand } from "../retort_command.ts";
import { installPackages } from "./install_packages.ts";
import type { Contender } from "./measure.ts";

/** Reads the database and compares it with what was read before, as `check` does. */
const ALEMBIC = `
import os
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, create_engine
with create_engine(os.environ["DATABASE_URL"].replace("postgres:", "postgresql+psycopg2:")).connect() as connection:
    wanted = MetaData(schema="app")
    wanted.reflect(connection)
    options = {"include_schemas": True, "compare_type": True, "compare_server_default": True}
    context = MigrationContext.configure(connection, opts=options)
    print(len(compare_metadata(context, wanted)))
`;

/** Where the measured commands find what they work on. */
export interface DiffSetting {
  readonly folder: string;
  readonly database: TestDatabase;
  /** The Python of an environment with Alembic. */
  readonly python: string | undefined;
}

/** Writes a project whose one migration and whose schema are the same SQL. */
export async function writeProject(
  folder: string,
  sql: readonly string[],
): Promise<void> {
  await mkdir(join(folder, "migrations"));
  const head = [
    "-- Make everything",
    "-- retort:revision 8c1d5e2f9a04",
    "-- retort:down-revision",
    "-- retort:upgrade",
  ];
  const file = join(folder, "migrations", "8c1d5e2f9a04_make_everything.sql");
  await writeFile(file, [...head, ...sql].join("\n"));
  await writeFile(join(folder, "schema.sql"), sql.join("\n"));
}

/** Installs drizzle-kit, and gives the command that reads a database. */
async function installDrizzle(): Promise<string> {
  const packages = await installPackages(["drizzle-kit", "drizzle-orm", "pg"]);
  return join(packages, "node_modules", ".bin", "drizzle-kit");
}

/** The Python beside the Alembic that `ALEMBIC` names, if it does. */
export function alembicPython(): string | undefined {
  const { ALEMBIC: alembic } = process.env;
  return alembic === undefined ? undefined : join(alembic, "..", "python");
}

function retort(args: readonly string[]): Contender["command"] {
  return [...retortCommand(), ...args];
}

/** The commands that are measured, from process start to end. */
export function diffContenders(setting: DiffSetting): readonly Contender[] {
  const { folder, database, python } = setting;
  const { url } = database;
  const pgDump = join(database.binFolder ?? "", "pg_dump");
  const env = {
    DATABASE_URL: url,
    PATH: process.env.PATH ?? "",
    HOME: process.env.HOME ?? "",
  };
  const named: readonly (readonly [string, readonly string[]])[] = [
    ["`retort schema dump`", retort(["schema", "dump", "-o", "dump.sql"])],
    ["`pg_dump --schema-only`", [pgDump, "--schema-only", "-f", "pg.sql", url]],
    ["`retort diff URL URL`", retort(["diff", url, url])],
    ...(python === undefined ? [] : [
      ["Alembic: reflect, then compare", [python, "-c", ALEMBIC]] as const,
    ]),
  ];
  return [
    ...named.map(([name, command]) => ({ name, command, cwd: folder, env })),
    { ...psqlContender(setting), env },
    ...checkContenders(folder, { ...env, XDG_CACHE_HOME: folder }),
  ];
}

/** What the server takes for the statements that `check` runs for each side. */
function psqlContender(
  { folder, database }: DiffSetting,
): Omit<Contender, "env"> {
  const url = new URL(database.url);
  url.pathname = "/made_once";
  return {
    name: "`psql`, the statements of one side",
    command: [
      join(database.binFolder ?? "", "psql"),
      ...["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1"],
      ...["-f", "schema.sql", url.href],
    ],
    cwd: folder,
    before: async () => {
      await using session = await connect(database.settings);
      await session.execute(["DROP DATABASE IF EXISTS made_once"]);
      await session.execute(["CREATE DATABASE made_once"]);
    },
  };
}

/** The checks on the embedded database: with less and less to be built. */
function checkContenders(
  folder: string,
  env: Contender["env"],
): readonly Contender[] {
  const forget = (): Promise<void> =>
    rm(join(folder, "retort", "schemas"), { recursive: true, force: true });
  const file = join(folder, "schema.sql");
  const change = async (): Promise<void> => {
    const text = await readFile(file, "utf8");
    const word = crypto.randomUUID();
    await writeFile(
      file,
      text.replace(/CREATE SCHEMA .*app;/, `CREATE SCHEMA /* ${word} */ app;`),
    );
  };
  const common = { command: retort(["check"]), cwd: folder, env };
  const whole = {
    ...common,
    name: "`retort check`, both sides built",
    before: forget,
  };
  // A checkout may be another program at any moment, and keeps nothing.
  if (process.env.RETORT_BINARY === undefined) return [whole];
  return [
    whole,
    { ...common, name: "`retort check`, schema changed", before: change },
    { ...common, name: "`retort check`, nothing changed" },
  ];
}

/** How long drizzle-kit may take: it asks about each table by itself. */
const DRIZZLE_LIMIT_MS = 120_000;

/** Lets drizzle-kit read the database once, and says how long that took. */
export async function timeDrizzle(
  { folder, database }: Pick<DiffSetting, "folder" | "database">,
): Promise<string> {
  await writeDrizzleConfig({ folder, database });
  const start = performance.now();
  const { code } = await new Deno.Command(await installDrizzle(), {
    args: ["introspect"],
    cwd: folder,
    stdin: "null",
    stdout: "null",
    stderr: "null",
    signal: AbortSignal.timeout(DRIZZLE_LIMIT_MS),
  }).output();
  const seconds = Math.round((performance.now() - start) / 1000);
  return code === 0
    ? `drizzle-kit introspect, once: ${seconds} s`
    : `drizzle-kit introspect, once: stopped after ${seconds} s`;
}

/** Tells drizzle-kit what to read. */
async function writeDrizzleConfig(
  { folder, database }: Pick<DiffSetting, "folder" | "database">,
): Promise<void> {
  const config = {
    dialect: "postgresql",
    dbCredentials: { url: database.url },
    schemaFilter: ["app"],
    out: "./drizzle",
  };
  await writeFile(
    join(folder, "drizzle.config.json"),
    JSON.stringify(config),
  );
}
