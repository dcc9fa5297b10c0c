import type {
  EnumOperation,
  NamespaceOperation,
  SequenceOperation,
  TypeOperation,
} from "../../../lib/operations/mod.ts";
import type { CasesOf } from "./operation_case.ts";

/** Uses of operations on schemas and extensions. */
export const NAMESPACE_CASES: CasesOf<NamespaceOperation> = {
  createSchema: [
    { up: (op, n) => op.createSchema(n("app")) },
    {
      title: "with all there is",
      before: (
        q,
      ) => [`CREATE ROLE ${q("owner")}`, `CREATE ROLE ${q("reader")}`],
      up: (op, n) =>
        op.createSchema(n("app"), {
          ifNotExists: true,
          owner: n("owner"),
          comment: 'it\'s\\ "all"',
          grants: [{
            grantee: n("reader"),
            privileges: ["usage"],
            grantable: true,
          }],
        }),
    },
  ],
  dropSchema: [{
    before: (q) => [
      `CREATE ROLE ${q("owner")}`,
      `CREATE SCHEMA ${q("app")} AUTHORIZATION ${q("owner")}`,
    ],
    up: (op, n) =>
      op.dropSchema(n("app"), { definition: { owner: n("owner") } }),
  }],
  createExtension: [{
    before: (q) => [`CREATE SCHEMA ${q("ext")}`],
    up: (op, n) =>
      op.createExtension("btree_gist", {
        schema: n("ext"),
        cascade: true,
        ifNotExists: true,
        comment: "for exclusion",
      }),
  }],
  alterExtension: [{
    before: (q) => [
      `CREATE SCHEMA ${q("ext")}`,
      `CREATE SCHEMA ${q("other")}`,
      `CREATE EXTENSION btree_gist SCHEMA ${q("ext")}`,
    ],
    up: (op, n) =>
      op.alterExtension("btree_gist", { schema: n("other") }, {
        existing: { schema: n("ext") },
      }),
  }, {
    title: "to another version",
    before: () => ["CREATE EXTENSION btree_gist VERSION '1.5'"],
    up: (op) => op.alterExtension("btree_gist", { version: "1.6" }),
    down: (op) => {
      op.dropExtension("btree_gist");
      op.createExtension("btree_gist", { version: "1.5" });
    },
  }],
  dropExtension: [{
    before: () => ["CREATE EXTENSION btree_gist"],
    up: (op) => op.dropExtension("btree_gist", { ifExists: true }),
  }],
};

/** Uses of operations on sequences. */
export const SEQUENCE_CASES: CasesOf<SequenceOperation> = {
  createSequence: [
    { up: (op, n) => op.createSequence(n("seq"), {}) },
    {
      title: "with all there is",
      before: (q) => [
        `CREATE SCHEMA ${q("app")}`,
        `CREATE TABLE ${q("app")}.${q("t")} (${q("c")} integer)`,
      ],
      up: (op, n) =>
        op.createSequence(n("seq"), {
          type: "integer",
          start: 20,
          increment: -2n,
          minValue: 3,
          maxValue: 40n,
          cache: 5,
          cycle: true,
          ownedBy: { schema: n("app"), table: n("t"), column: n("c") },
          comment: "numbers",
        }, { schema: n("app"), ifNotExists: true }),
    },
    {
      title: "unlogged",
      since: 150000,
      up: (op, n) => op.createSequence(n("seq"), { unlogged: true }),
    },
  ],
  alterSequence: [{
    before: (q) => [
      `CREATE TABLE ${q("t")} (${q("c")} integer)`,
      `CREATE SEQUENCE ${q("seq")} INCREMENT BY 5 MAXVALUE 1000`,
    ],
    up: (op, n) =>
      op.alterSequence(n("seq"), {
        type: "smallint",
        increment: 10,
        minValue: -7n,
        start: 3,
        maxValue: 500,
        cache: 3,
        cycle: true,
        ownedBy: { table: n("t"), column: n("c") },
      }, {
        ifExists: true,
        existing: {
          type: null,
          increment: 5,
          minValue: null,
          start: null,
          maxValue: 1000,
          cache: null,
          cycle: null,
          ownedBy: null,
        },
      }),
  }],
  dropSequence: [{
    before: (q) => [`CREATE SEQUENCE ${q("seq")} START 7`],
    up: (op, n) => op.dropSequence(n("seq"), { definition: { start: 7 } }),
  }],
};

/** Uses of operations on enums. */
export const ENUM_CASES: CasesOf<EnumOperation> = {
  createEnum: [
    { up: (op, n) => op.createEnum(n("mood"), [n("sad"), n("glad")]) },
    {
      title: "with all there is",
      before: (q) => [
        `CREATE SCHEMA ${q("app")}`,
        `CREATE ROLE ${q("owner")}`,
        `CREATE ROLE ${q("reader")}`,
        `GRANT CREATE ON SCHEMA ${q("app")} TO ${q("owner")}`,
      ],
      up: (op, n) =>
        op.createEnum(n("mood"), {
          values: [n("sad"), n("glad")],
          owner: n("owner"),
          comment: "how it is",
          grants: [{ grantee: n("reader"), privileges: ["USAGE"] }],
        }, { schema: n("app") }),
    },
  ],
  dropEnum: [{
    before: (q) => [
      `CREATE SCHEMA ${q("app")}`,
      `CREATE TYPE ${q("app")}.${q("mood")} AS ENUM ('a', 'b')`,
    ],
    up: (op, n) =>
      op.dropEnum(n("mood"), { schema: n("app"), definition: ["a", "b"] }),
  }],
  addEnumValue: [{
    before: (q) => [
      `CREATE TYPE ${q("mood")} AS ENUM ('a', 'b')`,
      `CREATE TABLE ${q("t")} (${q("c")} ${q("mood")} DEFAULT 'a', ${q("d")} ${
        q("mood")
      }[])`,
    ],
    up: (op, n) =>
      op.addEnumValue(n("mood"), n("new"), {
        after: "a",
        ifNotExists: true,
        existing: {
          values: ["a", "b"],
          mapping: { [n("new")]: "b" },
          columns: [
            { table: n("t"), column: n("c"), default: "'a'" },
            { table: n("t"), column: n("d"), array: true },
          ],
        },
      }),
  }],
  renameEnumValue: [{
    before: (q) => [`CREATE TYPE ${q("mood")} AS ENUM ('a', 'b')`],
    up: (op, n) => op.renameEnumValue(n("mood"), "a", n("first")),
  }],
  replaceEnum: [{
    before: (q) => [
      `CREATE SCHEMA ${q("app")}`,
      `CREATE TYPE ${q("app")}.${q("mood")} AS ENUM ('a', 'b', 'c')`,
      `COMMENT ON TYPE ${q("app")}.${q("mood")} IS 'kept'`,
      `CREATE TABLE ${q("app")}.${q("t")} (${q("c")} ${q("app")}.${
        q("mood")
      } NOT NULL DEFAULT 'b', ${q("d")} ${q("app")}.${q("mood")}[])`,
      `INSERT INTO ${q("app")}.${q("t")} VALUES ('a', '{a,b}'), ('b', '{}')`,
    ],
    up: (op, n) =>
      op.replaceEnum(n("mood"), {
        values: ["b", n("x"), "z"],
        mapping: { a: n("x"), c: "z" },
        comment: "kept",
        columns: [
          {
            schema: n("app"),
            table: n("t"),
            column: n("c"),
            default: { sql: "'b'" },
          },
          { schema: n("app"), table: n("t"), column: n("d"), array: true },
        ],
      }, {
        schema: n("app"),
        existing: {
          values: ["a", "b", "c"],
          columns: [
            {
              schema: n("app"),
              table: n("t"),
              column: n("c"),
              default: "'b'",
            },
            { schema: n("app"), table: n("t"), column: n("d"), array: true },
          ],
        },
      }),
  }],
};

/** Uses of operations on domains, composite types, ranges and collations. */
export const TYPE_CASES: CasesOf<TypeOperation> = {
  createDomain: [
    { up: (op, n) => op.createDomain(n("email"), { type: "text" }) },
    {
      title: "with all there is",
      before: (q) => [`CREATE ROLE ${q("reader")}`],
      up: (op, n) =>
        op.createDomain(n("email"), {
          type: "text",
          collation: { schema: "pg_catalog", name: "C" },
          default: "it's",
          notNull: true,
          comment: "an address",
          grants: [{ grantee: n("reader"), privileges: ["usage"] }],
          checks: [
            "value <> ''",
            {
              name: n("has_at"),
              expression: "value LIKE '%'",
              comment: "about it",
            },
            {
              name: n("later"),
              expression: { sql: "length(value) < 100" },
              notValid: true,
            },
          ],
        }),
    },
  ],
  dropDomain: [{
    before: (q) => [`CREATE DOMAIN ${q("email")} AS text NOT NULL`],
    up: (op, n) =>
      op.dropDomain(n("email"), {
        definition: { type: "text", notNull: true },
      }),
  }],
  alterDomain: [{
    before: (q) => [`CREATE DOMAIN ${q("email")} AS text DEFAULT 'a'`],
    up: (op, n) =>
      op.alterDomain(n("email"), { default: null, notNull: true }, {
        existing: { default: "a", notNull: false },
      }),
  }],
  addDomainConstraint: [{
    before: (q) => [`CREATE DOMAIN ${q("email")} AS text`],
    up: (op, n) =>
      op.addDomainConstraint(n("has_at"), n("email"), {
        expression: "value LIKE '%@%'",
        comment: "about it",
        notValid: true,
      }),
  }],
  dropDomainConstraint: [{
    before: (q) => [
      `CREATE DOMAIN ${q("email")} AS text CONSTRAINT ${
        q("has_at")
      } CHECK (value <> '')`,
    ],
    up: (op, n) =>
      op.dropDomainConstraint(n("has_at"), n("email"), {
        ifExists: true,
        definition: "value <> ''",
      }),
  }],
  validateDomainConstraint: [{
    before: (q) => [
      `CREATE DOMAIN ${q("email")} AS text`,
      `ALTER DOMAIN ${q("email")} ADD CONSTRAINT ${
        q("has_at")
      } CHECK (value <> '') NOT VALID`,
    ],
    up: (op, n) => op.validateDomainConstraint(n("has_at"), n("email")),
    down: (op, n) => {
      op.dropDomainConstraint(n("has_at"), n("email"));
      op.addDomainConstraint(n("has_at"), n("email"), {
        expression: "value <> ''",
        notValid: true,
      });
    },
  }],
  createCompositeType: [{
    up: (op, n) =>
      op.createCompositeType(n("address"), {
        attributes: {
          [n("street")]: "text",
          [n("zip")]: {
            type: "varchar(10)",
            collation: "C",
            comment: "the code",
          },
        },
        comment: "where",
      }),
  }],
  dropCompositeType: [{
    before: (q) => [`CREATE TYPE ${q("address")} AS (${q("street")} text)`],
    up: (op, n) =>
      op.dropCompositeType(n("address"), {
        definition: { attributes: { [n("street")]: "text" } },
      }),
  }],
  addAttribute: [{
    before: (q) => [`CREATE TYPE ${q("address")} AS (${q("street")} text)`],
    up: (op, n) =>
      op.addAttribute(n("address"), n("zip"), {
        type: "text",
        comment: "the code",
      }, { cascade: true }),
  }],
  dropAttribute: [{
    before: (q) => [
      `CREATE TYPE ${q("address")} AS (${q("street")} text, ${q("zip")} text)`,
    ],
    up: (op, n) =>
      op.dropAttribute(n("address"), n("zip"), {
        ifExists: true,
        definition: "text",
      }),
  }],
  alterAttribute: [{
    before: (q) => [`CREATE TYPE ${q("address")} AS (${q("street")} text)`],
    up: (op, n) =>
      op.alterAttribute(n("address"), n("street"), {
        type: "varchar(20)",
        collation: "C",
      }, { existing: "text" }),
  }],
  renameAttribute: [{
    before: (q) => [`CREATE TYPE ${q("address")} AS (${q("street")} text)`],
    up: (op, n) => op.renameAttribute(n("address"), n("street"), n("road")),
  }],
  createRangeType: [
    {
      up: (op, n) => op.createRangeType(n("reals"), { subtype: "float8" }),
    },
    {
      title: "with all there is",
      since: 140000,
      up: (op, n) =>
        op.createRangeType(n("times"), {
          subtype: "text",
          subtypeOpclass: { schema: "pg_catalog", name: "text_pattern_ops" },
          collation: { schema: "pg_catalog", name: "C" },
          multirange: n("many"),
          comment: "a range",
        }),
    },
  ],
  dropRangeType: [{
    before: (q) => [
      `CREATE TYPE ${
        q("reals")
      } AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi)`,
    ],
    up: (op, n) =>
      op.dropRangeType(n("reals"), {
        definition: { subtype: "float8", subtypeDiff: "float8mi" },
      }),
  }],
  createCollation: [{
    up: (op, n) =>
      op.createCollation(n("german"), {
        provider: "icu",
        locale: "de-u-co-phonebk",
        deterministic: false,
        comment: "as in a phone book",
      }, { ifNotExists: true }),
  }, {
    title: "of the C library",
    up: (op, n) =>
      op.createCollation(n("plain"), { lcCollate: "C", lcCtype: "C" }),
  }],
  dropCollation: [{
    before: (q) => [`CREATE COLLATION ${q("plain")} (LOCALE = 'C')`],
    up: (op, n) =>
      op.dropCollation(n("plain"), { definition: { locale: "C" } }),
  }],
  refreshCollation: [{
    before: (q) => [
      `CREATE COLLATION ${q("german")} (PROVIDER = icu, LOCALE = 'de')`,
    ],
    up: (op, n) => op.refreshCollation(n("german")),
    unseen: true,
  }],
};
