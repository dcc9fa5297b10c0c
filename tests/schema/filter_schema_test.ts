import { deepStrictEqual, strictEqual } from "node:assert/strict";
import {
  EMPTY_SCHEMA,
  filterSchema,
  matchesPattern,
  type ObjectAddress,
  type SchemaFilter,
  type Table,
} from "../../lib/schema/mod.ts";

const USERS: ObjectAddress = { kind: "table", schema: "app", name: "users" };
const TOUCH: ObjectAddress = {
  kind: "trigger",
  schema: "app",
  name: "users",
  member: "touch",
};

const PATTERNS: readonly (readonly [string, ObjectAddress, boolean])[] = [
  ["users", USERS, true],
  ["user", USERS, false],
  ["u*s", USERS, true],
  ["user?", USERS, true],
  ["app.*", USERS, true],
  ["other.*", USERS, false],
  ["table:users", USERS, true],
  ["view:users", USERS, false],
  ["touch", TOUCH, true],
  ["trigger:users.touch", TOUCH, true],
  ["app.users.*", TOUCH, true],
  ["a.p", { kind: "table", name: "axp" }, false],
];

for (const [pattern, object, expected] of PATTERNS) {
  Deno.test(`matchesPattern() tells whether ${pattern} means ${object.kind} ${object.name}`, () => {
    strictEqual(matchesPattern(pattern, object), expected);
  });
}

function table(schema: string, name: string): Table {
  return {
    schema,
    name,
    columns: [],
    constraints: [],
    indexes: [{
      name: `${name}_i`,
      keys: [{ expression: "a" }],
    }],
  };
}

const OBSERVED = {
  model: {
    ...EMPTY_SCHEMA,
    namespaces: [{ name: "app" }, { name: "public" }],
    tables: [table("app", "users"), table("app", "tmp"), table("public", "x")],
    sequences: [
      {
        schema: "app",
        name: "s",
        ownedBy: { schema: "app", name: "tmp", column: "a" },
      },
    ],
    triggers: [{
      name: "touch",
      table: { schema: "app", name: "tmp" },
      timing: "before",
      events: ["insert"],
      level: "row",
      function: { schema: "app", name: "f" },
    }],
  },
  dependencies: [],
} as const;

function names(filter: SchemaFilter): readonly string[] {
  return filterSchema(OBSERVED, filter).model.tables.map(({ name }) => name);
}

Deno.test("filterSchema() keeps everything without a filter", () => {
  deepStrictEqual(filterSchema(OBSERVED, {}), OBSERVED);
});

Deno.test("filterSchema() keeps the schemas that are named", () => {
  deepStrictEqual(names({ schemas: ["public"] }), ["x"]);
});

Deno.test("filterSchema() keeps what is included and not excluded", () => {
  deepStrictEqual(names({ include: ["app.*"], exclude: ["table:t*"] }), [
    "users",
  ]);
});

Deno.test("filterSchema() takes what belongs to a relation away with it", () => {
  const { model } = filterSchema(OBSERVED, { exclude: ["tmp"] });
  deepStrictEqual(model.triggers, []);
  deepStrictEqual(model.sequences, []);
});

Deno.test("filterSchema() leaves out single indexes", () => {
  const { model } = filterSchema(OBSERVED, { exclude: ["index:users_*"] });
  deepStrictEqual(model.tables[0]?.indexes, []);
});

Deno.test("filterSchema() asks the hook last", () => {
  deepStrictEqual(
    names({ includeObject: (object) => object.name !== "x" }),
    ["users", "tmp"],
  );
});

Deno.test("filterSchema() leaves out operator classes, languages and their kin", () => {
  const handler = { schema: "app", name: "handler" };
  const { model } = filterSchema({
    model: {
      ...EMPTY_SCHEMA,
      operatorFamilies: [
        { schema: "app", name: "numbers", using: "btree" },
        { schema: "app", name: "words", using: "btree" },
      ],
      operatorClasses: [
        { schema: "app", name: "words", using: "btree", type: "text" },
      ],
      languages: [{ name: "plsample", handler }],
      transforms: [{ type: "app.mood", language: "plsample" }],
      baseTypes: [
        { schema: "app", name: "number", input: handler, output: handler },
      ],
    },
    dependencies: [],
  }, {
    exclude: [
      "operatorFamily:app.n*",
      "language:*",
      "transform:app.*",
      "number",
    ],
  });
  deepStrictEqual(model.operatorFamilies.map(({ name }) => name), ["words"]);
  deepStrictEqual(model.operatorClasses.map(({ name }) => name), ["words"]);
  deepStrictEqual(model.languages, []);
  deepStrictEqual(model.transforms, []);
  deepStrictEqual(model.baseTypes, []);
});
