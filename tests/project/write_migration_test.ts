import {
  deepStrictEqual,
  match,
  strictEqual,
  throws,
} from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import {
  findMigrations,
  initProject,
  loadConfig,
  newRevisionId,
  type ProjectConfig,
  runAfterWrite,
  writeMigration,
} from "../../lib/project/mod.ts";
import { fileNameOf, slugOf } from "../../lib/project/file_name.ts";
import { temporaryProject } from "../support/temporary_project.ts";

const NOW = new Date("2026-01-31T23:30:05Z");

async function configWith(
  folder: string,
  overrides: Partial<ProjectConfig> = {},
): Promise<ProjectConfig> {
  return { ...(await loadConfig({ folder })).config, ...overrides };
}

Deno.test("writeMigration() writes TypeScript", async () => {
  await using project = await temporaryProject();
  const file = writeMigration({
    format: "ts",
    id: "8c1d",
    message: "Add notes to bookings",
    downRevisions: ["1975"],
    upgrade: 'op.addColumn("bookings", "notes", { type: "text" });',
    downgrade: 'op.dropColumn("bookings", "notes");',
  }, {
    root: project.path,
    config: await configWith(project.path),
    existing: [],
    now: NOW,
  });
  strictEqual(file.file, "migrations/8c1d_add_notes_to_bookings.ts");
  strictEqual(
    await readFile(file.path, "utf8"),
    `import type { Operations } from "jsr:@retort/retort";

/** Add notes to bookings */
export const revision = "8c1d";
export const downRevision = "1975";

export function upgrade(op: Operations): void {
  op.addColumn("bookings", "notes", { type: "text" });
}

export function downgrade(op: Operations): void {
  op.dropColumn("bookings", "notes");
}
`,
  );
});

Deno.test("writeMigration() writes a merge in SQL with everything a header has", async () => {
  await using project = await temporaryProject();
  const file = writeMigration({
    format: "sql",
    id: "8c1d",
    message: "Merge",
    downRevisions: ["1975", "2086"],
    branchLabels: ["notes"],
    dependsOn: ["aaaa"],
    transaction: "none",
    upgrade: "SELECT 1;",
  }, {
    root: project.path,
    config: await configWith(project.path),
    existing: [],
    now: NOW,
  });
  strictEqual(
    await readFile(file.path, "utf8"),
    `-- Merge
-- retort:revision 8c1d
-- retort:down-revision 1975 2086
-- retort:branch-labels notes
-- retort:depends-on aaaa
-- retort:transaction none
-- retort:upgrade
SELECT 1;

-- retort:downgrade
`,
  );
});

Deno.test("writeMigration() writes any message into a file that is found again", async () => {
  await using project = await temporaryProject();
  const config = await configWith(project.path);
  const root = project.path;
  let count = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 80 }),
        fc.constantFrom(
          "../../etc/passwd",
          "*/ throw new Error() /*",
          "retort:revision x",
          "a\nretort:upgrade\nb",
          "x".repeat(10_000),
          "😀".repeat(300),
          "con",
          ".hidden",
          "${evil}`",
          "add test",
          "\u0000\u001b[31m",
        ),
      ),
      fc.constantFrom("ts" as const, "sql" as const),
      (message, format) => {
        const id = `r${++count}`;
        const downRevisions = count > 1 ? [`r${count - 1}`] : [];
        writeMigration({ format, id, message, downRevisions }, {
          root,
          config,
          existing: [],
          now: NOW,
        });
      },
    ),
    { numRuns: 200 },
  );
  const found = await findMigrations({ root, locations: config.migrations });
  deepStrictEqual(
    found.map(({ id }) => Number(id.slice(1))).sort((a, b) => a - b),
    Array.from({ length: count }, (_, index) => index + 1),
  );
  deepStrictEqual((await readdir(root)).sort(), ["migrations"]);
});

Deno.test("writeMigration() overwrites nothing and leaves nothing behind", async () => {
  await using project = await temporaryProject();
  const options = {
    root: project.path,
    config: await configWith(project.path, { fileTemplate: "{slug}" }),
    existing: [],
    now: NOW,
  };
  const migration = {
    format: "ts" as const,
    id: "a",
    message: "Same",
    downRevisions: [],
  };
  const { path } = writeMigration(migration, options);
  await writeFile(path, "mine");
  throws(() => writeMigration({ ...migration, id: "b" }, options), {
    code: "project/file-exists",
    message: 'Cannot write "migrations/same.ts": it is there already',
  });
  strictEqual(await readFile(path, "utf8"), "mine");
  deepStrictEqual(await readdir(join(project.path, "migrations")), ["same.ts"]);
});

Deno.test("writeMigration() refuses before it writes anything", async () => {
  await using project = await temporaryProject();
  const config = await configWith(project.path);
  const migration = {
    format: "sql" as const,
    id: "a",
    message: "Same",
    downRevisions: [],
  };
  const options = { root: project.path, config, existing: [], now: NOW };
  const there = { ...migration, id: "a", doc: "", file: "migrations/a.ts" };
  throws(
    () =>
      writeMigration(migration, {
        ...options,
        existing: [{ ...there, branchLabels: [], dependsOn: [] }],
      }),
    { code: "project/revision-exists" },
  );
  throws(() => writeMigration({ ...migration, id: "a@b" }, options), {
    code: "revision/illegal-id",
  });
  throws(() => writeMigration({ ...migration, id: "a b" }, options), {
    code: "revision/illegal-id",
  });
  throws(() => writeMigration({ ...migration, location: "else" }, options), {
    code: "project/location-unknown",
  });
  throws(
    () =>
      writeMigration(migration, {
        ...options,
        config: { ...config, fileTemplate: "{year}/{rev}" },
      }),
    { code: "config/invalid" },
  );
  throws(
    () =>
      writeMigration(migration, {
        ...options,
        config: { ...config, fileTemplate: "{rev}_{date}" },
      }),
    { code: "config/invalid" },
  );
  deepStrictEqual(await readdir(project.path), []);
});

const slugs: readonly (readonly [message: string, slug: string])[] = [
  ["Create bookings table", "create_bookings_table"],
  ["it's  a   test!", "it_s_a_test"],
  [
    "this is a really long name with lots of characters and also",
    "this_is_a_really_long_name_with_lots_of_",
  ],
  ["Ünïcode 名前", "ünïcode_名前"],
  ["", ""],
];

for (const [message, slug] of slugs) {
  Deno.test(`slugOf() makes "${slug}"`, () => {
    strictEqual(slugOf(message, 40), slug);
  });
}

Deno.test("fileNameOf() fills in every token in a time zone", () => {
  strictEqual(
    fileNameOf({
      template:
        "{year}/{month}{day}_{hour}{minute}{second}_{epoch}_{rev}_{slug}",
      id: "8c1d",
      message: "Add notes",
      slugLength: 40,
      now: NOW,
      timezone: "Europe/Berlin",
    }),
    "2026/0201_003005_1769902205_8c1d_add_notes",
  );
});

Deno.test("newRevisionId() makes ids of each kind", () => {
  const options = { now: NOW, timezone: "UTC" };
  match(
    newRevisionId({ ...options, kind: "hash", existing: [] }),
    /^[0-9a-f]{12}$/,
  );
  strictEqual(
    newRevisionId({
      ...options,
      kind: "timestamp",
      existing: ["20260131233005"],
    }),
    "20260131233006",
  );
  strictEqual(
    newRevisionId({ ...options, kind: "sequential", existing: [] }),
    "001",
  );
  strictEqual(
    newRevisionId({
      ...options,
      kind: "sequential",
      existing: ["0009", "ab12", "0003"],
    }),
    "0010",
  );
});

Deno.test("initProject() writes a config that loads, once", async () => {
  await using project = await temporaryProject();
  const folder = project.path;
  deepStrictEqual(initProject({ folder, migrations: "db" }), [
    "retort.config.ts",
    "db/README.md",
  ]);
  const { config } = await loadConfig({ folder });
  deepStrictEqual(config.migrations, ["db"]);
  deepStrictEqual(
    await findMigrations({ root: folder, locations: ["db"] }),
    [],
  );
  throws(() => initProject({ folder }), { code: "project/file-exists" });
});

Deno.test("runAfterWrite() runs functions and commands and tells which failed", async () => {
  await using project = await temporaryProject({ "a.txt": "x" });
  const path = join(project.path, "a.txt");
  const seen: string[] = [];
  const failures = await runAfterWrite([
    (file) => void seen.push(file),
    { command: "cp", args: ["{file}", "b.txt"] },
    { command: "sh", args: ["-c", "echo no >&2; exit 3"] },
    function explode(): never {
      throw new Error("Boom");
    },
    { command: "no-such-program" },
  ], { path, root: project.path });
  deepStrictEqual(seen, [path]);
  deepStrictEqual((await readdir(project.path)).sort(), ["a.txt", "b.txt"]);
  deepStrictEqual(failures.map(({ hook }) => hook), [
    "sh",
    "explode",
    "no-such-program",
  ]);
  strictEqual(failures[0]?.reason, "it ended with 3: no");
});
