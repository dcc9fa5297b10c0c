import { match, ok, strictEqual } from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { userInfo } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runProgram } from "../support/binary.ts";
import { cliEnvironment, type CliResult } from "../support/run_cli.ts";
import {
  migrationSource,
  temporaryProject,
} from "../support/temporary_project.ts";
import { createTestDatabase } from "../support/test_database.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Runs the command line as `deno task retort` does: with its own permissions. */
function runPermitted(
  args: readonly string[],
  options: {
    readonly cwd: string;
    readonly env?: Readonly<Record<string, string>>;
  },
): Promise<CliResult> {
  return runProgram([
    Deno.execPath(),
    "run",
    "--quiet",
    "--permission-set=cli",
    `--config=${join(ROOT, "deno.json")}`,
    join(ROOT, "cli.ts"),
    ...args,
  ], { cwd: options.cwd, env: cliEnvironment(options.env) });
}

const FILES = {
  "migrations/001_one.ts": migrationSource({
    message: "One",
    revision: "001",
    down: null,
  }),
};

Deno.test("the permission set names the account that runs it", async () => {
  await using project = await temporaryProject(FILES);
  await using database = await createTestDatabase();
  const cwd = project.path;
  const account = userInfo().username;
  const unnamed = await runPermitted(
    ["status", "--json", "--database", "postgres:///x?host=/nowhere"],
    { cwd },
  );
  const { error } = JSON.parse(unnamed.stdout);
  strictEqual(error.code, "database/unreachable");
  strictEqual(
    error.message,
    `Cannot reach postgres://${account}@/x?host=/nowhere: there is no such socket`,
  );
  const env = { DATABASE_URL: database.url };
  const up = await runPermitted(["upgrade"], { cwd, env });
  strictEqual(up.code, 0, up.stderr);
  const journal = await runPermitted(["journal", "--json"], { cwd, env });
  strictEqual(JSON.parse(journal.stdout).data.lines[0].actor, account);
});

Deno.test("the permission set starts no program, and the file is kept", async () => {
  await using project = await temporaryProject({
    ...FILES,
    "retort.config.json": '{ "afterWrite": [{ "command": "true" }] }',
  });
  const { code, stdout, stderr } = await runPermitted(
    ["revision", "-m", "Two", "--rev-id", "002"],
    { cwd: project.path },
  );
  strictEqual(code, 1);
  match(stdout, /created migrations\/002_two\.ts/);
  strictEqual(
    `${stdout}${stderr}`.split("\n").slice(1).join("\n"),
    'warning: the after-write hook "true" failed: this program may start no other; the file is kept\n',
  );
  ok((await readdir(join(project.path, "migrations"))).includes("002_two.ts"));
});
