import type { OperationExample } from "../operation_example.ts";

/** Schemas and extensions. */
export const NAMESPACE_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "createSchema",
    shows: "creates a schema",
    record: (op) => {
      op.createSchema("archive", {
        comment: "what is over",
        grants: [{ grantee: "pg_monitor", privileges: ["USAGE"] }],
      });
    },
  },
  {
    operation: "dropSchema",
    shows: "drops a schema that is empty",
    before: "CREATE SCHEMA archive",
    record: (op) => {
      op.dropSchema("archive");
    },
  },
  {
    operation: "createExtension",
    shows: "creates an extension in a schema",
    record: (op) => {
      op.createExtension("hstore", { schema: "app", ifNotExists: true });
    },
    before: "DROP EXTENSION IF EXISTS hstore",
  },
  {
    operation: "alterExtension",
    shows: "moves the objects of an extension",
    before:
      "DROP EXTENSION btree_gist; CREATE EXTENSION btree_gist SCHEMA public",
    record: (op) => {
      op.alterExtension("btree_gist", { schema: "app" }, {
        existing: { schema: "public" },
      });
    },
  },
  {
    operation: "dropExtension",
    shows: "drops an extension",
    record: (op) => {
      op.dropExtension("btree_gist", { definition: { schema: "public" } });
    },
  },
];

/** Sequences. */
export const SEQUENCE_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "createSequence",
    shows: "creates a sequence that a column owns",
    record: (op) => {
      op.createSequence("invoice_number", {
        type: "integer",
        start: 1000,
        increment: 10,
        ownedBy: { table: "bookings", column: "id" },
      });
    },
  },
  {
    operation: "alterSequence",
    shows: "alters some settings; `null` goes back to the default",
    before: "CREATE SEQUENCE invoice_number MAXVALUE 9999",
    record: (op) => {
      op.alterSequence("invoice_number", { maxValue: null, cycle: true }, {
        existing: { maxValue: 9999, cycle: false },
      });
    },
  },
  {
    operation: "dropSequence",
    shows: "drops a sequence; a reverse starts it anew",
    before: "CREATE SEQUENCE invoice_number START 1000",
    record: (op) => {
      op.dropSequence("invoice_number", { definition: { start: 1000 } });
    },
  },
];
