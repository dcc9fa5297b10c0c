import {
  deepStrictEqual,
  match,
  ok,
  rejects,
  strictEqual,
} from "node:assert/strict";
import { cliCommand, cliEnvironment, runCli } from "../support/run_cli.ts";
import {
  exampleProject,
  type TemporaryProject,
  temporaryProject,
} from "../support/temporary_project.ts";
import { testWhenPossible, whyWithout } from "../support/test_when_possible.ts";
import { createTestDatabase } from "../support/test_database.ts";

interface ShellResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a line of shell in which `"$@"` is the command line. */
async function runShell(
  line: string,
  project: TemporaryProject,
  env: Readonly<Record<string, string>> = {},
): Promise<ShellResult> {
  const { code, stdout, stderr } = await new Deno.Command("bash", {
    args: ["-o", "pipefail", "-c", line, "bash", ...cliCommand()],
    cwd: project.path,
    env: cliEnvironment(env),
    clearEnv: true,
    stdin: "null",
  }).output();
  const [out = "", err = ""] = [stdout, stderr]
    .map((bytes) => new TextDecoder().decode(bytes));
  return { code, stdout: out, stderr: err };
}

Deno.test("a reader that has seen enough is no failure", async () => {
  await using project = await exampleProject();
  deepStrictEqual(
    await runShell('"$@" show head | sleep 0', project),
    { code: 0, stdout: "", stderr: "" },
  );
});

const LONG_MESSAGE = "m".repeat(1_000_000);

function longProject(): Promise<TemporaryProject> {
  return temporaryProject({
    "migrations/001.js":
      `/** ${LONG_MESSAGE} */\nexport const revision = "001";\nexport const downRevision = null;\n`,
  });
}

testWhenPossible(
  "a pipe that does not block gets all of a long output",
  whyWithout("perl"),
  async () => {
    await using project = await longProject();
    const unblock =
      "fcntl(STDOUT, F_SETFL, fcntl(STDOUT, F_GETFL, 0) | O_NONBLOCK); exec @ARGV";
    const { code, stdout, stderr } = await runShell(
      `perl -MFcntl -e '${unblock}' "$@" heads --json | dd bs=64 2>/dev/null`,
      project,
    );
    strictEqual(code, 0, stderr);
    strictEqual(JSON.parse(stdout).data.heads[0].message, LONG_MESSAGE);
  },
);

Deno.test("a reader that takes its time gets all of a long output", async () => {
  await using project = await longProject();
  const { code, stdout } = await runShell(
    '"$@" heads --json | dd bs=64 2>/dev/null',
    project,
  );
  strictEqual(code, 0);
  strictEqual(JSON.parse(stdout).data.heads[0].message, LONG_MESSAGE);
});

for (const args of ["--version", "heads", "heads --json", "--help"]) {
  Deno.test(`retort ${args} says when its output cannot be written`, async () => {
    await using project = await exampleProject();
    const { code, stderr } = await runShell(`"$@" ${args} >/dev/full`, project);
    strictEqual(code, 1);
    match(
      stderr,
      /^error: Cannot write the output: .*\[cli\/output-failed\]\n/,
    );
  });
}

Deno.test("a run goes on where nobody can read of its progress", async () => {
  await using project = await exampleProject();
  await using database = await createTestDatabase();
  const env = { DATABASE_URL: database.url };
  const { code, stderr } = await runShell(
    '"$@" upgrade head 2>/dev/full',
    project,
    env,
  );
  deepStrictEqual([code, stderr], [0, ""]);
  const { stdout } = await runShell('"$@" current', project, env);
  match(stdout, /^004 \(head\)/);
});

Deno.test("what a migration leaves open is named and cannot keep the process", async () => {
  await using project = await temporaryProject({
    "migrations/001.js": `export const revision = "001";
export const downRevision = null;
export function upgrade() {
  setInterval(() => {}, 1_000);
}
`,
  });
  await using database = await createTestDatabase();
  await rejects(
    () =>
      runCli(["upgrade", "head"], {
        cwd: project.path,
        env: { DATABASE_URL: database.url },
      }),
    /001[^]*warning: Something was still open when the command was done/,
  );
});

Deno.test("SQL goes to a file as it is, with every character of its texts", async () => {
  const sql = "SELECT 'a\u200bb\u202e\u{f0000} …';";
  await using project = await temporaryProject({
    "migrations/001.sql":
      `-- retort:revision 001\n-- retort:down-revision\n-- retort:upgrade\n${sql}\n`,
  });
  const { stdout } = await runCli(["upgrade", "head", "--sql"], {
    cwd: project.path,
    env: { LANG: "C" },
  });
  ok(stdout.includes(`\n${sql}\n`), stdout);
});

Deno.test("what a migration, a config or a hook prints stays out of the output", async () => {
  await using project = await temporaryProject({
    "retort.config.ts": `console.log("config");
export default { afterWrite: [() => console.info({ hook: 1 })] };
`,
    "migrations/001_one.ts": `export const revision = "001";
export const downRevision = null;
export function upgrade(op) {
  console.log("migration %d", 1);
  op.execute("SELECT 1");
}
`,
  });
  const sql = await runCli(["upgrade", "--sql"], { cwd: project.path });
  match(sql.stdout, /^-- 1 step from base/);
  strictEqual(sql.stderr, "config\nmigration 1\n");
  const written = await runCli(
    ["revision", "-m", "Two", "--rev-id", "002", "--json"],
    { cwd: project.path },
  );
  ok(JSON.parse(written.stdout).ok);
  strictEqual(written.stderr, "config\n{ hook: 1 }\n");
});

Deno.test("a picture that cannot be written is an error that says why", async () => {
  await using project = await exampleProject();
  const { code, stdout } = await runCli(
    ["graph", "--format", "svg", "--output", "migrations", "--json"],
    { cwd: project.path },
  );
  strictEqual(code, 1);
  const { error } = JSON.parse(stdout);
  deepStrictEqual([error.code, error.message], [
    "project/not-writable",
    'Cannot write "migrations": it is a folder',
  ]);
});
