import type { OperationExample } from "../operation_example.ts";

/** Constraints. */
export const CONSTRAINT_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "createPrimaryKey",
    shows: "adds a primary key",
    record: (op) => {
      op.createPrimaryKey("guests_pk", "guests", ["id"], { schema: "app" });
    },
  },
  {
    operation: "createUnique",
    shows: "adds a unique constraint",
    record: (op) => {
      op.createUnique("guests_email", "guests", {
        columns: ["email"],
        include: ["age"],
        deferrable: true,
      }, { schema: "app" });
    },
  },
  {
    operation: "createUnique",
    shows: "takes nulls for equal",
    since: 150000,
    record: (op) => {
      op.createUnique("guests_email", "guests", {
        columns: ["email"],
        nullsNotDistinct: true,
      }, { schema: "app" });
    },
  },
  {
    operation: "createUnique",
    shows: "takes over an index that was built without stopping writes",
    before: "CREATE UNIQUE INDEX guests_email_new ON app.guests (email)",
    way: "index goes",
    record: (op) => {
      op.createUnique("guests_email", "guests", {
        columns: ["email"],
        usingIndex: "guests_email_new",
      }, { schema: "app" });
    },
  },
  {
    operation: "createCheck",
    shows: "adds a check without looking at the rows that are there",
    record: (op) => {
      op.createCheck("guests_age", "guests", {
        expression: "age >= 0",
        notValid: true,
      }, { schema: "app" });
    },
  },
  {
    operation: "createForeignKey",
    shows: "adds a foreign key",
    record: (op) => {
      op.createForeignKey("guests_room", "guests", {
        columns: ["id"],
        references: { table: "rooms", columns: ["id"] },
        onDelete: "cascade",
        onUpdate: "restrict",
        deferrable: true,
        initiallyDeferred: true,
      }, { schema: "app" });
    },
  },
  {
    operation: "createExclusion",
    shows: "keeps a room from being booked twice",
    record: (op) => {
      op.createExclusion("bookings_overlap", "bookings", {
        elements: [
          { expression: "room_id", operator: "=" },
          { expression: "during", operator: "&&" },
        ],
        where: "status <> 'cancelled'",
      });
    },
  },
  {
    operation: "dropConstraint",
    shows: "drops a constraint; its definition lets the drop be reversed",
    record: (op) => {
      op.dropConstraint("bookings_status_check", "bookings", {
        definition: { check: "status <> ''" },
      });
    },
  },
  {
    operation: "renameConstraint",
    shows: "renames a constraint",
    record: (op) => {
      op.renameConstraint("bookings_room_fk", "bookings", "bookings_room");
    },
  },
  {
    operation: "validateConstraint",
    shows: "checks the rows that a constraint has not seen yet",
    before:
      "ALTER TABLE rooms ADD CONSTRAINT rooms_capacity CHECK (capacity > 0) NOT VALID",
    way: "keeps something",
    record: (op) => {
      op.validateConstraint("rooms_capacity", "rooms");
    },
  },
  {
    operation: "alterConstraint",
    shows: "lets a foreign key wait for the end of the transaction",
    record: (op) => {
      op.alterConstraint("bookings_room_fk", "bookings", "initially deferred", {
        existing: "not deferrable",
      });
    },
  },
];
