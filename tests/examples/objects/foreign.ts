import type { OperationExample } from "../operation_example.ts";

const WRAPPER = "CREATE FOREIGN DATA WRAPPER files;";
const SERVER =
  `${WRAPPER} CREATE SERVER archive FOREIGN DATA WRAPPER files OPTIONS (host 'a');`;

/** Foreign data. */
export const FOREIGN_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "createForeignDataWrapper",
    shows: "creates a foreign data wrapper",
    record: (op) => {
      op.createForeignDataWrapper("files", {
        validator: "postgresql_fdw_validator",
      });
    },
  },
  {
    operation: "alterForeignDataWrapper",
    shows: "sets options; `existing` says which are new",
    before: WRAPPER,
    record: (op) => {
      op.alterForeignDataWrapper("files", { options: { debug: "true" } }, {
        existing: { options: { debug: null } },
      });
    },
  },
  {
    operation: "dropForeignDataWrapper",
    shows: "drops a foreign data wrapper",
    before: WRAPPER,
    record: (op) => {
      op.dropForeignDataWrapper("files", { definition: {} });
    },
  },
  {
    operation: "createForeignServer",
    shows: "creates a foreign server",
    before: WRAPPER,
    record: (op) => {
      op.createForeignServer("archive", {
        wrapper: "files",
        options: { host: "archive.example.com", port: "5432" },
      });
    },
  },
  {
    operation: "alterForeignServer",
    shows: "alters a foreign server",
    before: SERVER,
    record: (op) => {
      op.alterForeignServer("archive", { options: { host: "b" } }, {
        existing: { options: { host: "a" } },
      });
    },
  },
  {
    operation: "dropForeignServer",
    shows: "drops a foreign server",
    before: SERVER,
    record: (op) => {
      op.dropForeignServer("archive", {
        definition: { wrapper: "files", options: { host: "a" } },
      });
    },
  },
  {
    operation: "createUserMapping",
    shows: "says how everyone is known at the other end",
    before: SERVER,
    record: (op) => {
      op.createUserMapping("public", "archive", {
        options: { user: "reader" },
      });
    },
  },
  {
    operation: "alterUserMapping",
    shows: "says it differently",
    before:
      `${SERVER} CREATE USER MAPPING FOR PUBLIC SERVER archive OPTIONS (user 'reader')`,
    record: (op) => {
      op.alterUserMapping("public", "archive", { user: "writer" }, {
        existing: { user: "reader" },
      });
    },
  },
  {
    operation: "dropUserMapping",
    shows: "forgets it",
    before: `${SERVER} CREATE USER MAPPING FOR PUBLIC SERVER archive`,
    record: (op) => {
      op.dropUserMapping("public", "archive", { definition: {} });
    },
  },
  {
    operation: "createForeignTable",
    shows: "creates a foreign table",
    before: SERVER,
    record: (op) => {
      op.createForeignTable("old_bookings", {
        server: "archive",
        options: { table_name: "bookings" },
        columns: {
          id: { type: "bigint", nullable: false },
          note: { type: "text", options: { column_name: "remark" } },
        },
      });
    },
  },
  {
    operation: "alterForeignTable",
    shows: "sets options of a foreign table",
    before: `${SERVER} CREATE FOREIGN TABLE old_bookings (id bigint)
      SERVER archive OPTIONS (table_name 'a')`,
    record: (op) => {
      op.alterForeignTable("old_bookings", { table_name: "b" }, {
        existing: { table_name: "a" },
      });
    },
  },
  {
    operation: "dropForeignTable",
    shows: "drops a foreign table; its rows stay where they are",
    before: `${SERVER} CREATE FOREIGN TABLE old_bookings (id bigint)
      SERVER archive`,
    record: (op) => {
      op.dropForeignTable("old_bookings", {
        definition: { server: "archive", columns: { id: { type: "bigint" } } },
      });
    },
  },
];
