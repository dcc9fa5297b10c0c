import {
  deepStrictEqual,
  match,
  ok,
  rejects,
  strictEqual,
  throws,
} from "node:assert/strict";
import { join } from "node:path";
import { isRetortError } from "../../lib/errors/mod.ts";
import { createRecorder, type Operation } from "../../lib/operations/mod.ts";
import {
  findMigrations,
  loadMigration,
  type MigrationFile,
} from "../../lib/project/mod.ts";
import { importProblem } from "../../lib/project/import_problem.ts";
import { moduleDataUrl } from "../../lib/project/module_data_url.ts";
import { loadStripTypes } from "../../lib/project/strip_types.ts";
import { temporaryProject } from "../support/temporary_project.ts";

const HEADER =
  'export const revision = "a1";\nexport const downRevision = null;\n';

async function first(root: string): Promise<MigrationFile> {
  const [file] = await findMigrations({ root, locations: ["m"] });
  if (file === undefined) throw new Error("There is no migration");
  return file;
}

async function recorded(root: string): Promise<readonly Operation[]> {
  const migration = await loadMigration(await first(root));
  const { op, finish } = createRecorder({ locate: migration.locate });
  await migration.upgrade(op);
  return finish();
}

Deno.test("loadMigration() places the calls of a TypeScript migration", async () => {
  await using project = await temporaryProject({
    "m/_shared.ts":
      "export function twice<T>(value: T, f: (value: T) => void): void {\n  f(value);\n  f(value);\n}\n",
    "m/1.ts":
      `import { twice } from "./_shared.ts";\n${HEADER}\nexport function upgrade(op) {\n  twice<string>("SELECT 1", (sql: string) => op.execute(sql));\n}\n`
        .replace("(op)", "(op: { execute(sql: string): void })"),
  });
  deepStrictEqual(
    (await recorded(project.path)).map(({ source }) => source),
    Array(2).fill({
      file: "m/1.ts",
      line: 6,
      column: 49,
      excerpt: '  twice<string>("SELECT 1", (sql: string) => op.execute(sql));',
    }),
  );
});

const MISSPELT = [
  ["op", "op.addColum", "addColum", 'Did you mean "addColumn"?'],
  ["op: unknown", "op.addColum", "addColum", 'Did you mean "addColumn"?'],
  ["o", "o.dropTabel", "dropTabel", 'Did you mean "dropTable"?'],
  ["{ createIndx }", "createIndx", "createIndx", 'Did you mean "createIndex"?'],
  ["op", "op.tidyUpEverything", "tidyUpEverything", undefined],
] as const;

for (const [parameter, call, name, hint] of MISSPELT) {
  Deno.test(`loadMigration() points at ${call}() of (${parameter}), which is no operation`, async () => {
    await using project = await temporaryProject({
      "m/1.ts":
        `${HEADER}export async function upgrade(${parameter}) {\n  ${call}("a");\n}\n`,
    });
    await rejects(recorded(project.path), (error) => {
      ok(isRetortError(error, "operation/unknown"), `${error}`);
      strictEqual(
        error.message,
        `Cannot call "${name}": there is no such operation`,
      );
      strictEqual(error.hint, hint);
      strictEqual(error.source?.file, "m/1.ts");
      strictEqual(error.source?.excerpt, `  ${call}("a");`);
      return true;
    });
  });
}

const MISSPELT_IN_BATCH = [
  ["(table) => {", "table.addColum", "addColum", 'Did you mean "addColumn"?'],
  ["t => {", "t.dropIndx", "dropIndx", 'Did you mean "dropIndex"?'],
  [
    "function ({ dropColum }) {",
    "dropColum",
    "dropColum",
    'Did you mean "dropColumn"?',
  ],
  ["(table) => {", "op.dropTabel", "dropTabel", 'Did you mean "dropTable"?'],
] as const;

for (const [start, call, name, hint] of MISSPELT_IN_BATCH) {
  Deno.test(`loadMigration() points at ${call}() within a batch of ${start} …, which is no operation`, async () => {
    await using project = await temporaryProject({
      "m/1.js":
        `${HEADER}export function upgrade(op) {\n  op.batchAlterTable("rooms", ${start}\n    ${call}("a");\n  });\n}\n`,
    });
    await rejects(recorded(project.path), (error) => {
      ok(isRetortError(error, "operation/unknown"), `${error}`);
      deepStrictEqual(error.details, { operation: name });
      strictEqual(error.hint, hint);
      strictEqual(error.source?.excerpt, `    ${call}("a");`);
      return true;
    });
  });
}

Deno.test("loadMigration() leaves what is said of other objects than op as it is", async () => {
  await using project = await temporaryProject({
    "m/1.js":
      `${HEADER}export function upgrade(op) {\n  const rows = [];\n  rows.addColum();\n}\n`,
  });
  await rejects(recorded(project.path), (error) => {
    ok(isRetortError(error, "migration/threw"));
    match(error.message, /rows\.addColum is not a function/);
    return true;
  });
});

const IMPORTS: readonly (readonly [line: string, reason: string])[] = [
  [
    'import { gone } from "./_shared.js";',
    '"./_shared.js" does not export "gone"',
  ],
  [
    'import { twice } from "./_gone.js";',
    'the import "./_gone.js" leads nowhere',
  ],
];

for (const [line, reason] of IMPORTS) {
  Deno.test(`loadMigration() points at ${line}`, async () => {
    await using project = await temporaryProject({
      "m/_shared.js": "export const twice = 2;\n",
      "m/1.js": `/** One */\n${line}\n${HEADER}export function upgrade() {}\n`,
    });
    await rejects(loadMigration(await first(project.path)), (error) => {
      ok(isRetortError(error, "migration/not-loadable"));
      strictEqual(error.details.reason, reason);
      deepStrictEqual(error.source, {
        file: "m/1.js",
        line: 2,
        column: line.indexOf('"') + 1,
        excerpt: line,
      });
      return true;
    });
  });
}

const MESSAGES: readonly (readonly [specifier: string, message: string])[] = [
  ["lodash", 'Import "lodash" not a dependency'],
  ["npm:lodash", "Could not find constraint 'lodash' in the list of packages."],
  ["jsr:@retort/retort", "Module not found: jsr:@retort/retort"],
  [
    "jsr:@retort/retort",
    "JSR package manifest for '@retort/retort' failed to load. Import failed",
  ],
  ["https://esm.sh/x", 'Module not found "https://esm.sh/x".'],
  ["lodash", "Cannot find package 'lodash' imported from /m/1.mjs"],
];

for (const [specifier, message] of MESSAGES) {
  Deno.test(`importProblem() understands ${message}`, async () => {
    await using project = await temporaryProject({
      "1.ts": `import "node:fs";\nimport { a } from "${specifier}";\n`,
    });
    const path = join(project.path, "1.ts");
    const problem = importProblem(`x\n${message}\n  at`, {
      path,
      file: "1.ts",
    });
    deepStrictEqual(
      [problem?.reason, problem?.source.line],
      [`the import "${specifier}" leads nowhere`, 2],
    );
  });
}

Deno.test("loadMigration() calls execute for each statement of an .sql file", async () => {
  await using project = await temporaryProject({
    "m/1.sql":
      "-- retort:revision a1\n-- retort:down-revision\n-- retort:upgrade\nSELECT 1; -- one\n  COPY t FROM STDIN;\n1\n\\.\n\n-- retort:downgrade\nSELECT 2;\n",
  });
  deepStrictEqual(await recorded(project.path), [
    {
      kind: "execute",
      sql: "SELECT 1",
      source: {
        file: "m/1.sql",
        line: 4,
        column: 1,
        excerpt: "SELECT 1; -- one",
      },
    },
    {
      kind: "execute",
      sql: "COPY t FROM STDIN;\n1\n\\.",
      source: {
        file: "m/1.sql",
        line: 5,
        column: 3,
        excerpt: "  COPY t FROM STDIN;",
      },
    },
  ]);
});

Deno.test("loadMigration() refuses an .sql file that is not UTF-8, and says which line", async () => {
  const header = "-- retort:revision a1\n-- retort:down-revision\n";
  await using project = await temporaryProject({
    "m/1.sql": `${header}-- retort:upgrade\nSELECT 'grün';\n`,
  });
  const path = join(project.path, "m/1.sql");
  const text = await Deno.readTextFile(path);
  await Deno.writeFile(path, Uint8Array.from(text, (c) => c.charCodeAt(0)));
  await rejects(
    async () => await loadMigration(await first(project.path)),
    {
      code: "migration/not-loadable",
      message:
        'Cannot load the migration "m/1.sql": it is not UTF-8 text: line 4 holds other bytes',
    },
  );
});

Deno.test("loadMigration() sees a file that was edited", async () => {
  await using project = await temporaryProject({
    "m/1.ts": `${HEADER}export const upgrade = () => {};`,
  });
  strictEqual(
    (await loadMigration(await first(project.path))).downgrade,
    undefined,
  );
  await new Promise((resolve) => setTimeout(resolve, 20));
  await project.write(
    "m/1.ts",
    `${HEADER}export const upgrade = () => {}; export function downgrade() {}`,
  );
  strictEqual(
    typeof (await loadMigration(await first(project.path))).downgrade,
    "function",
  );
});

Deno.test("loadMigration() marks a migration whose way back is derived", async () => {
  await using project = await temporaryProject({
    "m/1.ts": `${HEADER}export function change() {}`,
  });
  const migration = await loadMigration(await first(project.path));
  deepStrictEqual(
    [migration.reversible, migration.downgrade],
    [true, undefined],
  );
});

const refused: readonly {
  readonly name: string;
  readonly text: string;
  readonly reason: string;
  readonly place?: readonly [number, number];
}[] = [
  {
    name: "neither way",
    text: HEADER,
    reason: 'it exports neither "upgrade" nor "change"',
  },
  {
    name: "change beside upgrade",
    text: `${HEADER}export function change() {} export function upgrade() {}`,
    reason: 'it exports "change" and also a direction of its own',
  },
  {
    name: "an upgrade that is no function",
    text: `${HEADER}export const upgrade = 1;`,
    reason: 'its "upgrade" is no function',
  },
  {
    name: "a syntax error",
    text: `${HEADER}export function upgrade(op: any { }`,
    reason: "Expected ',', got '{'",
    place: [3, 33],
  },
  {
    name: "a throw",
    text: `${HEADER}throw new Error("boom");`,
    reason: "boom",
    place: [3, 7],
  },
];

for (const { name, text, reason, place } of refused) {
  Deno.test(`loadMigration() refuses ${name}`, async () => {
    await using project = await temporaryProject({ "m/1.ts": text });
    await rejects(
      async () => await loadMigration(await first(project.path)),
      (error: { code: string; message: string; source: unknown }) => {
        strictEqual(error.code, "migration/not-loadable");
        strictEqual(
          error.message,
          `Cannot load the migration "m/1.ts": ${reason}`,
        );
        if (place !== undefined) {
          const { line, column } = error.source as Record<string, number>;
          deepStrictEqual([line, column], place);
        }
        return true;
      },
    );
  });
}

Deno.test("moduleDataUrl() carries a module with its imports and data", async () => {
  await using project = await temporaryProject({
    "m/deep/_b.mjs":
      'export { default as data } from "../_c.json" with { type: "json" };',
    "m/_c.json": '{ "name": "wörld" }',
    "m/1.ts": `import { data } from "./deep/_b.mjs";
import { sep } from "node:path";
interface Named { name: string }
export const name = (data as Named).name + sep.length;
export const here: string = import.meta.url;
export const lazy = async () => (await import("./_c.json", { with: { type: "json" } })).default;
export function fail(): never { throw new Error("here"); }
`,
  });
  const path = join(project.path, "m", "1.ts");
  const strip = await loadStripTypes();
  const module = await import(
    moduleDataUrl({ path, file: "m/1.ts" }, { strip, importers: [] })
  );
  strictEqual(module.name, "wörld1");
  strictEqual(module.here, new URL(`file://${path}`).href);
  deepStrictEqual(await module.lazy(), { name: "wörld" });
  throws(module.fail, /here/);
});

Deno.test("moduleDataUrl() refuses modules that import each other", async () => {
  await using project = await temporaryProject({
    "m/_a.ts": 'import "./_b.ts";',
    "m/_b.ts": 'import "./_a.ts";',
  });
  const path = join(project.path, "m", "_a.ts");
  const strip = await loadStripTypes();
  throws(
    () => moduleDataUrl({ path, file: "m/_a.ts" }, { strip, importers: [] }),
    {
      message:
        'Cannot load the migration "m/_a.ts": it imports itself: m/_a.ts → m/_b.ts → m/_a.ts',
    },
  );
});
