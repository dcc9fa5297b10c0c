import type {
  ForeignOperation,
  ImportForeignSchemaOperation,
  LanguageOperation,
  PublicationOperation,
  TableSettingOperation,
} from "../../../lib/operations/mod.ts";
import type { CasesOf, MakeName } from "./operation_case.ts";

function partitioned(q: MakeName): readonly string[] {
  return [
    `CREATE SCHEMA ${q("app")}`,
    `CREATE TABLE ${q("app")}.${q("events")} (${q("day")} date, ${
      q("kind")
    } text) PARTITION BY RANGE (${q("day")})`,
  ];
}

function plain(q: MakeName): readonly string[] {
  return [
    `CREATE TABLE ${q("t")} (${q("a")} integer NOT NULL, ${q("b")} text)`,
    `CREATE UNIQUE INDEX ${q("t_a")} ON ${q("t")} (${q("a")})`,
  ];
}

/** Uses of operations on partitions, inheritance and settings of tables. */
export const TABLE_SETTING_CASES: CasesOf<TableSettingOperation> = {
  createPartition: [
    {
      before: partitioned,
      up: (op, n) =>
        op.createPartition(n("events_1"), {
          of: { schema: n("app"), name: n("events") },
          bound: { from: ["2026-01-01"], to: [{ sql: "MAXVALUE" }] },
          partitionBy: { strategy: "list", keys: [n("kind")] },
          comment: "this year's",
        }, { schema: n("app"), ifNotExists: true }),
    },
    {
      title: "for a remainder",
      before: (q) => [
        `CREATE TABLE ${q("h")} (${q("a")} integer) PARTITION BY HASH (${
          q("a")
        })`,
      ],
      up: (op, n) =>
        op.createPartition(n("h_0"), {
          of: n("h"),
          bound: { modulus: 2, remainder: 0 },
          options: { fillfactor: 60 },
        }),
    },
  ],
  attachPartition: [{
    before: (q) => [
      ...partitioned(q),
      `CREATE TABLE ${q("app")}.${q("events_1")} (${q("day")} date, ${
        q("kind")
      } text)`,
    ],
    up: (op, n) =>
      op.attachPartition(n("events_1"), {
        of: { schema: n("app"), name: n("events") },
        bound: "DEFAULT",
      }, { schema: n("app") }),
  }],
  detachPartition: [
    {
      before: (q) => [
        ...partitioned(q),
        `CREATE TABLE ${q("app")}.${q("events_1")} PARTITION OF ${q("app")}.${
          q("events")
        } FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')`,
      ],
      up: (op, n) =>
        op.detachPartition(n("events_1"), {
          of: { schema: n("app"), name: n("events") },
          bound: { from: ["2026-01-01"], to: ["2027-01-01"] },
        }, { schema: n("app") }),
    },
    {
      title: "while readers go on",
      since: 140000,
      outside: true,
      before: (q) => [
        `CREATE TABLE ${q("events")} (${q("day")} date) PARTITION BY RANGE (${
          q("day")
        })`,
        `CREATE TABLE ${q("events_1")} PARTITION OF ${
          q("events")
        } FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')`,
      ],
      up: (op, n) =>
        op.detachPartition(n("events_1"), {
          of: n("events"),
          bound: { from: ["2026-01-01"], to: ["2027-01-01"] },
        }, { concurrently: true }),
      // The constraint that a concurrent detachment leaves must go as well.
      down: (op, n) => {
        op.attachPartition(n("events_1"), {
          of: n("events"),
          bound: { from: ["2026-01-01"], to: ["2027-01-01"] },
        });
        op.execute(`DO $$
          DECLARE c record;
          BEGIN
            FOR c IN SELECT conrelid::regclass AS t, conname FROM pg_constraint
              WHERE contype = 'c' AND conrelid <> 0 LOOP
              EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.t, c.conname);
            END LOOP;
          END $$`);
      },
    },
  ],
  attachIndex: [{
    before: (q) => [
      `CREATE TABLE ${q("h")} (${q("a")} integer) PARTITION BY LIST (${
        q("a")
      })`,
      `CREATE TABLE ${q("h_1")} PARTITION OF ${q("h")} FOR VALUES IN (1)`,
      `CREATE INDEX ${q("h_a")} ON ONLY ${q("h")} (${q("a")})`,
      `CREATE INDEX ${q("h_1_a")} ON ${q("h_1")} (${q("a")})`,
    ],
    up: (op, n) => op.attachIndex(n("h_1_a"), n("h_a")),
    down: (op, n) => {
      op.dropIndex(n("h_a"));
      op.createIndex(n("h_a"), n("h"), [n("a")], { only: true });
      op.createIndex(n("h_1_a"), n("h_1"), [n("a")]);
    },
  }],
  addInheritance: [{
    before: (q) => [
      `CREATE TABLE ${q("p")} (${q("a")} integer)`,
      `CREATE TABLE ${q("c")} (${q("a")} integer)`,
    ],
    up: (op, n) => op.addInheritance(n("c"), n("p")),
  }],
  dropInheritance: [{
    before: (q) => [
      `CREATE TABLE ${q("p")} (${q("a")} integer)`,
      `CREATE TABLE ${q("c")} (${q("a")} integer)`,
      `ALTER TABLE ${q("c")} INHERIT ${q("p")}`,
    ],
    up: (op, n) => op.dropInheritance(n("c"), n("p")),
  }],
  setStorageParameters: [
    {
      before: (q) => [
        `CREATE TABLE ${
          q("t")
        } (a text) WITH (fillfactor = 80, toast.autovacuum_enabled = false)`,
      ],
      up: (op, n) =>
        op.setStorageParameters({ table: n("t") }, {
          fillfactor: 70,
          autovacuum_enabled: false,
          "toast.autovacuum_enabled": null,
        }, {
          existing: {
            fillfactor: 80,
            autovacuum_enabled: null,
            "toast.autovacuum_enabled": false,
          },
        }),
    },
    {
      title: "of an index",
      before: plain,
      up: (op, n) =>
        op.setStorageParameters({ index: n("t_a") }, { fillfactor: 50 }, {
          existing: { fillfactor: null },
        }),
    },
  ],
  setTablespace: [{
    before: plain,
    up: (op, n) =>
      op.setTablespace({ table: n("t") }, "pg_default", {
        existing: "pg_default",
      }),
    unseen: true,
  }],
  setPersistence: [{
    before: plain,
    up: (op, n) => op.setPersistence({ table: n("t") }, "unlogged"),
  }, {
    title: "of a sequence",
    since: 150000,
    before: (q) => [`CREATE SEQUENCE ${q("s")}`],
    up: (op, n) => op.setPersistence({ sequence: n("s") }, "unlogged"),
  }],
  setAccessMethod: [{
    since: 150000,
    before: (q) => [
      ...plain(q),
      `CREATE ACCESS METHOD ${
        q("other")
      } TYPE TABLE HANDLER heap_tableam_handler`,
    ],
    up: (op, n) =>
      op.setAccessMethod({ table: n("t") }, n("other"), { existing: "heap" }),
  }],
  setReplicaIdentity: [{
    before: plain,
    up: (op, n) =>
      op.setReplicaIdentity(n("t"), { index: n("t_a") }, {
        existing: "default",
      }),
  }, {
    title: "of all columns",
    before: plain,
    up: (op, n) =>
      op.setReplicaIdentity(n("t"), "full", { existing: "default" }),
  }],
  setClusterIndex: [{
    before: plain,
    up: (op, n) => op.setClusterIndex(n("t"), n("t_a"), { existing: null }),
  }],
  createStatistics: [{
    before: plain,
    up: (op, n) =>
      op.createStatistics(n("both"), {
        table: n("t"),
        kinds: ["dependencies", "ndistinct"],
        on: [n("a"), n("b")],
        comment: "they go together",
      }, { ifNotExists: true }),
  }, {
    title: "on an expression",
    since: 140000,
    before: plain,
    up: (op, n) =>
      op.createStatistics(n("both"), {
        table: n("t"),
        on: [n("a"), { sql: "length('x')" }],
        target: 300,
      }),
  }],
  alterStatistics: [{
    since: 130000,
    before: (q) => [
      ...plain(q),
      `CREATE STATISTICS ${q("both")} ON ${q("a")}, ${q("b")} FROM ${q("t")}`,
    ],
    up: (op, n) =>
      op.alterStatistics(n("both"), { target: 200 }, {
        existing: { target: null },
      }),
  }],
  dropStatistics: [{
    before: (q) => [
      ...plain(q),
      `CREATE STATISTICS ${q("both")} (mcv) ON ${q("a")}, ${q("b")} FROM ${
        q("t")
      }`,
    ],
    up: (op, n) =>
      op.dropStatistics(n("both"), {
        definition: { table: n("t"), kinds: ["mcv"], on: [n("a"), n("b")] },
      }),
  }],
};

/** Uses of operations on publications. */
export const PUBLICATION_CASES: CasesOf<PublicationOperation> = {
  createPublication: [
    {
      title: "of everything",
      up: (op, n) => op.createPublication(n("pub"), { allTables: true }),
    },
    {
      before: plain,
      up: (op, n) =>
        op.createPublication(n("pub"), {
          tables: [n("t")],
          options: { publish: "insert, delete" },
          comment: "for others",
        }),
    },
    {
      title: "of some columns and rows, and a schema",
      since: 150000,
      before: (q) => [
        ...plain(q),
        `CREATE SCHEMA ${q("app")}`,
        `CREATE TABLE ${q("app")}.${q("u")} (${q("a")} integer)`,
      ],
      up: (op, n) => {
        op.createPublication(n("pub"), {
          tables: [{
            name: n("t"),
            columns: [n("a")],
            where: "1 = 1",
          }],
          options: { publish: "insert", publish_via_partition_root: true },
        });
        op.createPublication(n("other"), { schemas: [n("app")] });
      },
    },
  ],
  alterPublication: [{
    before: (q) => [
      ...plain(q),
      `CREATE TABLE ${q("u")} (a integer)`,
      `CREATE PUBLICATION ${q("pub")} FOR TABLE ${q("t")}`,
    ],
    up: (op, n) =>
      op.alterPublication(n("pub"), {
        tables: [n("u")],
        options: { publish: "truncate" },
      }, {
        existing: {
          tables: [n("t")],
          options: { publish: "insert, update, delete, truncate" },
        },
      }),
  }],
  addToPublication: [{
    before: (q) => [...plain(q), `CREATE PUBLICATION ${q("pub")}`],
    up: (op, n) => op.addToPublication(n("pub"), { tables: [n("t")] }),
  }],
  dropFromPublication: [{
    since: 150000,
    before: (q) => [
      ...plain(q),
      `CREATE SCHEMA ${q("app")}`,
      `CREATE PUBLICATION ${q("pub")} FOR TABLE ${q("t")} (${
        q("a")
      }) WHERE (1 = 1)`,
    ],
    up: (op, n) =>
      op.dropFromPublication(n("pub"), {
        tables: [{ name: n("t"), columns: [n("a")], where: "1 = 1" }],
      }),
  }],
  dropPublication: [{
    before: (q) => [`CREATE PUBLICATION ${q("pub")}`],
    up: (op, n) => op.dropPublication(n("pub"), { definition: {} }),
  }],
};

function foreign(q: MakeName): readonly string[] {
  return [
    `CREATE FOREIGN DATA WRAPPER ${q("wrapper")}`,
    `CREATE SERVER ${q("server")} FOREIGN DATA WRAPPER ${
      q("wrapper")
    } OPTIONS (${q("host")} 'a')`,
  ];
}

/** Uses of operations on foreign data. */
export const FOREIGN_CASES: CasesOf<
  Exclude<ForeignOperation, ImportForeignSchemaOperation>
> = {
  createForeignDataWrapper: [{
    before: (q) => [`CREATE ROLE ${q("reader")}`],
    up: (op, n) =>
      op.createForeignDataWrapper(n("wrapper"), {
        validator: "postgresql_fdw_validator",
        comment: "wraps",
        grants: [{ grantee: n("reader"), privileges: ["usage"] }],
      }),
  }, {
    title: "with options",
    up: (op, n) =>
      op.createForeignDataWrapper(n("wrapper"), {
        options: { [n("debug")]: "it's" },
      }),
  }],
  alterForeignDataWrapper: [{
    before: (q) => [
      `CREATE FOREIGN DATA WRAPPER ${q("wrapper")} OPTIONS (${q("a")} '1', ${
        q("b")
      } '2')`,
    ],
    up: (op, n) =>
      op.alterForeignDataWrapper(n("wrapper"), {
        options: { [n("a")]: null, [n("b")]: "3", [n("c")]: "4" },
      }, {
        existing: {
          options: { [n("a")]: "1", [n("b")]: "2", [n("c")]: null },
        },
      }),
    // An option that comes back is the last one then.
    down: (op, n) => {
      op.dropForeignDataWrapper(n("wrapper"));
      op.createForeignDataWrapper(n("wrapper"), {
        options: { [n("a")]: "1", [n("b")]: "2" },
      });
    },
  }, {
    title: "without a validator",
    before: (q) => [
      `CREATE FOREIGN DATA WRAPPER ${
        q("wrapper")
      } VALIDATOR postgresql_fdw_validator`,
    ],
    up: (op, n) =>
      op.alterForeignDataWrapper(n("wrapper"), { validator: null }, {
        existing: { validator: "postgresql_fdw_validator" },
      }),
  }],
  dropForeignDataWrapper: [{
    before: (q) => [`CREATE FOREIGN DATA WRAPPER ${q("wrapper")}`],
    up: (op, n) => op.dropForeignDataWrapper(n("wrapper"), { definition: {} }),
  }],
  createForeignServer: [{
    before: foreign,
    up: (op, n) =>
      op.createForeignServer(n("other"), {
        wrapper: n("wrapper"),
        type: "it's",
        version: "1",
        options: { [n("host")]: "b" },
        comment: "far away",
      }, { ifNotExists: true }),
  }],
  alterForeignServer: [{
    before: foreign,
    up: (op, n) =>
      op.alterForeignServer(n("server"), {
        version: "2",
        options: { [n("host")]: "b", [n("port")]: "1" },
      }, {
        existing: {
          version: null,
          options: { [n("host")]: "a", [n("port")]: null },
        },
      }),
  }],
  dropForeignServer: [{
    before: foreign,
    up: (op, n) =>
      op.dropForeignServer(n("server"), {
        definition: { wrapper: n("wrapper"), options: { [n("host")]: "a" } },
      }),
  }],
  createUserMapping: [{
    before: (q) => [...foreign(q), `CREATE ROLE ${q("reader")}`],
    up: (op, n) => {
      op.createUserMapping("public", n("server"), { ifNotExists: true });
      op.createUserMapping(n("reader"), n("server"), {
        options: { [n("user")]: "x" },
      });
    },
  }],
  alterUserMapping: [{
    before: (q) => [
      ...foreign(q),
      `CREATE USER MAPPING FOR PUBLIC SERVER ${q("server")} OPTIONS (${
        q("user")
      } 'x')`,
    ],
    up: (op, n) =>
      op.alterUserMapping("public", n("server"), { [n("user")]: "y" }, {
        existing: { [n("user")]: "x" },
      }),
  }],
  dropUserMapping: [{
    before: (q) => [
      ...foreign(q),
      `CREATE USER MAPPING FOR PUBLIC SERVER ${q("server")}`,
    ],
    up: (op, n) =>
      op.dropUserMapping("public", n("server"), { definition: {} }),
  }],
  createForeignTable: [{
    before: foreign,
    up: (op, n) =>
      op.createForeignTable(n("ft"), {
        server: n("server"),
        options: { [n("table")]: "x" },
        columns: {
          [n("a")]: {
            type: "integer",
            nullable: false,
            default: 4,
            options: { [n("column")]: "y" },
            comment: "a number",
          },
          [n("b")]: { type: "text", collation: "C" },
        },
        checks: [{ name: n("positive"), expression: "1 > 0" }],
        comment: "elsewhere",
      }, { ifNotExists: true }),
  }],
  alterForeignTable: [{
    before: (q) => [
      ...foreign(q),
      `CREATE FOREIGN TABLE ${q("ft")} (a integer) SERVER ${
        q("server")
      } OPTIONS (${q("x")} '1')`,
    ],
    up: (op, n) =>
      op.alterForeignTable(n("ft"), { [n("x")]: "2", [n("y")]: "3" }, {
        existing: { [n("x")]: "1", [n("y")]: null },
      }),
  }],
  dropForeignTable: [{
    before: (q) => [
      ...foreign(q),
      `CREATE FOREIGN TABLE ${q("ft")} (${q("a")} integer) SERVER ${
        q("server")
      }`,
    ],
    up: (op, n) =>
      op.dropForeignTable(n("ft"), {
        definition: {
          server: n("server"),
          columns: { [n("a")]: { type: "integer" } },
        },
      }),
  }],
};

/** Uses of operations on casts, operators and text search. */
export const LANGUAGE_CASES: CasesOf<LanguageOperation> = {
  createCast: [{
    before: (q) => [
      `CREATE TYPE ${q("mood")} AS ENUM ('a')`,
      `CREATE FUNCTION ${q("feel")}(${
        q("mood")
      }) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'`,
    ],
    up: (op, n) =>
      op.createCast(quoted(n("mood")), "integer", {
        function: n("feel"),
        context: "assignment",
        comment: "how much",
      }),
  }, {
    title: "through text",
    before: (q) => [`CREATE TYPE ${q("mood")} AS ENUM ('a')`],
    up: (op, n) =>
      op.createCast("text", quoted(n("mood")), { context: "implicit" }),
  }],
  dropCast: [{
    before: (q) => [
      `CREATE TYPE ${q("mood")} AS ENUM ('a')`,
      `CREATE CAST (text AS ${q("mood")}) WITH INOUT`,
    ],
    up: (op, n) =>
      op.dropCast("text", quoted(n("mood")), {
        ifExists: true,
        definition: {},
      }),
  }],
  createOperator: [{
    before: (q) => [
      `CREATE SCHEMA ${q("app")}`,
      `CREATE TYPE ${q("mood")} AS ENUM ('a')`,
      `CREATE FUNCTION ${q("same")}(${q("mood")}, ${
        q("mood")
      }) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true'`,
    ],
    up: (op, n) =>
      op.createOperator("===", {
        left: quoted(n("mood")),
        right: quoted(n("mood")),
        function: n("same"),
        commutator: `OPERATOR(${quoted(n("app"))}.===)`,
        restrict: "eqsel",
        join: "eqjoinsel",
        hashes: true,
        merges: true,
        comment: "the same",
      }, { schema: n("app") }),
  }, {
    title: "before its operand",
    up: (op) =>
      op.createOperator("@#@", { right: "bigint", function: "int8abs" }),
  }],
  alterOperator: [{
    before: () => [
      "CREATE OPERATOR === (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, RESTRICT = eqsel)",
    ],
    up: (op) =>
      op.alterOperator("===", { left: "integer", right: "integer" }, {
        restrict: null,
        join: "eqjoinsel",
      }, { existing: { restrict: "eqsel", join: null } }),
  }],
  dropOperator: [{
    before: () => [
      "CREATE OPERATOR @#@ (FUNCTION = int8abs, RIGHTARG = bigint)",
    ],
    up: (op) =>
      op.dropOperator("@#@", { right: "bigint" }, {
        definition: { function: "int8abs" },
      }),
  }],
  createTextSearchConfiguration: [
    {
      up: (op, n) =>
        op.createTextSearchConfiguration(n("words"), {
          mappings: { asciiword: ["english_stem", "simple"], word: ["simple"] },
          comment: "of words",
        }),
    },
    {
      title: "as a copy",
      up: (op, n) =>
        op.createTextSearchConfiguration(n("words"), {
          copy: { schema: "pg_catalog", name: "english" },
          mappings: { asciiword: ["simple"] },
        }),
    },
  ],
  alterTextSearchConfiguration: [{
    before: (q) => [
      `CREATE TEXT SEARCH CONFIGURATION ${q("words")} (COPY = english)`,
      `ALTER TEXT SEARCH CONFIGURATION ${q("words")} DROP MAPPING FOR email`,
    ],
    up: (op, n) =>
      op.alterTextSearchConfiguration(n("words"), {
        email: ["simple"],
        asciiword: ["simple"],
        word: null,
      }, {
        existing: {
          email: null,
          asciiword: ["english_stem"],
          word: ["english_stem"],
        },
      }),
  }],
  dropTextSearchConfiguration: [{
    before: (q) => [
      `CREATE TEXT SEARCH CONFIGURATION ${q("words")} (PARSER = "default")`,
    ],
    up: (op, n) =>
      op.dropTextSearchConfiguration(n("words"), { definition: {} }),
  }],
  createTextSearchDictionary: [{
    up: (op, n) =>
      op.createTextSearchDictionary(n("stems"), {
        template: { schema: "pg_catalog", name: "snowball" },
        options: { language: "german", stopwords: "german" },
        comment: "German",
      }),
  }],
  alterTextSearchDictionary: [{
    before: (q) => [
      `CREATE TEXT SEARCH DICTIONARY ${
        q("stems")
      } (TEMPLATE = snowball, language = 'german')`,
    ],
    up: (op, n) =>
      op.alterTextSearchDictionary(n("stems"), { stopwords: "german" }, {
        existing: { stopwords: null },
      }),
  }],
  dropTextSearchDictionary: [{
    before: (q) => [
      `CREATE TEXT SEARCH DICTIONARY ${q("stems")} (TEMPLATE = simple)`,
    ],
    up: (op, n) =>
      op.dropTextSearchDictionary(n("stems"), {
        definition: { template: "simple" },
      }),
  }],
};

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
