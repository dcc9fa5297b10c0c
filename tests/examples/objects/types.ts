import type { OperationExample } from "../operation_example.ts";

const STATUS = `CREATE TYPE status AS ENUM ('pending', 'approved', 'old');
  CREATE TABLE requests (id integer, state status NOT NULL DEFAULT 'pending');
  INSERT INTO requests VALUES (1, 'old')`;

/** Enums. */
export const ENUM_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "createEnum",
    shows: "creates an enum with its values in order",
    record: (op) => {
      op.createEnum("booking_status", ["pending", "approved"], {
        schema: "app",
      });
    },
  },
  {
    operation: "dropEnum",
    shows: "drops an enum; its definition lets the drop be reversed",
    before: "CREATE TYPE mood AS ENUM ('sad', 'glad')",
    record: (op) => {
      op.dropEnum("mood", { definition: ["sad", "glad"] });
    },
  },
  {
    operation: "addEnumValue",
    shows:
      "adds a value; `existing` says how to take it away again, which PostgreSQL cannot",
    before: `CREATE TYPE progress AS ENUM ('pending', 'approved');
      CREATE TABLE tasks (state progress DEFAULT 'pending')`,
    way: "keeps something",
    record: (op) => {
      op.addEnumValue("progress", "waiting", {
        after: "pending",
        existing: {
          values: ["pending", "approved"],
          mapping: { waiting: "pending" },
          columns: [
            { table: "tasks", column: "state", default: "'pending'" },
          ],
        },
      });
    },
  },
  {
    operation: "renameEnumValue",
    shows: "renames a value",
    before: STATUS,
    record: (op) => {
      op.renameEnumValue("status", "approved", "confirmed");
    },
  },
  {
    operation: "replaceEnum",
    shows: "takes a value away and maps the rows that have it",
    before: STATUS,
    record: (op) => {
      op.replaceEnum("status", {
        values: ["pending", "approved", "archived"],
        mapping: { old: "archived" },
        columns: [{ table: "requests", column: "state", default: "'pending'" }],
      }, {
        existing: {
          values: ["pending", "approved", "old"],
          columns: [
            { table: "requests", column: "state", default: "'pending'" },
          ],
        },
      });
    },
  },
];

/** Domains, composite types, range types and collations. */
export const TYPE_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "createDomain",
    shows: "creates a domain with a named check",
    record: (op) => {
      op.createDomain("email", {
        type: "text",
        notNull: true,
        checks: [{ name: "email_has_at", expression: "VALUE LIKE '%@%'" }],
        comment: "an address",
      });
    },
  },
  {
    operation: "alterDomain",
    shows: "sets the default and lets it be null",
    before: "CREATE DOMAIN email AS text NOT NULL",
    record: (op) => {
      op.alterDomain(
        "email",
        { default: "nobody@example.com", notNull: null },
        {
          existing: { default: null, notNull: true },
        },
      );
    },
  },
  {
    operation: "dropDomain",
    shows: "drops a domain",
    before: "CREATE DOMAIN email AS text",
    record: (op) => {
      op.dropDomain("email", { definition: { type: "text" } });
    },
  },
  {
    operation: "addDomainConstraint",
    shows: "adds a check without looking at the values that are there",
    before: "CREATE DOMAIN email AS text",
    record: (op) => {
      op.addDomainConstraint("email_has_at", "email", {
        expression: "VALUE LIKE '%@%'",
        notValid: true,
      });
    },
  },
  {
    operation: "validateDomainConstraint",
    shows: "looks at the values that were there",
    before:
      "CREATE DOMAIN email AS text; ALTER DOMAIN email ADD CONSTRAINT filled CHECK (VALUE <> '') NOT VALID",
    record: (op) => {
      op.validateDomainConstraint("filled", "email");
    },
    way: "keeps something",
  },
  {
    operation: "dropDomainConstraint",
    shows: "drops a check",
    before: "CREATE DOMAIN email AS text CONSTRAINT filled CHECK (VALUE <> '')",
    record: (op) => {
      op.dropDomainConstraint("filled", "email", { definition: "VALUE <> ''" });
    },
  },
  {
    operation: "createCompositeType",
    shows: "creates a composite type",
    record: (op) => {
      op.createCompositeType("address", {
        attributes: {
          street: "text",
          zip: { type: "varchar(10)", comment: "the postal code" },
        },
      });
    },
  },
  {
    operation: "dropCompositeType",
    shows: "drops a composite type",
    before: "CREATE TYPE address AS (street text)",
    record: (op) => {
      op.dropCompositeType("address", {
        definition: { attributes: { street: "text" } },
      });
    },
  },
  {
    operation: "addAttribute",
    shows: "adds an attribute",
    before: "CREATE TYPE address AS (street text)",
    record: (op) => {
      op.addAttribute("address", "zip", "varchar(10)");
    },
  },
  {
    operation: "alterAttribute",
    shows: "gives an attribute another type",
    before: "CREATE TYPE address AS (zip integer)",
    record: (op) => {
      op.alterAttribute("address", "zip", "text", { existing: "integer" });
    },
  },
  {
    operation: "renameAttribute",
    shows: "renames an attribute",
    before: "CREATE TYPE address AS (zip integer)",
    record: (op) => {
      op.renameAttribute("address", "zip", "postal_code");
    },
  },
  {
    operation: "dropAttribute",
    shows: "drops an attribute",
    before: "CREATE TYPE address AS (street text, zip integer)",
    record: (op) => {
      op.dropAttribute("address", "zip", { definition: "integer" });
    },
  },
  {
    operation: "createRangeType",
    shows: "creates a range of floating-point numbers",
    record: (op) => {
      op.createRangeType("float_range", {
        subtype: "double precision",
        subtypeDiff: "float8mi",
      });
    },
  },
  {
    operation: "dropRangeType",
    shows: "drops a range type",
    before: "CREATE TYPE float_range AS RANGE (SUBTYPE = float8)",
    record: (op) => {
      op.dropRangeType("float_range", {
        definition: { subtype: "double precision" },
      });
    },
  },
  {
    operation: "createCollation",
    shows: "creates a collation that ignores case",
    record: (op) => {
      op.createCollation("any_case", {
        provider: "icu",
        locale: "und-u-ks-level2",
        deterministic: false,
      });
    },
  },
  {
    operation: "refreshCollation",
    shows: "notes the version that the provider has now",
    before: "CREATE COLLATION german (PROVIDER = icu, LOCALE = 'de')",
    record: (op) => {
      op.refreshCollation("german");
    },
    way: "keeps something",
  },
  {
    operation: "dropCollation",
    shows: "drops a collation",
    before: "CREATE COLLATION plain (LOCALE = 'C')",
    record: (op) => {
      op.dropCollation("plain", { definition: { locale: "C" } });
    },
  },
];
