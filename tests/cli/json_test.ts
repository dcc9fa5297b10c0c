import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { callCli } from "../support/call_cli.ts";
import { documentedKeys, undocumented } from "../support/documented_json.ts";
import {
  type TemporaryProject,
  temporaryProject,
} from "../support/temporary_project.ts";
import { createTestDatabase } from "../support/test_database.ts";

const FILES = {
  "migrations/ae1027_rooms.sql": `-- Create rooms
-- retort:revision ae1027
-- retort:down-revision
-- retort:upgrade
CREATE TABLE rooms (id int);
`,
  "migrations/b7c3aa_notes.sql": `-- Add notes
-- retort:revision b7c3aa
-- retort:down-revision ae1027
-- retort:upgrade
ALTER TABLE rooms ADD COLUMN notes text;
`,
  "migrations/b9d0e4_price.sql": `-- Add price
-- retort:revision b9d0e4
-- retort:down-revision ae1027
-- retort:upgrade
ALTER TABLE rooms ADD COLUMN price int;
`,
  "migrations/c04d11_billing.sql": `-- Begin billing
-- retort:revision c04d11
-- retort:down-revision
-- retort:branch-labels billing
-- retort:depends-on ae1027
-- retort:upgrade
CREATE TABLE bills (id int);
`,
};

const NOTHING_ASKED: readonly (readonly string[])[] = [
  ["list-templates"],
  ["heads"],
  ["branches"],
  ["history"],
  ["show", "heads"],
  ["graph"],
  ["graph", "--format", "html", "--output", "history.html"],
  ["edit", "ae1027"],
  ["revision", "-m", "More", "--head", "billing", "--depends-on", "b7c3"],
  ["merge", "b7c3", "b9d0"],
  ["rename", "ae1027", "ae1028"],
  ["stamp", "billing", "--sql"],
  ["ensure-version", "--sql"],
];

for (const args of NOTHING_ASKED) {
  Deno.test(`retort ${args.join(" ")} prints the JSON that is documented`, async () => {
    await using project = await temporaryProject(FILES);
    await checkJson(args, project, { EDITOR: "true" });
  });
}

Deno.test("retort init prints the JSON that is documented", async () => {
  await using project = await temporaryProject();
  await checkJson(["init", "--template", "schema"], project, {});
});

Deno.test("retort revision reports a failed hook in the JSON that is documented", async () => {
  await using project = await temporaryProject({
    "retort.config.json": '{ "afterWrite": [{ "command": "false" }] }',
    "migrations/_shared.ts": "",
  });
  const data = await checkJson(["revision", "-m", "First"], project, {}, 1);
  deepStrictEqual(Object(data).failedHooks, [
    { hook: "false", reason: "it ended with 1" },
  ]);
});

Deno.test("the commands that ask a database print the JSON that is documented", async () => {
  await using database = await createTestDatabase();
  await using project = await temporaryProject(FILES);
  const env = { DATABASE_URL: database.url };
  await checkJson(["ensure-version"], project, env);
  await checkJson(["stamp", "ae1027"], project, env);
  await checkJson(["current"], project, env);
  await checkJson(["current", "--check-heads"], project, env, 3);
  await checkJson(["status"], project, env);
  await checkJson(["status", "--check"], project, env, 3);
  await checkJson(["history", "-i"], project, env);
  await checkJson(["show", "current"], project, env);
  await checkJson(["graph", "-i"], project, env);
});

async function checkJson(
  args: readonly string[],
  project: TemporaryProject,
  env: Readonly<Record<string, string>>,
  code = 0,
): Promise<unknown> {
  const [command = ""] = args;
  const result = await callCli([...args, "--json"], {
    cwd: project.path,
    env: { PATH: "/usr/local/bin:/usr/bin:/bin", ...env },
  });
  strictEqual(result.code, code, result.stdout);
  const document = JSON.parse(result.stdout);
  ok(document.ok);
  deepStrictEqual(
    undocumented(document.data, await documentedKeys(command)),
    [],
  );
  return document.data;
}
