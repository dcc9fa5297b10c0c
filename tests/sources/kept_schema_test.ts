import { deepStrictEqual, rejects, strictEqual } from "node:assert/strict";
import { readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { InspectedSchema } from "../../lib/inspect/mod.ts";
import { EMPTY_SCHEMA } from "../../lib/schema/mod.ts";
import {
  fileSource,
  keptSchema,
  readSchema,
  type SchemaRecipe,
  type ScratchPlace,
} from "../../lib/sources/mod.ts";
import { temporaryProject } from "../support/temporary_project.ts";

const RECIPE: SchemaRecipe = {
  from: "wanted",
  statements: [{ sql: "CREATE TABLE rooms ()", source: { line: 1 } }],
  settings: { inspect: { self: "owner" } },
};

/** A schema that can be told from others, with what JSON has no word for. */
function schemaOf(serverVersion: number): InspectedSchema {
  const namespace = { name: "app", comment: undefined };
  return {
    model: { ...EMPTY_SCHEMA, namespaces: [namespace] },
    dependencies: [],
    serverVersion,
    unknown: [],
  };
}

/** A cache's folder, and recipes that count how often they are built. */
class Kitchen implements AsyncDisposable {
  builds = 0;
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  get place(): ScratchPlace {
    return { on: "embedded", cacheFolder: this.#folder, program: "1.0" };
  }

  get files(): string {
    return join(this.#folder, "schemas");
  }

  ask(
    recipe: SchemaRecipe | undefined,
    place: Partial<ScratchPlace> = {},
  ): Promise<InspectedSchema> {
    return keptSchema({ ...this.place, ...place }, recipe, () => {
      this.builds++;
      return Promise.resolve(schemaOf(this.builds));
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.#folder, { recursive: true });
  }
}

async function kitchen(): Promise<Kitchen> {
  return new Kitchen(await Deno.makeTempDir());
}

Deno.test("a schema is built once, and the same from then on", async () => {
  await using cook = await kitchen();
  const built = await cook.ask(RECIPE);
  deepStrictEqual(await cook.ask(RECIPE), built);
  const moved = RECIPE.statements.map(({ sql }) => ({ sql, source: "b.sql" }));
  deepStrictEqual(await cook.ask({ ...RECIPE, statements: moved }), built);
  strictEqual(cook.builds, 1);
});

const OTHERS: readonly (readonly [
  string,
  Partial<SchemaRecipe> | undefined,
  Partial<ScratchPlace>?,
])[] = [
  ["another statement", { statements: [{ sql: "CREATE TABLE desks ()" }] }],
  ["one more statement", {
    statements: [...RECIPE.statements, { sql: "CREATE TABLE desks ()" }],
  }],
  ["other settings", { settings: { inspect: {} } }],
  ["the other side", { from: "migrations" }],
  ["what may come out otherwise", { statements: [{ sql: "DO 'BEGIN END'" }] }],
  ["what is not known", undefined],
  ["another program", {}, { program: "1.1" }],
  ["a program that is not known", {}, { program: undefined }],
  ["no cache", {}, { cacheFolder: undefined }],
];

for (const [name, change, place] of OTHERS) {
  Deno.test(`a schema is built again for ${name}`, async () => {
    await using cook = await kitchen();
    await cook.ask(RECIPE);
    await cook.ask(change && { ...RECIPE, ...change }, place);
    strictEqual(cook.builds, 2);
  });
}

Deno.test("a schema is built again for another value of a parameter", async () => {
  await using cook = await kitchen();
  const insert = (source: string): SchemaRecipe["statements"][number] & {
    readonly parameters: readonly unknown[];
  } => ({ sql: "INSERT INTO rooms VALUES ($1)", parameters: [{ source }] });
  for (const source of ["a", "b", "a"]) {
    await cook.ask({ ...RECIPE, statements: [insert(source)] });
  }
  strictEqual(cook.builds, 2);
});

Deno.test("a kept schema that is damaged is built again, and kept", async () => {
  await using cook = await kitchen();
  await cook.ask(RECIPE);
  const [name = ""] = await readdir(cook.files);
  const file = join(cook.files, name);
  const whole = await readFile(file);
  const changed = Uint8Array.from(whole);
  changed[100] = 255 - (whole[100] ?? 0);
  for (const damaged of [whole.subarray(0, 90), new Uint8Array(), changed]) {
    const before = cook.builds;
    await writeFile(file, damaged);
    await cook.ask(RECIPE);
    await cook.ask(RECIPE);
    strictEqual(cook.builds, before + 1);
  }
});

Deno.test("what cannot be kept is built each time", async () => {
  await using cook = await kitchen();
  await writeFile(cook.files, "no folder");
  await cook.ask(RECIPE);
  await cook.ask(RECIPE);
  strictEqual(cook.builds, 2);
});

Deno.test("what fails is not kept", async () => {
  await using cook = await kitchen();
  const fail = (): Promise<never> => Promise.reject(new Error("Broken"));
  await rejects(keptSchema(cook.place, RECIPE, fail), /Broken/);
  await cook.ask(RECIPE);
  strictEqual(cook.builds, 1);
});

Deno.test("the schemas that were asked for last are kept", async () => {
  await using cook = await kitchen();
  const recipe = (count: number): SchemaRecipe => ({
    ...RECIPE,
    settings: count,
  });
  await cook.ask(RECIPE);
  for (let count = 1; count < 32; count++) await cook.ask(recipe(count));
  for (const name of await readdir(cook.files)) {
    await utimes(join(cook.files, name), 0, 0);
  }
  await cook.ask(RECIPE);
  for (let count = 32; count < 40; count++) await cook.ask(recipe(count));
  strictEqual((await readdir(cook.files)).length, 32);
  const before = cook.builds;
  await cook.ask(RECIPE);
  strictEqual(cook.builds, before);
});

const EVERYTHING = `
CREATE TYPE mood AS ENUM ('calm', 'loud');
CREATE DOMAIN price AS numeric(10, 2) CHECK (VALUE >= 0);
CREATE TABLE rooms (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL COLLATE "C",
  mood mood DEFAULT 'calm',
  cost price,
  double numeric GENERATED ALWAYS AS (cost * 2) STORED,
  during tstzrange,
  EXCLUDE USING gist (during WITH &&)
);
CREATE INDEX ON rooms (lower(name)) INCLUDE (mood) WHERE cost > 0;
CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE VIEW calm AS SELECT id, one() FROM rooms WHERE mood = 'calm';
ALTER TABLE rooms ENABLE ROW LEVEL SECURITY;
CREATE POLICY calm ON rooms USING (mood = 'calm');
GRANT SELECT ON calm TO reader;
COMMENT ON TABLE rooms IS 'Where people meet';
CREATE STATISTICS likely ON name, mood FROM rooms;
CREATE SEQUENCE numbers MAXVALUE 9223372036854775807;
CREATE TABLE days (day date) PARTITION BY RANGE (day);
CREATE TABLE later PARTITION OF days FOR VALUES FROM ('2026-01-01') TO (MAXVALUE);
`;

for (
  const [file, text] of [
    ["schema.sql", EVERYTHING],
    [
      "schema.ts",
      "export default { tables: { rooms: { columns: { id: { type: 'bigint' } } } } };",
    ],
  ] as const
) {
  Deno.test(`${file} gives the same schema, built or kept`, async () => {
    await using project = await temporaryProject({ [file]: text });
    const read = (): Promise<InspectedSchema> =>
      readSchema(fileSource(file, project.path), {
        folder: project.path,
        scratch: {
          on: "embedded",
          cacheFolder: join(project.path, "cache"),
          program: "1.0",
        },
      });
    const built = await read();
    deepStrictEqual(await read(), built);
    const kept = await readdir(join(project.path, "cache", "schemas"));
    strictEqual(kept.length, 1);
  });
}
