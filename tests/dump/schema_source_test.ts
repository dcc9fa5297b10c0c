import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { connect } from "../../lib/database/mod.ts";
import { diff } from "../../lib/diff/mod.ts";
import { schemaSource, schemaSqlFiles } from "../../lib/dump/mod.ts";
import { inspectDatabase } from "../../lib/inspect/mod.ts";
import { EMPTY_SCHEMA } from "../../lib/schema/mod.ts";
import { fileSource, readSchema } from "../../lib/sources/mod.ts";
import { createTestDatabase } from "../support/test_database.ts";

const SQL = await Deno.readTextFile(
  new URL("schemas/everything.sql", import.meta.url),
);

Deno.test("schemaSource() and schemaSqlFiles() write what reads back the same", async () => {
  await using database = await createTestDatabase();
  await using session = await connect(database.settings);
  await session.execute([SQL]);
  const found = await inspectDatabase(session);
  const operations = diff({ model: EMPTY_SCHEMA, dependencies: [] }, found);
  const folder = await Deno.makeTempDir();
  const { serverVersion } = found;
  await writeFile(
    join(folder, "schema.ts"),
    schemaSource(operations, { serverVersion, importFrom: "elsewhere" }),
  );
  const files = schemaSqlFiles(operations, { serverVersion });
  for (const { path, text } of files) {
    await Deno.mkdir(join(folder, "sql", path, ".."), { recursive: true });
    await writeFile(join(folder, "sql", path), text);
  }
  const options = { folder, scratch: { on: database.settings } };
  const module = await readSchema(fileSource("schema.ts", folder), options);
  deepStrictEqual(module.model, found.model);
  const sql = await readSchema(fileSource("sql", folder), options);
  deepStrictEqual(sql.model, found.model);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("schemaSource() describes what it can and keeps the rest as SQL", () => {
  const text = schemaSource([
    {
      kind: "createTable",
      table: {
        schema: "public",
        name: "t",
        columns: [{ name: "id", type: "bigint", nullable: false }],
        constraints: [
          { kind: "primaryKey", name: "t_pkey", columns: ["id"] },
        ],
        indexes: [],
      },
    },
    {
      kind: "comment",
      on: { kind: "table", schema: "public", name: "t" },
      text: "Things",
    },
  ], { serverVersion: 150000, importFrom: "jsr:@retort/retort" });
  strictEqual(
    text,
    `import type { Schema } from "jsr:@retort/retort";

export default {
  tables: {
    t: {
      columns: {
        id: {
          type: "bigint",
          nullable: false,
        },
      },
      primaryKey: {
        columns: ["id"],
        name: "t_pkey",
      },
    },
  },
  sql: ["COMMENT ON TABLE public.t IS 'Things'"],
} satisfies Schema;
`,
  );
});
