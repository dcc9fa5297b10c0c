import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { strictEqual } from "node:assert/strict";
import { COMMANDS } from "../../lib/cli/command_table.ts";
import { callCli } from "../support/call_cli.ts";
import { cliEnvironment } from "../support/run_cli.ts";
import {
  exampleProject,
  migrationSource,
  type TemporaryProject,
} from "../support/temporary_project.ts";

/** What an example needs besides the example project, and how it ends. */
interface Scene {
  readonly files?: Readonly<Record<string, string>>;
  /** What was typed before it. */
  readonly before?: readonly string[];
  /** What the files hold more by then. */
  readonly more?: Readonly<Record<string, string>>;
  readonly code?: number;
  /** Whether it asks, and is answered with yes. */
  readonly asks?: true;
}

function migration(revision: string, down: string | null): string {
  return migrationSource({ message: revision, revision, down });
}

const APPLIED: Scene = { before: ["retort upgrade head"] };

const WANTED: Scene = {
  before: ["retort schema dump migrations -o schema.sql"],
  more: { "schema.sql": "CREATE TABLE rooms (id integer);\n" },
};

const TWO_BRANCHES: Scene = {
  files: {
    "migrations/ae1027_billing.ts": migration("ae1027", "004"),
    "migrations/b7c3_rooms.ts": migration("b7c3", "004"),
  },
};

const TWICE_004: Scene = {
  files: { "migrations/004_rooms.ts": migration("004", "003") },
};

/** By the beginnings of examples; the first that fits counts. */
const SCENES: readonly (readonly [beginning: string, scene: Scene])[] = [
  ["retort revision --autogenerate", WANTED],
  ["retort merge", TWO_BRANCHES],
  ["retort rename", TWICE_004],
  ["retort stamp 005", {
    ...TWICE_004,
    before: [
      "retort rename migrations/004_index_booking_periods.sql 006",
      "retort upgrade 004",
      "retort rename migrations/004_rooms.ts 005",
    ],
  }],
  ["retort check", { ...WANTED, code: 3 }],
  ["retort diff migrations", WANTED],
  ["retort diff old.sql", {
    files: {
      "old.sql": "CREATE TABLE a (id integer);",
      "new.sql": "CREATE TABLE a (id integer, b text);",
    },
  }],
  ["retort drift", APPLIED],
  ["retort schema dump --database", APPLIED],
  ["retort downgrade -1", APPLIED],
  ["retort status --check", { code: 3 }],
  ["retort journal", APPLIED],
  ["retort doctor", APPLIED],
  ["retort repair 8c1d", {
    files: {
      "migrations/8c1d_note.sql":
        "-- retort:revision 8c1d\n-- retort:down-revision 004\n-- retort:upgrade\nCREATE TABLE a (id integer);\n",
    },
    before: ["retort upgrade head"],
    more: { "migrations/8c1d_note.sql": "CREATE TABLE b (id integer);\n" },
    asks: true,
  }],
];

function words(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)]
    .map(([, quoted, plain]) => quoted ?? plain ?? "").slice(1);
}

async function type(
  line: string,
  project: TemporaryProject,
): Promise<{ readonly code: number; readonly output: string }> {
  const { code, stdout, stderr } = await callCli(words(line), {
    cwd: project.path,
    env: cliEnvironment({ DATABASE_URL: "embedded", EDITOR: "true" }),
  });
  return { code, output: `${line}\n${stdout}${stderr}` };
}

async function play(line: string, scene: Scene): Promise<void> {
  await using project = await exampleProject();
  for (const [file, text] of Object.entries(scene.files ?? {})) {
    await project.write(file, text);
  }
  for (const earlier of scene.before ?? []) {
    const { code, output } = await type(earlier, project);
    strictEqual(code, 0, output);
  }
  for (const [file, text] of Object.entries(scene.more ?? {})) {
    await appendFile(join(project.path, file), text);
  }
  const typed = scene.asks ? `${line} --yes` : line;
  const { code, output } = await type(typed, project);
  strictEqual(code, scene.code ?? 0, output);
}

async function examplesOf(name: string): Promise<readonly string[]> {
  const { stdout } = await callCli(["help", name], { cwd: "." });
  return [...stdout.matchAll(/^ {2}\$ .*?(retort [^>|)\n]*)/gm)]
    .map(([, line = ""]) => line.trim());
}

for (const name of [...COMMANDS.map((entry) => entry.name), "completion"]) {
  for (const line of await examplesOf(name)) {
    Deno.test(`the help's example "${line}" does as it says`, async () => {
      const [, scene] = SCENES.find(([start]) => line.startsWith(start)) ?? [];
      await play(line, scene ?? {});
    });
  }
}
