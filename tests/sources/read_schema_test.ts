import { deepStrictEqual, rejects, strictEqual } from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isRetortError } from "../../lib/errors/mod.ts";
import type { InspectedSchema } from "../../lib/inspect/mod.ts";
import {
  fileSource,
  readSchema,
  type ScratchPlace,
} from "../../lib/sources/mod.ts";
import { createTestDatabase } from "../support/test_database.ts";

const EMBEDDED: ScratchPlace = {
  on: "embedded",
  cacheFolder: join(tmpdir(), "retort-test-embedded"),
};

/** Writes files to a folder of their own and reads a schema from them. */
async function read(
  files: Readonly<Record<string, string>>,
  path: string,
): Promise<InspectedSchema> {
  const folder = await Deno.makeTempDir();
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    return await readSchema(fileSource(path, folder), {
      folder,
      scratch: EMBEDDED,
    });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("readSchema() builds a folder of SQL in whatever order", async () => {
  const { model } = await read({
    "schema/a/view.sql": "CREATE VIEW v AS SELECT id FROM bookings;",
    "schema/b_bookings.sql": `
      SET search_path = public;
      CREATE TABLE bookings (id integer PRIMARY KEY, room integer REFERENCES rooms);
      ALTER TABLE bookings OWNER TO clerk;
      GRANT SELECT ON bookings TO reader;`,
    "schema/z_rooms.sql": "CREATE TABLE rooms (id integer PRIMARY KEY);",
  }, "schema");
  deepStrictEqual(model.tables.map(({ name, owner }) => [name, owner]), [
    ["bookings", "clerk"],
    ["rooms", undefined],
  ]);
  deepStrictEqual(model.tables[0]?.grants, [
    { grantee: "reader", privileges: ["SELECT"] },
  ]);
  deepStrictEqual(model.views.map(({ name }) => name), ["v"]);
});

Deno.test("readSchema() takes a type's name from a function that comes before it", async () => {
  const of = (name: string, takes: string, gives: string): string =>
    `CREATE FUNCTION ${name}(${takes}) RETURNS ${gives}
      LANGUAGE internal IMMUTABLE STRICT AS '${name}';`;
  const { model } = await read({
    "schema/a.sql": of("int4in", "cstring", '"my number"') +
      of("int4out", '"my number"', "cstring"),
    "schema/b.sql": `CREATE TYPE "my number";
      CREATE TYPE "my number" (INPUT = public.int4in, OUTPUT = public.int4out,
        LIKE = integer);`,
  }, "schema");
  deepStrictEqual(model.baseTypes.map(({ name }) => name), ["my number"]);
});

Deno.test("readSchema() gives a partition the index that was written for it", async () => {
  const { model } = await read({
    "schema/a.sql": `CREATE TABLE whole (id integer) PARTITION BY LIST (id);
      CREATE INDEX whole_id ON ONLY whole (id);`,
    "schema/b.sql": `CREATE TABLE part PARTITION OF whole FOR VALUES IN (1);
      CREATE INDEX own ON part (id);
      ALTER INDEX whole_id ATTACH PARTITION own;`,
  }, "schema");
  const [part] = model.tables.filter(({ name }) => name === "part");
  deepStrictEqual(part?.indexes.map(({ name }) => name), ["own"]);
});

Deno.test("readSchema() names the statement that others failed because of", async () => {
  await rejects(
    read({
      "schema/a.sql": "CREATE VIEW v AS SELECT id FROM t;\n",
      "schema/b.sql": "\nCREATE TABLE t (id nothere);\n",
    }, "schema"),
    (error: unknown) => {
      if (!isRetortError(error, "schema/not-buildable")) return false;
      strictEqual(
        error.message,
        'Cannot build the wanted schema: type "nothere" does not exist (and 1 more statement failed)',
      );
      strictEqual(error.source?.file, "schema/b.sql");
      strictEqual(error.source?.line, 2);
      return true;
    },
  );
});

Deno.test("readSchema() tells the statement of a module that cannot be built", async () => {
  await rejects(
    read({
      "schema.ts":
        `export default { tables: { t: { columns: { id: { type: "nothere" } } } } };`,
    }, "schema.ts"),
    (error: unknown) => {
      if (!isRetortError(error, "schema/not-buildable")) return false;
      strictEqual(
        error.message,
        'Cannot build the wanted schema: type "nothere" does not exist, in "CREATE TABLE t ( …"',
      );
      strictEqual(error.source?.file, "schema.ts");
      return true;
    },
  );
});

for (
  const [file, text, message] of [
    [
      "schema.ts",
      "export default { tables: ",
      'Cannot load the schema "schema.ts": ',
    ],
    [
      "schema.json",
      '{ "tables": ',
      'Cannot load the schema "schema.json": ',
    ],
  ] as const
) {
  Deno.test(`readSchema() calls ${file} a schema where it cannot be loaded`, async () => {
    await rejects(
      read({ [file]: text }, file),
      (error: unknown) =>
        isRetortError(error, "schema/invalid") &&
        error.message.startsWith(message) && error.source?.file === file,
    );
  });
}

Deno.test("readSchema() says where the statement is that nothing helps", async () => {
  await rejects(
    read({
      "schema.sql":
        "CREATE TABLE t (id integer);\nCREATE VIEW v AS SELECT x FROM t;\n",
    }, "schema.sql"),
    (error: unknown) => {
      if (!isRetortError(error, "schema/not-buildable")) return false;
      strictEqual(
        error.message,
        'Cannot build the wanted schema: column "x" does not exist',
      );
      strictEqual(error.source?.file, "schema.sql");
      strictEqual(error.source?.line, 2);
      return true;
    },
  );
});

Deno.test("readSchema() refuses a folder without SQL", async () => {
  await rejects(
    read({ "empty/README.md": "" }, "empty"),
    (error: unknown) => isRetortError(error, "schema/not-found"),
  );
});

Deno.test("readSchema() reads a module that exports a schema", async () => {
  const { model } = await read({
    "schema.ts": `export default {
      enums: { state: ["open", "closed"] },
      tables: {
        bookings: {
          renamedFrom: "reservations",
          columns: {
            id: { type: "bigint", identity: { generation: "always" }, primaryKey: true },
            room: { type: "integer", nullable: false, references: { table: "rooms" } },
            state: { type: "state", nullable: false, default: "open" },
          },
          indexes: [{ keys: ["room"], name: "bookings_room" }],
        },
        rooms: { columns: { id: { type: "integer", primaryKey: true } } },
      },
      views: { open: "SELECT id FROM bookings WHERE state = 'open'" },
      sql: ["CREATE DOMAIN email AS text CHECK (VALUE ~ '@')"],
    };`,
  }, "schema.ts");
  deepStrictEqual(model.enums[0]?.values, ["open", "closed"]);
  deepStrictEqual(model.domains[0]?.name, "email");
  const [bookings] = model.tables;
  strictEqual(bookings?.renamedFrom, "reservations");
  deepStrictEqual(bookings?.columns.map(({ name, type }) => [name, type]), [
    ["id", "bigint"],
    ["room", "integer"],
    ["state", "public.state"],
  ]);
  deepStrictEqual(bookings?.constraints.map(({ kind }) => kind), [
    "primaryKey",
    "foreignKey",
  ]);
  strictEqual(model.views.length, 1);
});

Deno.test("readSchema() refuses a module that describes nothing", async () => {
  await rejects(
    read({ "schema.ts": "export const x = 1;" }, "schema.ts"),
    (error: unknown) => isRetortError(error, "schema/invalid"),
  );
});

Deno.test("readSchema() points at the key of a schema that cannot be used", async () => {
  await rejects(
    read({
      "schema.ts":
        'export default { tables: { t: { columns: { a: { tipe: "text" } } } } };',
    }, "schema.ts"),
    (error: unknown) =>
      isRetortError(error, "schema/invalid") &&
      error.details.path.startsWith("tables.t.columns.a"),
  );
});

Deno.test("readSchema() reads SQL in a temporary database on a server, and leaves none", async () => {
  await using database = await createTestDatabase();
  const folder = await Deno.makeTempDir();
  await writeFile(join(folder, "schema.sql"), "CREATE TABLE t (a integer);");
  const { model } = await readSchema(fileSource("schema.sql", folder), {
    folder,
    scratch: { on: database.settings },
  });
  deepStrictEqual(model.tables.map(({ name }) => name), ["t"]);
  const { model: left } = await readSchema(
    { kind: "database", settings: database.settings },
    { folder, scratch: { on: "embedded" } },
  );
  deepStrictEqual(left.tables, []);
  await Deno.remove(folder, { recursive: true });
});
