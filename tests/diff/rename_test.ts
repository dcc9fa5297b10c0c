import { deepStrictEqual, throws } from "node:assert/strict";
import { diff } from "../../lib/diff/mod.ts";
import { isRetortError } from "../../lib/errors/mod.ts";
import {
  type Column,
  EMPTY_SCHEMA,
  type ObservedSchema,
  type Table,
} from "../../lib/schema/mod.ts";

function schemaWith(...columns: readonly Column[]): ObservedSchema {
  return {
    model: {
      ...EMPTY_SCHEMA,
      tables: [{
        schema: "public",
        name: "bookings",
        columns,
        constraints: [],
        indexes: [],
      }],
    },
    dependencies: [],
  };
}

const ID: Column = { name: "id", type: "integer", nullable: false };
const NOTE: Column = { name: "note", type: "text", nullable: true };
const NOTES: Column = { name: "notes", type: "text", nullable: true };

Deno.test("diff() stops at a candidate that nobody has decided", () => {
  throws(
    () =>
      diff(schemaWith(ID, NOTE), schemaWith(ID, NOTES), {
        renames: { renames: [], noRenames: false },
      }),
    (error) =>
      isRetortError(error, "schema/rename-undecided") &&
      error.details.candidates[0]?.flag === "--rename bookings.note:notes",
  );
});

Deno.test("diff() renames what it is told is one thing", () => {
  const operations = diff(schemaWith(ID, NOTE), schemaWith(ID, NOTES), {
    renames: {
      renames: ["bookings.note:notes"],
      noRenames: false,
    },
  });
  deepStrictEqual(operations, [{
    kind: "alterColumn",
    table: { schema: "public", name: "bookings" },
    column: "note",
    rename: "notes",
  }]);
});

Deno.test("diff() drops and adds where nothing is a rename", () => {
  const operations = diff(schemaWith(ID, NOTE), schemaWith(ID, NOTES), {
    renames: { renames: [], noRenames: true },
  });
  deepStrictEqual(
    operations.map(({ kind }) => kind),
    ["addColumn", "dropColumn"],
  );
});

Deno.test("diff() takes the wanted schema's word for what a column was called", () => {
  const operations = diff(
    schemaWith(ID, NOTE),
    schemaWith(ID, { ...NOTES, renamedFrom: "note" }),
    { renames: { renames: [], noRenames: false } },
  );
  deepStrictEqual(operations.map(({ kind }) => kind), ["alterColumn"]);
});

function table(name: string, ...columns: readonly Column[]): Table {
  return { schema: "public", name, columns, constraints: [], indexes: [] };
}

function schemaOf(...tables: readonly Table[]): ObservedSchema {
  return { model: { ...EMPTY_SCHEMA, tables }, dependencies: [] };
}

function statuses(...values: readonly string[]): ObservedSchema {
  const enums = [{ schema: "public", name: "status", values }];
  return { model: { ...EMPTY_SCHEMA, enums }, dependencies: [] };
}

function text(name: string): Column {
  return { name, type: "text", nullable: false };
}

const CUSTOMERS = table(
  "customers",
  ID,
  text("name"),
  text("email"),
  text("city"),
);

const QUESTIONS: readonly {
  readonly name: string;
  readonly before: ObservedSchema;
  readonly after: ObservedSchema;
  readonly flags: readonly string[];
}[] = [
  {
    name: "a table that got columns, lost one and changed a type",
    before: schemaOf(CUSTOMERS),
    after: schemaOf(
      table(
        "clients",
        ID,
        text("full_name"),
        { ...text("email"), type: "character varying(200)" },
        text("city"),
        text("phone"),
        text("fax"),
      ),
    ),
    flags: ["--rename customers:clients"],
  },
  {
    name: "a table with another name much like it and half of its columns",
    before: schemaOf(table("booking", ID, text("guest"), text("day"))),
    after: schemaOf(table("bookings", ID, text("visitor"), text("night"))),
    flags: ["--rename booking:bookings"],
  },
  {
    name: "no table that shares too little",
    before: schemaOf(CUSTOMERS),
    after: schemaOf(table("prices", ID, text("amount"), text("currency"))),
    flags: [],
  },
  {
    name: "no table that has nothing but an id like it",
    before: schemaOf(CUSTOMERS),
    after: schemaOf(table("counters", { ...ID, type: "bigint" })),
    flags: [],
  },
  {
    name: "a column in the same place, of a type that holds its values",
    before: schemaWith(ID, { ...NOTE, type: "character varying(40)" }),
    after: schemaWith(ID, { ...NOTE, name: "remark" }),
    flags: ["--rename bookings.note:remark"],
  },
  {
    name: "no column whose values the new one could not hold",
    before: schemaWith(ID, NOTE),
    after: schemaWith(ID, { ...NOTE, name: "seats", type: "integer" }),
    flags: [],
  },
  {
    name: "each column once, the likeliest pairs first",
    before: schemaWith(ID, text("street"), text("town")),
    after: schemaWith(ID, text("street_line"), text("town_name")),
    flags: [
      "--rename bookings.street:street_line",
      "--rename bookings.town:town_name",
    ],
  },
  {
    name: "a value of an enum in the same place, others being new",
    before: statuses("draft", "sent", "paid"),
    after: statuses("draft", "issued", "paid", "void"),
    flags: ["--rename status.sent:issued"],
  },
  {
    name: "no value of an enum in another place",
    before: statuses("draft", "sent", "paid"),
    after: statuses("new", "draft", "paid"),
    flags: [],
  },
];

for (const { name, before, after, flags } of QUESTIONS) {
  Deno.test(`diff() asks about ${name}`, () => {
    deepStrictEqual(askedBy(before, after), flags);
  });
}

function askedBy(
  before: ObservedSchema,
  after: ObservedSchema,
): readonly string[] {
  try {
    diff(before, after, { renames: { renames: [], noRenames: false } });
    return [];
  } catch (error) {
    if (!isRetortError(error, "schema/rename-undecided")) throw error;
    return error.details.candidates.map(({ flag }) => flag);
  }
}

Deno.test("diff() makes a rename that it would not have asked about", () => {
  const operations = diff(
    schemaOf(CUSTOMERS),
    schemaOf(table("prices", text("amount"))),
    { renames: { renames: ["customers:prices"], noRenames: true } },
  );
  deepStrictEqual(operations[0], {
    kind: "renameTable",
    table: { schema: "public", name: "customers" },
    to: "prices",
  });
});

const REFUSED: readonly {
  readonly name: string;
  readonly renames: readonly string[];
  readonly message: string;
}[] = [
  {
    name: "what is not old:new",
    renames: ["bookings.note"],
    message:
      'Cannot use the rename "bookings.note": it is not of the form old:new',
  },
  {
    name: "what is not gone",
    renames: ["bookings.id:notes"],
    message:
      'Cannot use the rename "bookings.id:notes": no "bookings.id" is gone where "notes" is new',
  },
  {
    name: "one thing with two new names",
    renames: ["bookings.note:notes", "bookings.note:remark"],
    message:
      'Cannot use the rename "bookings.note:remark": another rename takes one of the two names',
  },
];

for (const { name, renames, message } of REFUSED) {
  Deno.test(`diff() refuses as a rename ${name}`, () => {
    throws(
      () =>
        diff(
          schemaWith(ID, NOTE),
          schemaWith(ID, NOTES, { ...NOTE, name: "remark" }),
          { renames: { renames, noRenames: true } },
        ),
      (error) =>
        isRetortError(error, "schema/rename-unknown") &&
        error.message === message,
    );
  });
}

Deno.test("diff() says which renames are possible where one is not", () => {
  throws(
    () =>
      diff(schemaWith(ID, NOTE), schemaWith(ID, NOTES), {
        renames: { renames: ["bookings.nota:notes"], noRenames: true },
      }),
    { hint: "Possible are bookings.note:notes" },
  );
});
