// deno-lint-ignore-file no-console
/** Measures commands from process start over many files, beside Alembic. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { typescriptMigration } from "../../lib/project/migration_template.ts";
import type { Revision } from "../../lib/revisions/mod.ts";
import { cliCommand } from "../../tests/support/run_cli.ts";
import { createTestDatabase } from "../../tests/support/test_database.ts";
import { makeHistory } from "./graph_shapes.ts";

const SIZES = [1_000, 10_000];
const COMMANDS = ["heads", "history", "status"] as const;
const ROUNDS = 3;

/** Prints the table of commands over files; Alembic where it is installed. */
export async function benchOnDisk(): Promise<void> {
  const alembic = await findAlembic();
  console.log(
    `\nCommands from process start, best of ${ROUNDS}, merge-heavy history: elapsed (processor)\n`,
  );
  console.log(
    "| command | revisions | Retort | Alembic | times faster (elapsed) |",
  );
  console.log("|---|--:|--:|--:|--:|");
  await using database = await createTestDatabase();
  for (const size of SIZES) {
    const folder = await mkdtemp(join(tmpdir(), "retort-bench-"));
    try {
      const history = makeHistory("merge-heavy", size);
      await writeRetortProject(folder, history);
      if (alembic !== undefined) await writeAlembicProject(folder, history);
      for (const name of COMMANDS) {
        const ours = await bestOf(ROUNDS, [...cliCommand(), name], {
          cwd: folder,
          env: { DATABASE_URL: database.url },
        });
        const theirs = alembic === undefined || name === "status"
          ? undefined
          // Minutes for each round where there are many.
          : await bestOf(size > 1_000 ? 1 : ROUNDS, [alembic, name], {
            cwd: folder,
            env: {},
          });
        console.log(`| ${rowOf(name, size, { ours, theirs }).join(" | ")} |`);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  if (alembic === undefined) {
    console.log(
      "\nAlembic is not installed: name it with ALEMBIC=/path/to/alembic",
    );
  }
}

function rowOf(
  name: string,
  size: number,
  { ours, theirs }: {
    readonly ours: Times;
    readonly theirs: Times | undefined;
  },
): readonly string[] {
  return [
    `\`${name}\``,
    size.toLocaleString("en"),
    timesText(ours),
    theirs === undefined ? "–" : timesText(theirs),
    theirs === undefined ? "–" : (theirs.elapsedMs / ours.elapsedMs).toFixed(1),
  ];
}

async function findAlembic(): Promise<string | undefined> {
  const named = process.env["ALEMBIC"] ?? "alembic";
  try {
    const { success } = await new Deno.Command(named, {
      args: ["--version"],
      stdout: "null",
      stderr: "null",
    }).output();
    return success ? named : undefined;
  } catch {
    return undefined;
  }
}

/** Where a command is run. */
interface Place {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** What a process took. */
interface Times {
  readonly elapsedMs: number;
  readonly processorMs: number;
}

function timesText({ elapsedMs, processorMs }: Times): string {
  return `${elapsedMs.toFixed(0)} ms (${processorMs.toFixed(0)} ms)`;
}

async function bestOf(
  count: number,
  command: readonly string[],
  place: Place,
): Promise<Times> {
  const rounds: Times[] = [];
  for (let round = 0; round < count; round++) {
    rounds.push(await runOnce(command, place));
  }
  return {
    elapsedMs: Math.min(...rounds.map(({ elapsedMs }) => elapsedMs)),
    processorMs: Math.min(...rounds.map(({ processorMs }) => processorMs)),
  };
}

/** Runs a command under a shell, which knows what its children took. */
async function runOnce(
  command: readonly string[],
  { cwd, env }: Place,
): Promise<Times> {
  const script = '"$@" > out.txt || exit 1; times';
  const start = performance.now();
  const { success, stdout } = await new Deno.Command("sh", {
    args: ["-c", script, "sh", ...command],
    cwd,
    env,
    stderr: "inherit",
  }).output();
  const elapsedMs = performance.now() - start;
  if (!success) throw new Error(`Cannot run ${command.join(" ")}`);
  const [, children = ""] = new TextDecoder().decode(stdout).trim().split("\n");
  return { elapsedMs, processorMs: milliseconds(children) };
}

/** Adds up a line of the shell's `times`: `0m0.81s 0m0.11s`. */
function milliseconds(line: string): number {
  const parts = [...line.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce(
    (sum, [, minutes, seconds]) =>
      sum + Number(minutes) * 60_000 + Number(seconds) * 1_000,
    0,
  );
}

async function writeRetortProject(
  folder: string,
  history: readonly Revision[],
): Promise<void> {
  for (const { id, downRevisions, message } of history) {
    await write(
      join(folder, "migrations", `${id}_step.ts`),
      typescriptMigration({
        id,
        downRevisions,
        message,
        importFrom: "jsr:@retort/retort",
        upgrade: `op.addColumn("rooms", "${id}", { type: "text" });`,
        downgrade: `op.dropColumn("rooms", "${id}");`,
      }),
    );
  }
}

async function writeAlembicProject(
  folder: string,
  history: readonly Revision[],
): Promise<void> {
  await write(
    join(folder, "alembic.ini"),
    "[alembic]\nscript_location = alembic\n",
  );
  await write(join(folder, "alembic", "env.py"), "");
  await write(join(folder, "alembic", "script.py.mako"), "");
  for (const { id, downRevisions, message } of history) {
    await write(
      join(folder, "alembic", "versions", `${id}_step.py`),
      `"""${message}"""
from alembic import op
import sqlalchemy as sa

revision = "${id}"
down_revision = ${tuple(downRevisions)}
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("rooms", sa.Column("${id}", sa.Text()))


def downgrade():
    op.drop_column("rooms", "${id}")
`,
    );
  }
}

function tuple(ids: readonly string[]): string {
  const [only] = ids;
  if (only === undefined) return "None";
  return `(${ids.map((id) => `"${id}",`).join(" ")})`;
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
