import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { diff } from "../../lib/diff/mod.ts";
import { schemaSql } from "../../lib/dump/mod.ts";
import { inspectDatabase } from "../../lib/inspect/mod.ts";
import { EMPTY_SCHEMA } from "../../lib/schema/mod.ts";
import { serverSite } from "../support/site.ts";
import { expectSame, transitionsOn } from "../support/transition.ts";
import { richSchema } from "./rich_schema.ts";

const EMPTY = { model: EMPTY_SCHEMA, dependencies: [] };

for (const major of [12, 13, 14, 15, 16, 17, 18]) {
  Deno.test(`PostgreSQL ${major}: objects of every kind are read, written as SQL and read again`, async () => {
    const site = await serverSite(major);
    await using original = await site.open();
    await original.session.execute([richSchema(major)]);
    const schema = await inspectDatabase(original.session);
    deepStrictEqual(schema.unknown, []);
    const text = schemaSql(diff(EMPTY, schema), schema);

    await using copy = await site.open();
    await copy.session.execute([text]);
    await copy.session.execute(["RESET ALL"]);
    const again = await inspectDatabase(copy.session);
    deepStrictEqual(diff(schema, again), []);
    strictEqual(schemaSql(diff(EMPTY, again), again), text);
    expectSame(await copy.observe(), await original.observe());
  });

  Deno.test(`PostgreSQL ${major}: objects of every kind are made one by one, and taken away`, async () => {
    const check = transitionsOn(await serverSite(major));
    await check({ before: "", after: richSchema(major) });
  });
}
