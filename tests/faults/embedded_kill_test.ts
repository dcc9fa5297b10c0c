import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { join } from "node:path";
import { openSession } from "../../lib/database/mod.ts";
import { faultProject } from "../support/fault_project.ts";
import { cliCommand, cliEnvironment } from "../support/run_cli.ts";
import { spawnRun } from "./spawn_run.ts";

/** Runs until a step is reported as done, and kills the run right then. */
async function killAfter(revision: string, folder: string): Promise<void> {
  const [program = "", ...args] = cliCommand();
  await using child = new Deno.Command(program, {
    args: [...args, "upgrade", "head"],
    cwd: folder,
    clearEnv: true,
    env: cliEnvironment({ DATABASE_URL: "embedded:db" }),
    stdout: "piped",
    stderr: "null",
  }).spawn();
  let seen = "";
  for await (const text of child.stdout.pipeThrough(new TextDecoderStream())) {
    seen += text;
    if (seen.includes(`↑ ${revision} `)) break;
  }
  child.kill("SIGKILL");
  await child.status;
}

Deno.test("a run on an embedded folder that is killed is finished by the same command", async () => {
  await using project = await faultProject();
  for (const revision of ["r03", "r08", "r26", "r47"]) {
    await killAfter(revision, project.path);
  }
  const { code, output } = await spawnRun({
    folder: project.path,
    url: "embedded:db",
  }).end();
  strictEqual(code, 0, output);
  await using session = await openSession({
    kind: "embedded",
    folder: join(project.path, "db"),
  });
  deepStrictEqual(
    await session.query(`
SELECT (SELECT count(DISTINCT revision) FROM retort_journal WHERE outcome = 'done')::int AS done,
  (SELECT n FROM counter) AS counter,
  (SELECT count(*) FROM (SELECT FROM ledger GROUP BY revision, part HAVING count(*) > 1) twice)::int AS twice,
  (SELECT count(*) FROM pg_index WHERE NOT indisvalid)::int AS invalid`),
    [{ done: 60, counter: 6, twice: 0, invalid: 0 }],
  );
});
