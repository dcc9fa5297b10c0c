import type { Operations } from "@retort/retort";

/** Create bookings table */
export const revision = "001";
export const downRevision = null;

export function upgrade(op: Operations): void {
  op.createEnum("booking_status", ["pending", "approved", "declined"]);
  op.createTable("bookings", {
    columns: {
      id: { type: "bigint", identity: "always" },
      requester_name: { type: "varchar(40)", nullable: false },
      start_date: { type: "date", nullable: false },
      end_date: { type: "date", nullable: false },
      party_size: { type: "integer", nullable: false, default: 1 },
      status: { type: "booking_status", nullable: false, default: "pending" },
      created_at: {
        type: "timestamptz",
        nullable: false,
        default: { sql: "now()" },
      },
    },
    primaryKey: ["id"],
    checks: [
      { name: "bookings_dates_check", expression: "start_date <= end_date" },
      { name: "bookings_party_size_check", expression: "party_size > 0" },
    ],
  });
}

export function downgrade(op: Operations): void {
  op.dropTable("bookings");
  op.dropEnum("booking_status");
}
