import type { OperationExample } from "../operation_example.ts";

/** Views, materialised or not. */
export const VIEW_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "createView",
    shows: "creates a view that may be written to",
    record: (op) => {
      op.createView("pending_bookings", {
        query: "SELECT * FROM bookings WHERE status = 'pending'",
        securityBarrier: true,
        checkOption: "local",
        comment: "what is to be decided",
      });
    },
  },
  {
    operation: "createView",
    shows: "creates a view with the rights of who reads it",
    since: 150000,
    record: (op) => {
      op.createView("room_names", {
        query: "SELECT name FROM rooms",
        securityInvoker: true,
      }, { schema: "app" });
    },
  },
  {
    operation: "replaceView",
    shows: "replaces the query; `existing` is what a reverse restores",
    before:
      "CREATE VIEW large_rooms AS SELECT id FROM rooms WHERE capacity > 9",
    record: (op) => {
      op.replaceView("large_rooms", {
        query: "SELECT id FROM rooms WHERE capacity > 20",
      }, {
        existing: { query: "SELECT id FROM rooms WHERE capacity > 9" },
      });
    },
  },
  {
    operation: "alterView",
    shows: "alters options and the defaults of columns",
    before: "CREATE VIEW names AS SELECT name FROM rooms",
    record: (op) => {
      op.alterView("names", {
        securityBarrier: true,
        defaults: { name: "'unnamed'" },
      }, { existing: { securityBarrier: null, defaults: { name: null } } });
    },
  },
  {
    operation: "dropView",
    shows: "drops a view; its definition lets the drop be reversed",
    before: "CREATE VIEW names AS SELECT name FROM rooms",
    record: (op) => {
      op.dropView("names", { definition: { query: "SELECT name FROM rooms" } });
    },
  },
  {
    operation: "createMaterializedView",
    shows: "creates a materialised view with its indexes",
    record: (op) => {
      op.createMaterializedView("totals", {
        query:
          "SELECT room_id, sum(price) AS price FROM bookings GROUP BY room_id",
        indexes: [{ name: "totals_room", keys: ["room_id"], unique: true }],
      });
    },
  },
  {
    operation: "replaceMaterializedView",
    shows: "drops a materialised view and creates it with another query",
    before:
      "CREATE MATERIALIZED VIEW totals AS SELECT count(*) AS n FROM rooms",
    record: (op) => {
      op.replaceMaterializedView("totals", {
        query: "SELECT sum(capacity) AS places FROM rooms",
      }, { existing: { query: "SELECT count(*) AS n FROM rooms" } });
    },
  },
  {
    operation: "refreshMaterializedView",
    shows: "fills it anew while readers go on",
    before: `CREATE MATERIALIZED VIEW names AS SELECT name FROM rooms;
      CREATE UNIQUE INDEX names_name ON names (name)`,
    record: (op) => {
      op.refreshMaterializedView("names", { concurrently: true });
    },
    way: "keeps something",
  },
  {
    operation: "dropMaterializedView",
    shows: "drops a materialised view",
    before: "CREATE MATERIALIZED VIEW names AS SELECT name FROM rooms",
    record: (op) => {
      op.dropMaterializedView("names", {
        definition: { query: "SELECT name FROM rooms" },
      });
    },
  },
];
