import type { OperationExample } from "../operation_example.ts";

/** Rows, SQL, and calls that hold other calls. */
export const ROW_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "bulkInsert",
    shows: "inserts rows; there is no way back that it could derive",
    way: "no way back",
    record: (op) => {
      op.bulkInsert("rooms", [
        { id: 2, name: "it's the cellar", capacity: 12 },
        { id: 3n, name: "roof", capacity: null },
        { id: 4, name: op.sql`upper('hall')` },
      ]);
    },
  },
  {
    operation: "execute",
    shows: "runs SQL, with the SQL that takes it back",
    record: (op) => {
      op.execute("CREATE SEQUENCE tickets; CREATE SEQUENCE seats", {
        reverse: "DROP SEQUENCE seats; DROP SEQUENCE tickets",
      });
    },
  },
  {
    operation: "autocommit",
    shows: "runs what cannot be in a transaction",
    record: (op) => {
      op.autocommit(() => {
        op.execute("VACUUM ANALYZE bookings", { reverse: "SELECT 1" });
      });
    },
  },
  {
    operation: "batchAlterTable",
    shows: "does several things to a table under one lock",
    record: (op) => {
      op.batchAlterTable("guests", (guests) => {
        guests.addColumn("name", { type: "text" });
        guests.alterColumn("age", {
          type: "bigint",
          nullable: false,
          existing: { type: "integer", nullable: true },
        });
        guests.createCheck("guests_age_check", "age < 200");
        guests.createIndex("guests_name_idx", ["name"]);
        guests.alterColumn("name", { rename: "full_name" });
        guests.setTableComment("who sleeps here", { existing: null });
      }, { schema: "app" });
    },
  },
  {
    operation: "custom",
    shows: "runs an operation of the project's own",
    record: (op) => {
      op.custom({
        name: "trackChanges",
        compile: ({ table }: { readonly table: string }, inner) =>
          inner.addColumn(table, "changed_at", { type: "timestamptz" }),
        reverse: ({ table }, inner) => inner.dropColumn(table, "changed_at"),
      }, { table: "rooms" });
    },
  },
];
