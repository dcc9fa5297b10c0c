import { deepStrictEqual, rejects, strictEqual } from "node:assert/strict";
import { join } from "node:path";
import type { RetortError } from "../../lib/errors/mod.ts";
import { loadConfig } from "../../lib/project/mod.ts";
import { temporaryProject } from "../support/temporary_project.ts";

Deno.test("loadConfig() decides every key where there is no config", async () => {
  await using project = await temporaryProject();
  const { root, file, config } = await loadConfig({ folder: project.path });
  deepStrictEqual([root, file], [project.path, undefined]);
  deepStrictEqual(config, {
    database: undefined,
    directUrl: undefined,
    migrations: ["migrations"],
    recursive: false,
    versionTable: { name: "retort_version", schema: undefined },
    fileTemplate: "{rev}_{slug}",
    slugLength: 40,
    timezone: "UTC",
    revisionIds: "hash",
    importFrom: "jsr:@retort/retort",
    naming: {},
    schema: undefined,
    schemas: [],
    include: [],
    exclude: [],
    ownership: {},
    transaction: "each",
    lock: "advisory",
    lockWaitMs: 60_000,
    lockTimeoutMs: 2_000,
    lockRetryForMs: 60_000,
    searchPath: undefined,
    owner: undefined,
    afterWrite: [],
    operations: [],
    autogenerate: {},
  });
});

Deno.test("loadConfig() prefers override, variable, environment, config, default", async () => {
  await using project = await temporaryProject({
    "retort.config.ts": `import type { Config } from "@retort/retort";
export default {
  slugLength: 1, timezone: "Europe/Berlin", importFrom: "config", owner: "config", lockWait: 5,
  environments: { production: { timezone: "Asia/Tokyo", importFrom: "environment", owner: "environment" } },
} satisfies Config;
`,
  });
  const { config } = await loadConfig({
    folder: project.path,
    environment: "production",
    variables: { RETORT_IMPORT_FROM: "variable", RETORT_OWNER: "variable" },
    overrides: { owner: "override", schema: undefined },
  });
  deepStrictEqual(
    [config.slugLength, config.timezone, config.importFrom, config.owner],
    [1, "Asia/Tokyo", "variable", "override"],
  );
  deepStrictEqual([config.lockWaitMs, config.lockTimeoutMs], [5_000, 2_000]);
});

Deno.test("loadConfig() reads JSON, and paths start at the config's folder", async () => {
  await using project = await temporaryProject({
    "db/my.json":
      '{ "migrations": ["a", "b"], "versionTable": { "schema": "ops" }, "recursive": true }',
  });
  const { root, file, config } = await loadConfig({
    folder: project.path,
    file: "db/my.json",
  });
  deepStrictEqual([root, file], [join(project.path, "db"), "db/my.json"]);
  deepStrictEqual(config.migrations, ["a", "b"]);
  deepStrictEqual(config.versionTable, {
    name: "retort_version",
    schema: "ops",
  });
});

Deno.test("loadConfig() reads lists, flags and numbers of variables", async () => {
  await using project = await temporaryProject();
  const { config } = await loadConfig({
    folder: project.path,
    variables: {
      RETORT_MIGRATIONS: "a, b",
      RETORT_RECURSIVE: "yes",
      RETORT_SLUG_LENGTH: "7",
      RETORT_LOCK_WAIT: "1.5min",
      RETORT_OWNER: "",
    },
  });
  deepStrictEqual(config.migrations, ["a", "b"]);
  deepStrictEqual(
    [config.recursive, config.slugLength, config.lockWaitMs, config.owner],
    [true, 7, 90_000, undefined],
  );
});

const refused: readonly {
  readonly name: string;
  readonly file?: string;
  readonly text: string;
  readonly message: string;
  readonly hint?: string;
  readonly place?: readonly [number, number];
  readonly environment?: string;
}[] = [
  {
    name: "a key that is misspelt",
    text: 'export default {\n  // migratons: 1\n  migratons: "x",\n};',
    message:
      'Cannot use "migratons" of the config "retort.config.ts": there is no such key',
    hint: 'Did you mean "migrations"?',
    place: [3, 3],
  },
  {
    name: "a value of the wrong type",
    text: 'export default { recursive: "x" };',
    message:
      'Cannot use "recursive" of the config "retort.config.ts": it is neither true nor false',
    place: [1, 18],
  },
  {
    name: "a wrong key of an environment",
    text:
      "export default {\n  lockWait: 1,\n  environments: {\n    b: { lockWait: 2 },\n    a: { lockWait: 'soon' },\n  },\n};",
    message:
      'Cannot use "environments.a.lockWait" of the config "retort.config.ts": it is no time span such as "2s" or "5min"',
    place: [5, 10],
  },
  {
    name: "a time zone that there is not",
    text: 'export default { timezone: "Mars/Olympus" };',
    message:
      'Cannot use "timezone" of the config "retort.config.ts": it is no time zone such as "UTC" or "Europe/Berlin"',
    place: [1, 18],
  },
  {
    name: "no default export",
    text: "export const config = {};",
    message:
      'Cannot use the config "retort.config.ts": it exports no object as its default',
  },
  {
    name: "an environment that there is not",
    text:
      "export default {\n  environments: { production: {}, staging: {} } };",
    environment: "prodction",
    message:
      'Cannot use "environments" of the config "retort.config.ts": there is no environment "prodction"',
    hint: 'Did you mean "production"? There are production, staging',
    place: [2, 3],
  },
  {
    name: "a throw",
    text: "\n\nthrow new Error('boom');",
    message: 'Cannot load the config "retort.config.ts": boom',
    place: [3, 7],
  },
  {
    name: "JSON with a mistake",
    file: "retort.config.json",
    text: '{\n  "lockWait": 1,, }',
    message:
      'Cannot read the config "retort.config.json": Expected double-quoted property name',
    place: [2, 17],
  },
  {
    name: "JSON that ends too early",
    file: "retort.config.json",
    text: '{\n  "lockWait": \n\n',
    message:
      'Cannot read the config "retort.config.json": Unexpected end of JSON input',
    place: [2, 14],
  },
  {
    name: "JSON with a wrong word",
    file: "retort.config.json",
    text: '{\n  "lockWait": tru\n}',
    message: "config/not-loadable",
  },
  {
    name: "JSON with a wrong key",
    file: "retort.config.json",
    text: '{\n  "lock_wait": 1\n}',
    message:
      'Cannot use "lock_wait" of the config "retort.config.json": there is no such key',
    place: [2, 3],
  },
];

for (const { name, file = "retort.config.ts", text, ...expected } of refused) {
  Deno.test(`loadConfig() refuses ${name}`, async () => {
    await using project = await temporaryProject({ [file]: text });
    const { environment } = expected;
    await rejects(
      () => loadConfig({ folder: project.path, environment }),
      (error: RetortError) => {
        const isCode = !expected.message.includes(" ");
        strictEqual(isCode ? error.code : error.message, expected.message);
        if (expected.hint !== undefined) {
          strictEqual(error.hint, expected.hint);
        }
        if (expected.place !== undefined) {
          deepStrictEqual(
            [error.source?.line, error.source?.column],
            expected.place,
          );
        }
        return true;
      },
    );
  });
}

Deno.test("loadConfig() refuses a file that is not there", async () => {
  await using project = await temporaryProject();
  await rejects(() => loadConfig({ folder: project.path, file: "x.ts" }), {
    code: "config/not-found",
    message: 'Cannot read the config "x.ts": it does not exist',
  });
});

Deno.test("loadConfig() refuses two configs", async () => {
  await using project = await temporaryProject({
    "retort.config.ts": "export default {};",
    "retort.config.json": "{}",
  });
  await rejects(() => loadConfig({ folder: project.path }), {
    message:
      'Cannot use the config "retort.config.json": there is "retort.config.ts" as well',
  });
});

Deno.test("loadConfig() refuses a variable that cannot be used", async () => {
  await using project = await temporaryProject();
  await rejects(
    () =>
      loadConfig({
        folder: project.path,
        variables: { RETORT_LOCK_TIMEOUT: "soon" },
      }),
    {
      code: "config/invalid",
      message:
        'Cannot use the variable RETORT_LOCK_TIMEOUT: it is no time span such as "2s" or "5min"',
    },
  );
});
