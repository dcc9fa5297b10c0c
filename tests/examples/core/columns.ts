import type { OperationExample } from "../operation_example.ts";

/** Columns. */
export const COLUMN_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "addColumn",
    shows: "adds a column",
    record: (op) => {
      op.addColumn("bookings", "cancelled_at", { type: "timestamptz" });
    },
  },
  {
    operation: "addColumn",
    shows: "adds a column with its constraints under one lock",
    record: (op) => {
      op.addColumn("guests", "room_id", {
        type: "bigint",
        default: 1,
        references: { table: "rooms", name: "guests_room_fk" },
        check: { expression: "room_id > 0", name: "guests_room_check" },
        unique: "guests_room_unique",
        index: "guests_room_idx",
        comment: "where the guest sleeps",
      }, { schema: "app", ifNotExists: true });
    },
  },
  {
    operation: "addColumn",
    shows: "adds a key that counts by itself",
    record: (op) => {
      op.addColumn("guests", "number", {
        type: "bigint",
        identity: { generation: "byDefault", start: 100, increment: 10 },
      }, { schema: "app" });
    },
  },
  {
    operation: "dropColumn",
    shows: "drops a column; its definition lets the drop be reversed",
    record: (op) => {
      op.dropColumn("bookings", "note", { definition: { type: "text" } });
    },
  },
  {
    operation: "alterColumn",
    shows: "changes the type, with how to compute the new values",
    record: (op) => {
      op.alterColumn("bookings", "requester", {
        type: "integer",
        using: "length(requester)",
        existing: { type: "varchar(40)" },
        existingUsing: "requester::text",
      });
    },
  },
  {
    operation: "alterColumn",
    shows: "changes default, nullability, comment and name at once",
    record: (op) => {
      op.alterColumn("bookings", "status", {
        nullable: false,
        default: "new",
        comment: "how far it is",
        rename: "state",
        existing: { nullable: true, default: "pending", comment: null },
      });
    },
  },
  {
    operation: "alterColumn",
    shows: "changes how an identity counts",
    record: (op) => {
      op.alterColumn("bookings", "id", {
        identity: { generation: "byDefault", increment: 5 },
        existing: { identity: "always" },
      });
    },
  },
  {
    operation: "alterColumn",
    shows: "makes a column an identity and changes how it is kept",
    record: (op) => {
      op.alterColumn("guests", "id", {
        identity: "byDefault",
        statistics: 200,
        options: { n_distinct: "-0.5" },
        existing: { identity: null, statistics: null, options: null },
      }, { schema: "app" });
    },
  },
];
