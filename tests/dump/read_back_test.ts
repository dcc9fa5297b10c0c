import { deepStrictEqual } from "node:assert/strict";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { diff } from "../../lib/diff/mod.ts";
import { schemaSource, schemaSqlFiles } from "../../lib/dump/mod.ts";
import type { InspectedSchema } from "../../lib/inspect/mod.ts";
import { EMPTY_SCHEMA } from "../../lib/schema/mod.ts";
import {
  fileSource,
  readSchema,
  type ScratchPlace,
} from "../../lib/sources/mod.ts";

/** States whose parts must come in an order that no folder and no module has. */
const CASES = [
  "base-type--drop/before",
  "base-type--owner-and-grants/after",
  "extension--move-beside-attached-indexes/before",
  "mixture--type-under-cast-operator-and-aggregate/after",
  "operator-class--default/after",
  "partition--index-alone-incomplete/after",
  "partition--index-created-with-tables/after",
  "rename--enum-with-operator-class/after",
];

const cacheFolder = join(tmpdir(), "retort-tests-cache");
const CORPUS = new URL("../corpus/", import.meta.url);

/** Reads a schema that is built in an embedded database. */
async function read(
  folder: string,
  source: string,
): Promise<InspectedSchema> {
  const scratch: ScratchPlace = { on: "embedded", cacheFolder };
  return await readSchema(fileSource(source, folder), { folder, scratch });
}

for (const name of CASES) {
  Deno.test(`a folder and a module of ${name} read back the same`, async () => {
    const folder = await Deno.makeTempDir();
    try {
      const sql = await readFile(new URL(`${name}.sql`, CORPUS), "utf8");
      await writeFile(join(folder, "a.sql"), sql);
      const found = await read(folder, "a.sql");
      const { serverVersion } = found;
      const operations = diff({ model: EMPTY_SCHEMA, dependencies: [] }, found);
      for (const file of schemaSqlFiles(operations, { serverVersion })) {
        const path = join(folder, "sql", file.path);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, file.text);
      }
      await writeFile(
        join(folder, "schema.ts"),
        schemaSource(operations, { serverVersion, importFrom: "elsewhere" }),
      );
      for (const source of ["sql", "schema.ts"]) {
        deepStrictEqual((await read(folder, source)).model, found.model);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}

Deno.test("a module of a database with nothing in it reads back the same", async () => {
  const folder = await Deno.makeTempDir();
  await writeFile(
    join(folder, "schema.ts"),
    schemaSource([], { serverVersion: 180000, importFrom: "elsewhere" }),
  );
  deepStrictEqual((await read(folder, "schema.ts")).model.tables, []);
  await rm(folder, { recursive: true });
});
