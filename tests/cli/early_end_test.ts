import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import { join } from "node:path";
import { runCli } from "../support/run_cli.ts";
import {
  type TemporaryProject,
  temporaryProject,
} from "../support/temporary_project.ts";

function projectThat(statement: string): Promise<TemporaryProject> {
  return temporaryProject({
    "migrations/001.js":
      `export const revision = "001";\nexport const downRevision = null;\nexport async function upgrade() {\n  ${statement}\n}\n`,
  });
}

const ENDINGS = [
  "process.exit(0);",
  "process.exit(3);",
  "Deno.exit(0);",
  "process.reallyExit(0);",
];

for (const statement of ENDINGS) {
  Deno.test(`a migration that calls ${statement} does not pass for applied`, async () => {
    await using project = await projectThat(statement);
    const { code, stderr } = await runCli(["upgrade", "head"], {
      cwd: project.path,
      env: { DATABASE_URL: `embedded:${join(project.path, "data")}` },
    });
    strictEqual(code, 1);
    match(stderr, /^error: Cannot go on: .* \[cli\/ended-early\]$/m);
    const status = await runCli(["status", "--check"], {
      cwd: project.path,
      env: { DATABASE_URL: `embedded:${join(project.path, "data")}` },
    });
    strictEqual(status.code, 3);
  });
}

const STRAY = [
  'Promise.reject(new Error("astray")); await new Promise((resolve) => setTimeout(resolve, 60_000));',
  'setTimeout(() => { throw new Error("astray"); }, 0); await new Promise((resolve) => setTimeout(resolve, 60_000));',
];

for (const statement of STRAY) {
  Deno.test(`an error that nobody awaits is told as --json asks: ${statement}`, async () => {
    await using project = await projectThat(statement);
    const { code, stdout } = await runCli(["upgrade", "head", "--json"], {
      cwd: project.path,
      env: { DATABASE_URL: "embedded:memory" },
    });
    strictEqual(code, 1);
    const { ok, error } = JSON.parse(stdout);
    deepStrictEqual([ok, error.message], [false, "astray"]);
  });
}

Deno.test("a config that ends the program does not let a look pass for done", async () => {
  await using project = await temporaryProject({
    "retort.config.js": "process.exit(0);",
    "migrations/001.js":
      'export const revision = "001";\nexport const downRevision = null;\n',
  });
  const { code, stdout } = await runCli(["heads", "--json"], {
    cwd: project.path,
  });
  strictEqual(code, 1);
  strictEqual(JSON.parse(stdout).error.code, "cli/ended-early");
});
