import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { callCli } from "../support/call_cli.ts";
import {
  migrationSource,
  temporaryProject,
} from "../support/temporary_project.ts";

const FIRST = migrationSource({
  message: "Create rooms",
  revision: "ae1027",
  down: null,
});

Deno.test("revision writes beside what it builds on where there are several locations", async () => {
  await using project = await temporaryProject({
    "retort.config.json": '{ "migrations": ["core", "billing"] }',
    "core/README.md": "",
    "billing/ae1027_create_rooms.ts": FIRST,
  });
  const shell = { cwd: project.path };
  const beside = await callCli(
    ["revision", "-m", "Add notes", "--rev-id", "b7c3"],
    shell,
  );
  strictEqual(beside.stdout, "created billing/b7c3_add_notes.ts\n");
  const base = ["revision", "-m", "Begin", "--head", "base", "--rev-id", "c0"];
  const unsaid = await callCli(base, shell);
  strictEqual(unsaid.code, 1);
  match(unsaid.stderr, /hint: Say which with --version-path: core, billing/);
  const said = await callCli([...base, "--version-path", "core"], shell);
  strictEqual(said.stdout, "created core/c0_begin.ts\n");
});

Deno.test("revision refuses a place that cannot be, and writes nothing", async () => {
  await using project = await temporaryProject({
    "migrations/ae1027_create_rooms.ts": FIRST,
    "migrations/b7c3_notes.ts": migrationSource({
      message: "Add notes",
      revision: "b7c3",
      down: "ae1027",
    }),
  });
  const cases = [
    [["--head", "ae1027"], "revision/not-a-head"],
    [["--head", "zzzz"], "revision/not-found"],
    [["--head", "b7c3", "--head", "b7c3"], "revision/duplicate-heads"],
    [["--branch-label", "ae1027"], "revision/duplicate-label"],
    [["--depends-on", "zzzz"], "revision/not-found"],
    [["--rev-id", "a-b"], "revision/illegal-id"],
    [["--rev-id", "head"], "revision/illegal-id"],
    [["--branch-label", "heads"], "revision/illegal-id"],
    [["--branch-label", "a@b"], "revision/illegal-id"],
    [["--branch-label", " "], "revision/illegal-id"],
    [["--rev-id", "b7c3"], "project/revision-exists"],
  ] as const;
  for (const [args, code] of cases) {
    const result = await callCli(["revision", "-m", "x", ...args, "--json"], {
      cwd: project.path,
    });
    strictEqual(JSON.parse(result.stdout).error.code, code);
  }
  deepStrictEqual((await readdir(join(project.path, "migrations"))).sort(), [
    "ae1027_create_rooms.ts",
    "b7c3_notes.ts",
  ]);
});

Deno.test("a template's folders begin at the location, not below the file that is built on", async () => {
  await using project = await temporaryProject({
    "retort.config.json":
      '{ "migrations": ["core", "billing"], "recursive": true, "fileTemplate": "new/{rev}" }',
    "core/README.md": "",
    "billing/old/ae1027_create_rooms.ts": FIRST,
  });
  const { stdout } = await callCli(
    ["revision", "-m", "Add notes", "--rev-id", "b7c3"],
    { cwd: project.path },
  );
  strictEqual(stdout, "created billing/new/b7c3.ts\n");
});

Deno.test("merge writes nothing where there are no two heads", async () => {
  await using project = await temporaryProject({
    "migrations/ae1027_create_rooms.ts": FIRST,
  });
  const shell = { cwd: project.path };
  deepStrictEqual(await callCli(["merge"], shell), {
    code: 0,
    stdout: "Nothing to merge: there are no two heads\n",
    stderr: "",
  });
  const { stdout } = await callCli(["merge", "--json"], shell);
  deepStrictEqual(JSON.parse(stdout), { ok: true, data: null });
  deepStrictEqual(await readdir(join(project.path, "migrations")), [
    "ae1027_create_rooms.ts",
  ]);
});

Deno.test("rename keeps the file where it is, whatever the id holds", async () => {
  await using project = await temporaryProject({
    "migrations/ae1027_create_rooms.ts": FIRST,
  });
  const shell = { cwd: project.path };
  const named = await callCli(["rename", "ae1027", "head"], shell);
  match(named.stderr, /\[revision\/illegal-id\]/);
  const { stdout } = await callCli(["rename", "ae1027", "../b7/c3"], shell);
  strictEqual(
    stdout,
    "renamed migrations/ae1027_create_rooms.ts to migrations/b7_c3_create_rooms.ts\n",
  );
});

Deno.test("revision --splice begins a branch with a label, a dependency keeps its label", async () => {
  await using project = await temporaryProject({
    "migrations/ae1027_create_rooms.ts": FIRST,
    "migrations/b7c3_notes.ts": migrationSource({
      message: "Add notes",
      revision: "b7c3",
      down: "ae1027",
    }),
  });
  const shell = { cwd: project.path };
  await callCli(
    [
      ...["revision", "-m", "Begin billing", "--rev-id", "c04d"],
      ...["--head", "ae10", "--splice", "--branch-label", "billing"],
    ],
    shell,
  );
  await callCli(
    [
      ...["revision", "-m", "Use it", "--rev-id", "d5", "--head", "b7c3"],
      ...["--depends-on", "billing", "--sql-file"],
    ],
    shell,
  );
  strictEqual(
    await readFile(join(project.path, "migrations/d5_use_it.sql"), "utf8"),
    `-- Use it
-- retort:revision d5
-- retort:down-revision b7c3
-- retort:depends-on billing
-- retort:upgrade

-- retort:downgrade
`,
  );
  const { stdout } = await callCli(["branches"], shell);
  strictEqual(
    stdout,
    `ae1027 (branchpoint), Create rooms
       -> b7c3, Add notes
       -> c04d (billing) (effective head), Begin billing
`,
  );
});

Deno.test("after-write hooks run on the file, and one that fails leaves it", async () => {
  await using project = await temporaryProject({
    "retort.config.ts": `import { appendFileSync } from "node:fs";
export default {
  afterWrite: [
    (file: string) => appendFileSync(file, "// Checked\\n"),
    function refuse() { throw new Error("not today"); },
  ],
};
`,
    "migrations/ae1027_create_rooms.ts": FIRST,
  });
  const shell = { cwd: project.path };
  const result = await callCli(
    ["revision", "-m", "Add notes", "--rev-id", "b7c3"],
    shell,
  );
  strictEqual(result.code, 1);
  strictEqual(
    result.stdout,
    `created migrations/b7c3_add_notes.ts
warning: the after-write hook "refuse" failed: not today; the file is kept
`,
  );
  const text = await readFile(
    join(project.path, "migrations/b7c3_add_notes.ts"),
    "utf8",
  );
  match(text, /\/\/ Checked\n$/);
});

Deno.test("rename changes the files that name a revision", async () => {
  await using project = await temporaryProject({
    "migrations/ae1027_create_rooms.ts": FIRST,
    "migrations/b7c3_notes.ts": migrationSource({
      message: "Add notes",
      revision: "b7c3",
      down: "ae1027",
    }),
  });
  const shell = { cwd: project.path };
  const result = await callCli(["rename", "ae1027", "001"], shell);
  strictEqual(
    result.stdout,
    `renamed migrations/ae1027_create_rooms.ts to migrations/001_create_rooms.ts
changed migrations/b7c3_notes.ts
`,
  );
  const { stdout } = await callCli(["history"], shell);
  strictEqual(
    stdout,
    `001 -> b7c3 (head), Add notes
<base> -> 001, Create rooms
`,
  );
});
