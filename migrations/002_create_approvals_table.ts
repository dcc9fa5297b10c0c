import type { Operations } from "@retort/retort";

/** Create approvals table */
export const revision = "002";
export const downRevision = "001";

export function upgrade(op: Operations): void {
  op.createTable("approvals", {
    columns: {
      id: { type: "bigint", identity: "always" },
      booking_id: { type: "bigint", nullable: false },
      approver_name: { type: "varchar(40)", nullable: false },
      approved: { type: "boolean", nullable: false },
      decided_at: {
        type: "timestamptz",
        nullable: false,
        default: { sql: "now()" },
      },
    },
    primaryKey: ["id"],
    foreignKeys: [{
      name: "approvals_booking_id_fkey",
      columns: ["booking_id"],
      references: { table: "bookings", columns: ["id"] },
      onDelete: "cascade",
    }],
    indexes: [{ name: "approvals_booking_id_idx", keys: ["booking_id"] }],
  });
}

export function downgrade(op: Operations): void {
  op.dropTable("approvals");
}
