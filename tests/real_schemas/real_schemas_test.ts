import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { connect, type Session } from "../../lib/database/mod.ts";
import { compile } from "../../lib/ddl/mod.ts";
import { diff } from "../../lib/diff/mod.ts";
import { schemaSql } from "../../lib/dump/mod.ts";
import { canonicalText } from "../../lib/inspect/canonical_text.ts";
import { inspectDatabase } from "../../lib/inspect/mod.ts";
import type { Operation } from "../../lib/operations/mod.ts";
import { loadSqlParser } from "../../lib/project/mod.ts";
import { EMPTY_SCHEMA, type Table } from "../../lib/schema/mod.ts";
import { buildSchema, type Scratch } from "../../lib/sources/mod.ts";
import { wantedStatements } from "../../lib/sources/sql_files.ts";
import { quoteIdentifier, quoteName } from "../../lib/sql/mod.ts";
import { dumpSchema } from "../support/dump_schema.ts";
import {
  createTestDatabase,
  type TestDatabase,
} from "../support/test_database.ts";
import { sqlOfPackage } from "./fetch_package.ts";
import { PACKAGES, type SchemaPackage } from "./packages.ts";

const EMPTY = { model: EMPTY_SCHEMA, dependencies: [] };
const parser = await loadSqlParser();

function scratchOf(session: Session): Scratch {
  return {
    session,
    // The roles that it makes are gone with the test server.
    isPrivate: true,
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

async function build(session: Session, found: SchemaPackage): Promise<void> {
  const files = (await sqlOfPackage(found)).map(({ name, text }) =>
    wantedStatements(text, { parser, file: name })
  );
  await session.execute(
    Object.values(found.placeholders ?? {})
      .map((schema) => `CREATE SCHEMA ${quoteIdentifier(schema)}`),
  );
  if (found.before !== undefined) await session.execute([found.before]);
  await buildSchema(
    scratchOf(session),
    found.files === "ordered" ? [files.flat()] : files,
  );
}

/**
 * What pg_dump says, in the one form of array casts that a restore leaves, and
 * with storage parameters in order: the order they were set in says nothing.
 */
async function dumpOf(database: TestDatabase): Promise<string> {
  const lines = (await dumpSchema(database)).split("\n");
  return lines.map(canonicalText).join("\n").replaceAll(
    /WITH \(([^()]*)\)/g,
    (_, settings: string) => `WITH (${settings.split(", ").sort().join(", ")})`,
  );
}

async function run(
  session: Session,
  operations: readonly Operation[],
): Promise<void> {
  const { serverVersion } = session;
  const statements = operations.flatMap((operation) =>
    compile(operation, { serverVersion }).map(({ sql }) => sql)
  );
  await session.execute(["SET check_function_bodies = off", ...statements]);
}

/** Changes of the kinds that an application makes from one release to the next. */
function evolution(tables: readonly Table[]): readonly string[] {
  return tables.filter(({ partitionOf }) => partitionOf === undefined)
    .slice(0, 3).flatMap((table) => {
      const name = quoteName(table);
      const [column] = table.columns;
      return [
        `ALTER TABLE ${name} ADD COLUMN retort_note text NOT NULL DEFAULT 'x'`,
        `COMMENT ON TABLE ${name} IS 'Evolved'`,
        `CREATE INDEX ON ${name} (${
          quoteIdentifier(column?.name ?? "")
        }, retort_note)`,
        `ALTER TABLE ${name} ADD CHECK (length(retort_note) < 99)`,
      ];
    });
}

for (const found of PACKAGES) {
  Deno.test(`the schema of ${found.name} is dumped, rebuilt and evolved`, async () => {
    await using original = await createTestDatabase();
    await using copy = await createTestDatabase();
    await using session = await connect(original.settings);
    await using other = await connect(copy.settings);
    await build(session, found);
    const schema = await inspectDatabase(session);
    ok(schema.model.tables.length > 0);
    deepStrictEqual(diff(schema, schema), []);
    const creation = diff(EMPTY, schema);
    const text = schemaSql(creation, schema);
    await other.execute([text]);
    await other.execute(["RESET ALL"]);
    const rebuilt = await inspectDatabase(other);
    strictEqual(schemaSql(diff(EMPTY, rebuilt), rebuilt), text);
    strictEqual(await dumpOf(copy), await dumpOf(original));

    await session.execute(evolution(schema.model.tables));
    const evolved = await inspectDatabase(session);
    await run(other, diff(rebuilt, evolved));
    deepStrictEqual(diff(await inspectDatabase(other), evolved), []);
    strictEqual(await dumpOf(copy), await dumpOf(original));
    await run(other, diff(evolved, schema));
    deepStrictEqual(diff(await inspectDatabase(other), schema), []);
  });
}
