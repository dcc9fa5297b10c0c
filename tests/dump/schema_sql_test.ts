import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { connect } from "../../lib/database/mod.ts";
import { diff } from "../../lib/diff/mod.ts";
import { schemaSql } from "../../lib/dump/mod.ts";
import {
  inspectDatabase,
  type InspectedSchema,
} from "../../lib/inspect/mod.ts";
import { EMPTY_SCHEMA } from "../../lib/schema/mod.ts";
import { dumpSchema } from "../support/dump_schema.ts";
import {
  createTestDatabase,
  type TestDatabase,
} from "../support/test_database.ts";

async function load(
  database: TestDatabase,
  sql: string,
): Promise<InspectedSchema> {
  await using session = await connect(database.settings);
  await session.execute([sql]);
  await session.execute(["RESET ALL"]);
  return await inspectDatabase(session);
}

function dump(found: InspectedSchema): string {
  const empty = { model: EMPTY_SCHEMA, dependencies: [] };
  return schemaSql(diff(empty, found), found);
}

const FOLDER = new URL("schemas/", import.meta.url);

for (
  const { name } of [...Deno.readDirSync(FOLDER)].sort((a, b) =>
    a.name < b.name ? -1 : 1
  )
) {
  Deno.test(`schemaSql() rebuilds ${name} as pg_dump sees it`, async () => {
    await using original = await createTestDatabase();
    await using copy = await createTestDatabase();
    const sql = await Deno.readTextFile(new URL(name, FOLDER));
    const found = await load(original, sql);
    deepStrictEqual(found.unknown, []);
    const text = dump(found);
    const again = await load(copy, text);
    strictEqual(await dumpSchema(copy), await dumpSchema(original));
    deepStrictEqual(again.model, found.model);
    strictEqual(dump(again), text);
  });
}
