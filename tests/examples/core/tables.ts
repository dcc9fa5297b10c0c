import type { OperationExample } from "../operation_example.ts";

/** Whole tables. */
export const TABLE_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "createTable",
    shows: "makes a table with constraints, indexes and comments",
    record: (op) => {
      op.createTable("payments", {
        columns: {
          id: { type: "bigint", identity: "always" },
          booking_id: {
            type: "bigint",
            nullable: false,
            references: { table: "bookings", onDelete: "cascade" },
          },
          amount: {
            type: "numeric(8,2)",
            nullable: false,
            check: "amount > 0",
          },
          method: { type: "text", nullable: false, default: "card" },
          paid_at: { type: "timestamptz", default: { sql: "now()" } },
        },
        primaryKey: ["id"],
        uniques: [{
          name: "payments_once",
          columns: ["booking_id", "paid_at"],
        }],
        indexes: [{ name: "payments_paid_idx", keys: ["paid_at"] }],
        comment: "what was paid for a booking",
      });
    },
  },
  {
    operation: "createTable",
    shows: "says everything else about a table, too",
    record: (op) => {
      op.createTable("log", {
        columns: [
          { name: "at", type: "timestamptz", nullable: false },
          { name: "entry", type: "text", storage: "external", statistics: 500 },
          {
            name: "length",
            type: "integer",
            generated: { expression: "length(entry)", kind: "stored" },
          },
        ],
        primaryKey: { name: "log_pk", columns: ["at"], include: ["entry"] },
        checks: [{
          name: "log_entry",
          expression: "entry <> ''",
          notValid: true,
        }],
        options: { fillfactor: 90 },
        unlogged: true,
        rowSecurity: "enabled forced",
        replicaIdentity: "full",
      }, { schema: "app", ifNotExists: true });
    },
  },
  {
    operation: "createTable",
    shows: "makes a partitioned table, a partition and an heir",
    record: (op) => {
      op.createTable("visits", {
        columns: {
          day: { type: "date", nullable: false },
          guest: { type: "integer" },
        },
        partitionBy: { strategy: "range", keys: ["day"] },
      });
      op.createTable("visits_2024", {
        columns: {},
        partitionOf: {
          table: "visits",
          bound: "FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')",
        },
      });
      op.createTable("vip_guests", {
        columns: { level: { type: "integer" } },
        inherits: [{ schema: "app", name: "guests" }],
      });
    },
  },
  {
    operation: "dropTable",
    shows: "drops a table; its definition lets the drop be reversed",
    before: "CREATE TABLE obsolete (id integer PRIMARY KEY, name text)",
    record: (op) => {
      op.dropTable("obsolete", {
        definition: {
          columns: { id: { type: "integer" }, name: { type: "text" } },
          primaryKey: { name: "obsolete_pkey", columns: ["id"] },
        },
      });
    },
  },
  {
    operation: "renameTable",
    shows: "renames a table; its indexes and constraints keep their names",
    record: (op) => {
      op.renameTable("rooms", "spaces");
    },
  },
  {
    operation: "setTableComment",
    shows: "sets a table's comment",
    record: (op) => {
      op.setTableComment("bookings", "a room for a while", {
        existing: "who has which room",
      });
    },
  },
];
