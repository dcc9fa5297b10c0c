import type { OperationExample } from "../operation_example.ts";

const EVENTS = `CREATE TABLE events (id bigint, day date NOT NULL)
  PARTITION BY RANGE (day);`;
const JANUARY = `CREATE TABLE events_january PARTITION OF events
  FOR VALUES FROM ('2026-01-01') TO ('2026-02-01')`;

/** Partitions and inheritance. */
export const PARTITION_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "createPartition",
    shows: "creates a partition",
    before: EVENTS,
    record: (op) => {
      op.createPartition("events_january", {
        of: "events",
        bound: { from: ["2026-01-01"], to: ["2026-02-01"] },
      });
    },
  },
  {
    operation: "attachPartition",
    shows: "makes a table a partition; a check of the bound spares the scan",
    before: `${EVENTS}
      CREATE TABLE events_january (id bigint, day date NOT NULL)`,
    record: (op) => {
      op.attachPartition("events_january", {
        of: "events",
        bound: { from: ["2026-01-01"], to: ["2026-02-01"] },
      });
    },
  },
  {
    operation: "detachPartition",
    shows: "makes a partition a table of its own",
    before: EVENTS + JANUARY,
    record: (op) => {
      op.detachPartition("events_january", {
        of: "events",
        bound: { from: ["2026-01-01"], to: ["2026-02-01"] },
      });
    },
  },
  {
    operation: "attachIndex",
    shows: "makes an index part of the partitioned table's",
    before: `${EVENTS}${JANUARY};
      CREATE INDEX events_day ON ONLY events (day);
      CREATE INDEX events_january_day ON events_january (day)`,
    record: (op) => {
      op.attachIndex("events_january_day", "events_day");
    },
    way: "no way back",
  },
  {
    operation: "addInheritance",
    shows: "makes a table inherit from another",
    before: "CREATE TABLE guests_of_honour (LIKE app.guests)",
    record: (op) => {
      op.addInheritance("guests_of_honour", { schema: "app", name: "guests" });
    },
  },
  {
    operation: "dropInheritance",
    shows: "ends that",
    before: `CREATE TABLE guests_of_honour (LIKE app.guests);
      ALTER TABLE guests_of_honour INHERIT app.guests`,
    record: (op) => {
      op.dropInheritance("guests_of_honour", { schema: "app", name: "guests" });
    },
  },
];

/** What a table has besides columns. */
export const TABLE_SETTING_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "setStorageParameters",
    shows: "sets storage parameters; `null` takes one away",
    record: (op) => {
      op.setStorageParameters({ table: "bookings" }, {
        fillfactor: 70,
        autovacuum_vacuum_scale_factor: 0.05,
      }, {
        existing: { fillfactor: null, autovacuum_vacuum_scale_factor: null },
      });
    },
  },
  {
    operation: "setTablespace",
    shows: "moves a table to another tablespace",
    record: (op) => {
      op.setTablespace({ table: "rooms" }, "pg_default", {
        existing: "pg_default",
      });
    },
    way: "keeps something",
  },
  {
    operation: "setPersistence",
    shows: "makes a table unlogged",
    record: (op) => {
      op.setPersistence({ table: "guests", schema: "app" }, "unlogged");
    },
  },
  {
    operation: "setAccessMethod",
    shows: "gives a table another access method",
    since: 150000,
    before:
      "CREATE ACCESS METHOD other TYPE TABLE HANDLER heap_tableam_handler",
    record: (op) => {
      op.setAccessMethod({ table: "rooms" }, "other", { existing: "heap" });
    },
  },
  {
    operation: "setReplicaIdentity",
    shows: "sends all columns of a changed row to subscribers",
    record: (op) => {
      op.setReplicaIdentity("guests", "full", {
        schema: "app",
        existing: "default",
      });
    },
  },
  {
    operation: "setClusterIndex",
    shows: "sets the index that `CLUSTER` uses",
    record: (op) => {
      op.setClusterIndex("bookings", "bookings_requester_idx", {
        existing: null,
      });
    },
  },
  {
    operation: "createStatistics",
    shows: "creates statistics about columns that go together",
    record: (op) => {
      op.createStatistics("room_and_status", {
        table: "bookings",
        kinds: ["dependencies", "ndistinct"],
        on: ["room_id", "status"],
      });
    },
  },
  {
    operation: "alterStatistics",
    shows: "sets how much is collected",
    since: 130000,
    before: "CREATE STATISTICS both_of ON room_id, status FROM bookings",
    record: (op) => {
      op.alterStatistics("both_of", { target: 500 }, {
        existing: { target: null },
      });
    },
  },
  {
    operation: "dropStatistics",
    shows: "drops statistics",
    before: "CREATE STATISTICS both_of (mcv) ON room_id, status FROM bookings",
    record: (op) => {
      op.dropStatistics("both_of", {
        definition: {
          table: "bookings",
          kinds: ["mcv"],
          on: ["room_id", "status"],
        },
      });
    },
  },
];

/** Publications. */
export const PUBLICATION_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "createPublication",
    shows: "publishes some columns and rows of a table",
    since: 150000,
    record: (op) => {
      op.createPublication("for_reports", {
        tables: [{
          name: "rooms",
          columns: ["id", "name"],
          where: "id > 0",
        }],
        options: { publish: "insert, update, delete" },
      });
    },
  },
  {
    operation: "alterPublication",
    shows: "sets what is published, and how",
    before: "CREATE PUBLICATION for_reports FOR TABLE rooms",
    record: (op) => {
      op.alterPublication("for_reports", {
        tables: ["bookings"],
        options: { publish: "insert" },
      }, {
        existing: {
          tables: ["rooms"],
          options: { publish: "insert, update, delete, truncate" },
        },
      });
    },
  },
  {
    operation: "addToPublication",
    shows: "adds a table",
    before: "CREATE PUBLICATION for_reports FOR TABLE rooms",
    record: (op) => {
      op.addToPublication("for_reports", { tables: ["bookings"] });
    },
  },
  {
    operation: "dropFromPublication",
    shows: "takes a table out",
    before: "CREATE PUBLICATION for_reports FOR TABLE rooms, bookings",
    record: (op) => {
      op.dropFromPublication("for_reports", { tables: ["bookings"] });
    },
  },
  {
    operation: "dropPublication",
    shows: "drops a publication",
    before: "CREATE PUBLICATION for_reports FOR TABLE rooms",
    record: (op) => {
      op.dropPublication("for_reports", { definition: { tables: ["rooms"] } });
    },
  },
];
