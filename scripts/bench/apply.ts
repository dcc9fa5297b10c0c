// deno-lint-ignore-file no-console
/**
 * Applies generated migrations of one table each with Retort, with psql sending
 * the same statements and commits in one session, with dbmate and with
 * node-pg-migrate: whole processes, from start to exit, in turn.
 *
 *     deno task bench:apply [--migrations 500] [--runs 5]
 *
 * With RETORT_BINARY the executable is measured instead of the checkout. What
 * is printed is the table of docs/performance.md.
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  createTestDatabase,
  type TestDatabase,
} from "../../tests/support/test_database.ts";
import { retortCommand } from "../retort_command.ts";
import { installPackages } from "./install_packages.ts";
import { type Contender, measureInTurn } from "./measure.ts";
import { resultTable } from "./result_table.ts";

function columns(index: number): string {
  return `id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name varchar(40) NOT NULL,
  amount_${index} numeric(10, 2) NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now()`;
}

function number(index: number): string {
  return String(index).padStart(5, "0");
}

/** Writes the same migrations in the form that each tool reads. */
async function writeMigrations(folder: string, count: number): Promise<void> {
  for (const name of ["retort/migrations", "dbmate", "node-pg-migrate"]) {
    await mkdir(join(folder, name), { recursive: true });
  }
  const psql: string[] = ["CREATE TABLE applied (version text PRIMARY KEY);"];
  for (let index = 1; index <= count; index++) {
    const id = number(index);
    const up = `CREATE TABLE table_${id} (\n  ${columns(index)}\n);`;
    const down = `DROP TABLE table_${id};`;
    const parent = `-- retort:down-revision ${
      index === 1 ? "" : number(index - 1)
    }`.trimEnd();
    await writeFile(
      join(folder, "retort/migrations", `${id}_table.sql`),
      `-- Create table ${id}\n-- retort:revision ${id}\n${parent}\n-- retort:upgrade\n${up}\n-- retort:downgrade\n${down}\n`,
    );
    await writeFile(
      join(folder, "dbmate", `${id}_table.sql`),
      `-- migrate:up\n${up}\n\n-- migrate:down\n${down}\n`,
    );
    await writeFile(
      join(folder, "node-pg-migrate", `${1_600_000_000_000 + index}_table.sql`),
      `-- Up Migration\n${up}\n-- Down Migration\n${down}\n`,
    );
    psql.push(
      `BEGIN;\n${up}\nINSERT INTO applied VALUES ('${id}');\nCOMMIT;`,
    );
  }
  await writeFile(join(folder, "migrations.psql"), psql.join("\n"));
}

/** Where the measured commands find what they work on. */
interface Setting {
  readonly folder: string;
  readonly packages: string;
  readonly database: TestDatabase;
}

function retort({ folder }: Setting): Omit<Contender, "env"> {
  return {
    name: "retort",
    command: [...retortCommand(), "upgrade", "head", "--quiet"],
    cwd: join(folder, "retort"),
  };
}

function psql({ folder, database }: Setting): Omit<Contender, "env"> {
  const program = join(database.binFolder ?? "", "psql");
  const file = join(folder, "migrations.psql");
  const flags = ["-X", "-q", "-v", "ON_ERROR_STOP=1"];
  return {
    name: "psql",
    command: [program, ...flags, "-f", file, database.url],
    cwd: folder,
  };
}

function dbmate(
  { folder, packages, database }: Setting,
): Omit<Contender, "env"> {
  const program = join(packages, "node_modules/.bin/dbmate");
  const url = `${database.url}?sslmode=disable`;
  const flags = [
    "--no-dump-schema",
    "--migrations-dir",
    join(folder, "dbmate"),
  ];
  return {
    name: "dbmate",
    command: [program, "--url", url, ...flags, "up"],
    cwd: folder,
  };
}

function nodePgMigrate({ folder, packages }: Setting): Omit<Contender, "env"> {
  const program = join(packages, "node_modules/.bin/node-pg-migrate");
  return {
    name: "node-pg-migrate",
    command: [program, "up", "-m", join(folder, "node-pg-migrate")],
    cwd: folder,
  };
}

function contenders(setting: Setting): readonly Contender[] {
  const env = {
    DATABASE_URL: setting.database.url,
    PATH: process.env.PATH ?? "",
    HOME: process.env.HOME ?? "",
  };
  return [psql, retort, dbmate, nodePgMigrate].map((contender) => ({
    ...contender(setting),
    env,
  }));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      migrations: { type: "string", default: "500" },
      runs: { type: "string", default: "5" },
    },
  });
  const packages = await installPackages(["dbmate", "node-pg-migrate", "pg"]);
  const folder = await mkdtemp(join(tmpdir(), "retort-bench-"));
  try {
    await writeMigrations(folder, Number(values.migrations));
    const results = await measureInTurn(Number(values.runs), {
      setUp: createTestDatabase,
      contenders: (database) => contenders({ folder, packages, database }),
    });
    console.log(resultTable(results));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await main();
