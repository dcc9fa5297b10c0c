import fc from "fast-check";
import { quoteLiteral } from "../../lib/sql/mod.ts";
import { embeddedSite } from "../support/embedded_site.ts";
import { ReusedSite } from "../support/reused_site.ts";
import { serverSite, type Site } from "../support/site.ts";
import { transitionsOn } from "../support/transition.ts";

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
  hasCheck: fc.boolean(),
});

const table = fc.record({
  name: fc.constantFrom("t", "u", "v"),
  columns: fc.uniqueArray(column, { selector: ({ name }) => name }),
  refersTo: fc.option(fc.constantFrom("t", "u", "v")),
  hasView: fc.boolean(),
  comment: fc.option(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 9 })
      .filter((text) => !text.includes("\0")),
  ),
  hasPolicy: fc.boolean(),
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
          one.hasCheck && `CHECK (${one.name} IS NOT NULL OR id > 0)`,
        ].filter(Boolean).join(" ")
      );
      return `CREATE TABLE ${name} (${
        ["id integer PRIMARY KEY", ...lines].join(", ")
      })`;
    }),
    ...tables.flatMap(({ name, columns, refersTo, hasView, ...facts }) => [
      ...(facts.comment === null
        ? []
        : [`COMMENT ON TABLE ${name} IS ${quoteLiteral(facts.comment)}`]),
      ...(facts.hasPolicy
        ? [`CREATE POLICY own ON ${name} USING (id > 0)`]
        : []),
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

/** How many pairs of schemas each place is given. */
const PAIRS = { numRuns: 12 };

for (const major of [15, 18]) {
  Deno.test(`diff() applied gives the other schema, and its reverse the first again, on PostgreSQL ${major}`, async () => {
    await using site = new ReusedSite(await serverSite(major));
    await checkPairs(site);
  });
}

Deno.test("diff() applied gives the other schema, and its reverse the first again, on the embedded database", async () => {
  await using site = new ReusedSite(embeddedSite);
  await checkPairs(site);
});

async function checkPairs(site: Site): Promise<void> {
  const check = transitionsOn(site);
  await fc.assert(
    fc.asyncProperty(schema, schema, async (before, after) => {
      await check({ before: textOf(before), after: textOf(after) });
    }),
    PAIRS,
  );
}

function textOf(described: Described): string {
  return statementsOf(described).map((sql) => `${sql};\n`).join("");
}
