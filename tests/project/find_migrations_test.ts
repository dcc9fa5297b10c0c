import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert/strict";
import { chmod, symlink } from "node:fs/promises";
import { join } from "node:path";
import { findMigrations } from "../../lib/project/mod.ts";
import { temporaryProject } from "../support/temporary_project.ts";

function header(id: string): string {
  return `export const revision = "${id}";\nexport const downRevision = null;\n`;
}

Deno.test("findMigrations() sorts by name within each location", async () => {
  await using project = await temporaryProject({
    "b/2_x.ts": header("b2"),
    "b/10_x.sql": "-- retort:revision b10\n-- retort:down-revision\n",
    "a/1_x.mjs": header("a1"),
    "b/deep/1_x.ts": header("deep"),
  });
  const root = project.path;
  deepStrictEqual(
    (await findMigrations({ root, locations: ["b", "a", "./b/"] })).map((
      { id, file, format },
    ) => [id, file, format]),
    [
      ["b10", "b/10_x.sql", "sql"],
      ["b2", "b/2_x.ts", "ts"],
      ["a1", "a/1_x.mjs", "js"],
    ],
  );
  deepStrictEqual(
    (await findMigrations({ root, locations: ["b"], recursive: true })).map((
      { id },
    ) => id),
    ["b10", "b2", "deep"],
  );
});

Deno.test("findMigrations() reads no other files", async () => {
  await using project = await temporaryProject({
    "m/_shared.ts": "throw new Error('never run')",
    "m/.#1_x.ts": "x",
    "m/#1_x.ts#": "x",
    "m/1_x.ts~": "x",
    "m/.1_x.ts.swp": "x",
    "m/types.d.ts": "x",
    "m/shared_test.ts": "import './_shared.ts';",
    "m/README.md": "x",
    "m/Makefile": "x",
    "m/sql": "x",
    "m/notes.constructor": "x",
    "m/1_add_test.ts": header("a1"),
  });
  deepStrictEqual(
    (await findMigrations({ root: project.path, locations: ["m"] })).map((
      { file },
    ) => file),
    ["m/1_add_test.ts"],
  );
});

Deno.test("findMigrations() joins the first paragraph as the message", async () => {
  await using project = await temporaryProject({
    "m/1.ts": `/**\n * Add\n * notes\n *\n * Because.\n */\n${header("a1")}`,
  });
  const [file] = await findMigrations({ root: project.path, locations: ["m"] });
  strictEqual(file?.message, "Add notes");
  strictEqual(file?.doc, "Add\nnotes\n\nBecause.");
});

Deno.test("findMigrations() keeps one blank where a message has more", async () => {
  await using project = await temporaryProject({
    "m/1.ts": `/** Add  notes\tto bookings */\n${header("a1")}`,
    "m/2.sql":
      "-- Add \u00a0rooms\n-- retort:revision b2\n-- retort:down-revision a1\n-- retort:upgrade\n",
  });
  deepStrictEqual(
    (await findMigrations({ root: project.path, locations: ["m"] })).map((
      { message },
    ) => message),
    ["Add notes to bookings", "Add rooms"],
  );
});

Deno.test("findMigrations() refuses a folder that is missing", async () => {
  await using project = await temporaryProject();
  await rejects(findMigrations({ root: project.path, locations: ["m"] }), {
    code: "project/folder-unreadable",
    message: 'Cannot read the migrations folder "m": it does not exist',
  });
});

Deno.test("findMigrations() refuses a file for a folder", async () => {
  await using project = await temporaryProject({ "m": "x" });
  await rejects(findMigrations({ root: project.path, locations: ["m"] }), {
    code: "project/folder-unreadable",
    message: 'Cannot read the migrations folder "m": it is not a folder',
  });
});

Deno.test("findMigrations() refuses links that lead out of the folder", async () => {
  await using project = await temporaryProject({
    "other/1_x.ts": header("a1"),
    "m/2_x.ts": header("a2"),
  });
  const link = join(project.path, "m", "1_x.ts");
  await symlink(join(project.path, "other", "1_x.ts"), link);
  await rejects(findMigrations({ root: project.path, locations: ["m"] }), {
    code: "migration/outside-folder",
  });
});

Deno.test("findMigrations() follows links that stay inside", async () => {
  await using project = await temporaryProject({ "m/deep/x.ts": header("a1") });
  await symlink(join("deep", "x.ts"), join(project.path, "m", "1_x.ts"));
  deepStrictEqual(
    (await findMigrations({ root: project.path, locations: ["m"] })).map((
      { id },
    ) => id),
    ["a1"],
  );
});

Deno.test("findMigrations() refuses a link to nothing", async () => {
  await using project = await temporaryProject({ "m/2_x.ts": header("a2") });
  await symlink("nowhere.ts", join(project.path, "m", "1_x.ts"));
  await rejects(findMigrations({ root: project.path, locations: ["m"] }), {
    code: "migration/not-loadable",
    message:
      'Cannot read the migration "m/1_x.ts": it is a link to "nowhere.ts", which leads nowhere',
  });
});

Deno.test("findMigrations() reads 10,000 headers in a few seconds at most", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, index) => [
      `m/${index}.ts`,
      `/** Add ${index} */\n${header(String(index))}`,
    ]),
  );
  await using project = await temporaryProject(files);
  const start = performance.now();
  const found = await findMigrations({ root: project.path, locations: ["m"] });
  strictEqual(found.length, 10_000);
  ok(performance.now() - start < 5_000);
});

Deno.test("findMigrations() names a folder that cannot be read", async () => {
  await using project = await temporaryProject({ "m/1.ts": header("a1") });
  const folder = join(project.path, "m");
  await chmod(folder, 0o000);
  try {
    // A superuser may read anything.
    const found = findMigrations({ root: project.path, locations: ["m"] });
    if (Deno.uid() === 0) strictEqual((await found).length, 1);
    else await rejects(found, { code: "project/folder-unreadable" });
  } finally {
    await chmod(folder, 0o700);
  }
});
