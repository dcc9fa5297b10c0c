import type { OperationExample } from "../operation_example.ts";

/** Indexes. */
export const INDEX_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "createIndex",
    shows: "makes an index",
    record: (op) => {
      op.createIndex("bookings_state_idx", "bookings", [
        "status",
        { sql: "lower(requester)" },
        { expression: "price", order: "desc", nulls: "last" },
      ], { where: "status <> 'cancelled'", with: { fillfactor: 80 } });
    },
  },
  {
    operation: "createIndex",
    shows: "makes an index without stopping writes, outside of transactions",
    record: (op) => {
      op.createIndex("bookings_note_idx", "bookings", ["note"], {
        concurrently: true,
        unique: true,
        include: ["price"],
      });
    },
  },
  {
    operation: "dropIndex",
    shows: "drops an index; its definition lets the drop be reversed",
    record: (op) => {
      op.dropIndex("bookings_requester_idx", {
        table: "bookings",
        definition: { keys: ["requester"] },
      });
    },
  },
  {
    operation: "dropIndex",
    shows: "drops an index without stopping anyone",
    record: (op) => {
      op.dropIndex("bookings_requester_idx", {
        concurrently: true,
        table: "bookings",
        definition: { keys: ["requester"] },
      });
    },
  },
  {
    operation: "renameIndex",
    shows: "renames an index",
    record: (op) => {
      op.renameIndex("bookings_requester_idx", "bookings_who_idx");
    },
  },
];
