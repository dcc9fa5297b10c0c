import { match, ok, strictEqual } from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type CliResult, runCli } from "../support/run_cli.ts";
import {
  type TemporaryProject,
  temporaryProject,
} from "../support/temporary_project.ts";

const FIRST = `import { sql } from "drizzle-orm";
import { bigint, index, integer, pgEnum, pgTable, text } from "drizzle-orm/pg-core";

export const status = pgEnum("status", ["open", "done"]);
export const guests = pgTable("guests", {
  id: integer("id").primaryKey(),
});
export const bookings = pgTable("bookings", {
  id: bigint("id", { mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
  status: status("status").notNull().default("open"),
  guest: integer("guest").references(() => guests.id),
  note: text("note"),
}, (table) => [index("bookings_lower").on(sql\`lower(\${table.note})\`)]);
`;
const SECOND = FIRST.replace('text("note")', 'text("notes")');
const THIRD = SECOND.replace('["open", "done"]', '["open", "held", "done"]')
  .replace(
    'text("notes"),',
    'text("notes"),\n  party: integer("party").notNull().default(1),',
  );

/** Puts Drizzle where `npm install drizzle-orm` does. */
function installDrizzle(path: string): void {
  const entry = createRequire(import.meta.url).resolve("drizzle-orm");
  mkdirSync(join(path, "node_modules"));
  symlinkSync(dirname(entry), join(path, "node_modules", "drizzle-orm"));
}

async function drizzleProject(): Promise<TemporaryProject> {
  const project = await temporaryProject({
    "package.json":
      '{ "type": "module", "dependencies": { "drizzle-orm": "^0.45.4" } }',
    "retort.config.ts":
      'export default { database: "embedded", schema: "src/schema.ts" };',
    "src/schema.ts": FIRST,
  });
  mkdirSync(join(project.path, "migrations"));
  installDrizzle(project.path);
  return project;
}

async function succeed(
  cwd: string,
  args: readonly string[],
): Promise<CliResult> {
  const result = await runCli(args, { cwd });
  strictEqual(result.code, 0, result.stdout + result.stderr);
  return result;
}

function migrationNamed(cwd: string, part: string): string {
  const folder = join(cwd, "migrations");
  const file = readdirSync(folder).find((name) => name.includes(part));
  return readFileSync(join(folder, file ?? part), "utf8");
}

Deno.test("a project follows its Drizzle module through three states, a rename with rows in the table", async () => {
  await using project = await drizzleProject();
  const cwd = project.path;
  const generate = ["revision", "--autogenerate", "-m"];
  await succeed(cwd, [...generate, "Create bookings"]);
  const [, first] = /revision = "([0-9a-f]+)"/
    .exec(migrationNamed(cwd, "create_bookings")) ?? [];
  await project.write(
    "migrations/900_seed.sql",
    `-- Seed
-- retort:revision 900
-- retort:down-revision ${first}
-- retort:upgrade
INSERT INTO bookings (note) VALUES ('kept');
-- retort:downgrade
DELETE FROM bookings;
`,
  );
  await succeed(cwd, ["upgrade"]);

  await project.write("src/schema.ts", SECOND);
  const asked = await runCli([...generate, "Rename note"], { cwd });
  strictEqual(asked.code, 1);
  match(asked.stderr, /--rename bookings\.note:notes/);
  await succeed(cwd, [
    ...generate,
    "Rename note",
    "--rename",
    "bookings.note:notes",
  ]);
  const rename = migrationNamed(cwd, "rename_note");
  ok(
    rename.includes('op.alterColumn("bookings", "note", { rename: "notes" });'),
  );
  ok(!rename.includes("dropColumn"));
  await succeed(cwd, ["upgrade"]);

  await project.write("src/schema.ts", THIRD);
  strictEqual((await runCli(["check"], { cwd })).code, 3);
  await succeed(cwd, [...generate, "Add party"]);
  const [, third] = /revision = "([0-9a-f]+)"/
    .exec(migrationNamed(cwd, "add_party")) ?? [];
  await project.write(
    "migrations/901_look.sql",
    `-- Look
-- retort:revision 901
-- retort:down-revision ${third}
-- retort:upgrade
SELECT 1 / count(*) FROM bookings WHERE notes = 'kept' AND party = 1;
-- retort:downgrade
SELECT 1;
`,
  );
  await succeed(cwd, ["upgrade"]);
  await succeed(cwd, ["check"]);
});
