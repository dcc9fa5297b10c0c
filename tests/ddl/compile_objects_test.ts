import { deepStrictEqual, throws } from "node:assert/strict";
import {
  compile,
  createRecorder,
  isRetortError,
  type Operations,
  type Statement,
} from "../../mod.ts";

function compiled(
  calls: (op: Operations) => void,
  serverVersion = 150000,
): readonly Statement[] {
  const { op, finish } = createRecorder();
  calls(op);
  return finish().flatMap((operation) => compile(operation, { serverVersion }));
}

type Case = readonly [
  title: string,
  calls: (op: Operations) => void,
  sql: readonly string[],
];

const CASES: readonly Case[] = [
  [
    "createEnum",
    (op) => op.createEnum("status", ["new", "it's"], { schema: "app" }),
    ["CREATE TYPE app.status AS ENUM ('new', 'it''s')"],
  ],
  [
    "replaceEnum with arrays whose values change places",
    (op) =>
      op.replaceEnum("side", {
        values: ["left", "right"],
        mapping: { left: "right", right: "left" },
        columns: [{ table: "t", column: "sides", array: true }],
      }),
    [
      "ALTER TYPE side RENAME TO side_retired",
      "CREATE TYPE side AS ENUM ('left', 'right')",
      "ALTER TABLE t ALTER COLUMN sides TYPE side[] USING array_replace(array_replace(array_replace(array_replace(sides::text[], 'left', '2:0:------------------------------------------------------------'), 'right', '2:1:------------------------------------------------------------'), '2:0:------------------------------------------------------------', 'right'), '2:1:------------------------------------------------------------', 'left')::side[]",
      "DROP TYPE side_retired",
    ],
  ],
  [
    "createView of a query that ends in a comment",
    (op) => op.createView("v", { query: "SELECT 1; -- one" }),
    ["CREATE VIEW v AS\nSELECT 1; -- one\n"],
  ],
  [
    "createFunction with a body that holds its own quotes",
    (op) =>
      op.createFunction("f", { returns: "text", body: "SELECT '$function$'" }),
    [
      "CREATE FUNCTION f()\nRETURNS text\nLANGUAGE sql\nAS $function1$SELECT '$function$'$function1$",
    ],
  ],
  [
    "createFunction with a search path",
    (op) =>
      op.createFunction("f", {
        returns: "integer",
        body: "SELECT 1",
        settings: { search_path: 'App, "My Own"', work_mem: "1MB" },
      }),
    [
      "CREATE FUNCTION f()\nRETURNS integer\nLANGUAGE sql\nSET search_path TO 'app', 'My Own' SET work_mem TO '1MB'\nAS $function$SELECT 1$function$",
    ],
  ],
  [
    "dropFunction by its definition",
    (op) =>
      op.dropFunction("f", {
        definition: {
          arguments: "a integer DEFAULT 1, VARIADIC b text[] = '{x,y}'",
          returns: "integer",
          body: "SELECT 1",
        },
      }),
    ["DROP FUNCTION f(a integer, VARIADIC b text[])"],
  ],
  [
    "grant on everything in a schema",
    (op) =>
      op.grant({
        privileges: ["select", "insert"],
        on: { allTables: "app" },
        to: ["Reader", "public"],
        grantable: true,
      }),
    [
      'GRANT INSERT, SELECT ON ALL TABLES IN SCHEMA app TO "Reader", PUBLIC WITH GRANT OPTION',
    ],
  ],
  [
    "comments on objects of every way to name them",
    (op) => {
      op.comment({ schema: "app" }, null);
      op.comment({ column: "a", table: "t", schema: "app" }, "x");
      op.comment({ constraint: "c", domain: "d" }, "x");
      op.comment({ function: "f", arguments: "integer" }, "x");
      op.comment({ aggregate: "total", arguments: "" }, "x");
      op.comment({ cast: "text", to: "app.mood" }, "x");
      op.comment({ operator: "@@", right: "text", schema: "app" }, "x");
      op.comment({ operatorClass: "o", using: "btree" }, "x");
      op.comment({ operatorFamily: "f", using: "hash", schema: "app" }, "x");
      op.comment({ transform: "app.mood", language: "plpgsql" }, "x");
      op.comment({ conversion: "wide", schema: "app" }, "x");
      op.comment({ baseType: "number" }, "x");
      op.comment({ trigger: "g", table: "t" }, "x");
    },
    [
      "COMMENT ON SCHEMA app IS NULL",
      "COMMENT ON COLUMN app.t.a IS 'x'",
      "COMMENT ON CONSTRAINT c ON DOMAIN d IS 'x'",
      "COMMENT ON FUNCTION f(integer) IS 'x'",
      "COMMENT ON AGGREGATE total(*) IS 'x'",
      "COMMENT ON CAST (text AS app.mood) IS 'x'",
      "COMMENT ON OPERATOR app.@@ (NONE,text) IS 'x'",
      "COMMENT ON OPERATOR CLASS o USING btree IS 'x'",
      "COMMENT ON OPERATOR FAMILY app.f USING hash IS 'x'",
      "COMMENT ON TRANSFORM FOR app.mood LANGUAGE plpgsql IS 'x'",
      "COMMENT ON CONVERSION app.wide IS 'x'",
      "COMMENT ON TYPE number IS 'x'",
      "COMMENT ON TRIGGER g ON t IS 'x'",
    ],
  ],
  [
    "dropOperatorClass with what the server gave to its family",
    (op) =>
      op.dropOperatorClass("spots", "gist", {
        definition: {
          type: "point",
          family: "places",
          operators: [{ strategy: 28, operator: "<@", right: "box" }],
          functions: [
            { support: 1, function: "gist_point_consistent" },
            { support: 8, function: "gist_point_distance" },
          ],
        },
      }),
    [
      "DROP OPERATOR CLASS spots USING gist",
      "ALTER OPERATOR FAMILY places USING gist DROP OPERATOR 28 (point, box), FUNCTION 8 (point, point)",
    ],
  ],
  [
    "importForeignSchema of some tables",
    (op) =>
      op.importForeignSchema("public", {
        server: "archive",
        into: "app",
        only: ["bookings", "Rooms"],
        options: { import_default: "true" },
      }),
    [
      "IMPORT FOREIGN SCHEMA public LIMIT TO (bookings, \"Rooms\") FROM SERVER archive INTO app OPTIONS (import_default 'true')",
    ],
  ],
  [
    "detachPartition while readers go on",
    (op) => op.detachPartition("p1", { of: "p" }, { concurrently: true }),
    ["ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY"],
  ],
  [
    "setStorageParameters, some to nothing",
    (op) =>
      op.setStorageParameters({ table: "t" }, {
        fillfactor: 70,
        "toast.autovacuum_enabled": null,
      }),
    [
      "ALTER TABLE t SET (fillfactor = 70)",
      "ALTER TABLE t RESET (toast.autovacuum_enabled)",
    ],
  ],
];

for (const [title, calls, sql] of CASES) {
  Deno.test(`compile() writes ${title}`, () => {
    deepStrictEqual(compiled(calls).map((statement) => statement.sql), sql);
  });
}

const TOO_NEW: readonly (readonly [string, (op: Operations) => void])[] = [
  [
    "security_invoker",
    (op) => op.createView("v", { query: "SELECT 1", securityInvoker: true }),
  ],
  [
    "publishing a schema",
    (op) => op.createPublication("p", { schemas: ["app"] }),
  ],
  [
    "SET ACCESS METHOD",
    (op) => op.setAccessMethod({ table: "t" }, "heap"),
  ],
];

for (const [feature, calls] of TOO_NEW) {
  Deno.test(`compile() refuses ${feature} on PostgreSQL 14`, () => {
    throws(
      () => compiled(calls, 140000),
      (error: unknown) =>
        isRetortError(error, "operation/unsupported") &&
        error.details.feature === feature && error.details.since === 150000,
    );
  });
}

Deno.test("compile() replaces a trigger by dropping it before PostgreSQL 14", () => {
  const statements = compiled((op) =>
    op.replaceTrigger("g", "t", {
      timing: "before",
      events: ["insert"],
      level: "row",
      function: "f",
    }), 130000);
  deepStrictEqual(statements.map(({ sql }) => sql), [
    "DROP TRIGGER g ON t",
    "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()",
  ]);
});

Deno.test("compile() says that a new value is usable after the commit only", () => {
  deepStrictEqual(
    compiled((op) => op.addEnumValue("status", "new"))
      .map(({ transaction }) => transaction),
    ["commitAfter"],
  );
});

Deno.test("compile() says which values of an enum are lost", () => {
  const losses = compiled((op) =>
    op.replaceEnum("status", {
      values: ["open", "closed"],
      mapping: { shut: "closed", ajar: "open" },
      columns: [],
    }, {
      existing: { values: ["open", "ajar", "shut", "broken"], columns: [] },
    })
  ).flatMap(({ dataLoss }) => dataLoss.map(({ member }) => member));
  deepStrictEqual(losses, ["ajar", "broken"]);
});
