import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import { connect, type Session } from "../../lib/database/mod.ts";
import { compile } from "../../lib/ddl/mod.ts";
import { diff } from "../../lib/diff/mod.ts";
import { inspectDatabase } from "../../lib/inspect/mod.ts";
import { type Operation, reverse } from "../../lib/operations/mod.ts";
import { createTestDatabase } from "../support/test_database.ts";

const TYPES = ["integer", "bigint", "text", "varchar(20)", "boolean", "color"];
const DEFAULTS: Readonly<Record<string, string>> = {
  integer: "7",
  bigint: "8",
  text: "'x'",
  "varchar(20)": "'y'",
  boolean: "true",
  color: "'red'",
};

const column = fc.record({
  name: fc.constantFrom("a", "b", "c", "d"),
  type: fc.constantFrom(...TYPES),
  notNull: fc.boolean(),
  hasDefault: fc.boolean(),
  isUnique: fc.boolean(),
  isIndexed: fc.boolean(),
});

const table = fc.record({
  name: fc.constantFrom("t", "u", "v"),
  columns: fc.uniqueArray(column, { selector: ({ name }) => name }),
  refersTo: fc.option(fc.constantFrom("t", "u", "v")),
  hasView: fc.boolean(),
});

const schema = fc.record({
  values: fc.shuffledSubarray(["red", "green", "blue", "black"], {
    minLength: 1,
  }).map((values) => values.includes("red") ? values : [...values, "red"]),
  tables: fc.uniqueArray(table, { selector: ({ name }) => name }),
});

type Described = typeof schema extends fc.Arbitrary<infer Value> ? Value
  : never;

/** A described schema as the statements that make it. */
function statementsOf({ values, tables }: Described): readonly string[] {
  const names = tables.map(({ name }) => name);
  return [
    `CREATE TYPE color AS ENUM (${values.map((one) => `'${one}'`).join(", ")})`,
    ...tables.map(({ name, columns }) => {
      const lines = columns.map((one) =>
        [
          `${one.name} ${one.type}`,
          one.hasDefault && `DEFAULT ${DEFAULTS[one.type]}`,
          one.notNull && "NOT NULL",
          one.isUnique && "UNIQUE",
        ].filter(Boolean).join(" ")
      );
      return `CREATE TABLE ${name} (${
        ["id integer PRIMARY KEY", ...lines].join(", ")
      })`;
    }),
    ...tables.flatMap(({ name, columns, refersTo, hasView }) => [
      ...columns.filter(({ isIndexed }) => isIndexed)
        .map((one) => `CREATE INDEX ON ${name} (${one.name})`),
      ...(refersTo !== null && names.includes(refersTo)
        ? [`ALTER TABLE ${name} ADD FOREIGN KEY (id) REFERENCES ${refersTo}`]
        : []),
      ...(hasView
        ? [
          `CREATE VIEW see_${name} AS SELECT ${
            ["id", ...columns.map((one) => one.name)].join(", ")
          } FROM ${name}`,
        ]
        : []),
    ]),
  ];
}

async function apply(
  session: Session,
  operations: readonly Operation[],
): Promise<void> {
  const { serverVersion } = session;
  for (const operation of operations) {
    for (const { sql } of compile(operation, { serverVersion })) {
      await session.execute([sql]);
    }
  }
}

const CLEAN = ["DROP SCHEMA public CASCADE", "CREATE SCHEMA public"];

Deno.test("diff() applied gives the other schema, and its reverse the first again", async () => {
  await using database = await createTestDatabase();
  await using session = await connect(database.settings);
  await fc.assert(
    fc.asyncProperty(schema, schema, async (first, second) => {
      await session.execute([...CLEAN, ...statementsOf(second)]);
      const after = await inspectDatabase(session);
      await session.execute([...CLEAN, ...statementsOf(first)]);
      const before = await inspectDatabase(session);
      const operations = diff(before, after);
      await apply(session, operations);
      deepStrictEqual(diff(await inspectDatabase(session), after), []);
      await apply(session, reverse(operations));
      deepStrictEqual(diff(await inspectDatabase(session), before), []);
    }),
    { numRuns: 25 },
  );
});
