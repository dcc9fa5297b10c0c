import type { OperationExample } from "../operation_example.ts";

const POLICY = "CREATE POLICY own ON bookings USING (requester = current_user)";

/** Policies, row security and privileges. */
export const SECURITY_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "createPolicy",
    shows: "creates a policy",
    record: (op) => {
      op.createPolicy("own", "bookings", {
        command: "select",
        roles: ["pg_monitor"],
        using: "requester = current_user",
      });
    },
  },
  {
    operation: "alterPolicy",
    shows: "alters a policy",
    before: POLICY,
    record: (op) => {
      op.alterPolicy("own", "bookings", { using: "true" }, {
        existing: { using: "requester = current_user" },
      });
    },
  },
  {
    operation: "dropPolicy",
    shows: "drops a policy",
    before: POLICY,
    record: (op) => {
      op.dropPolicy("own", "bookings", {
        definition: { using: "requester = current_user" },
      });
    },
  },
  {
    operation: "setRowSecurity",
    shows: "turns policies on, for the owner too",
    record: (op) => {
      op.setRowSecurity("bookings", { enabled: true, forced: true });
    },
  },
  {
    operation: "grant",
    shows: "gives a role privileges on some columns",
    record: (op) => {
      op.grant({
        privileges: ["SELECT", "UPDATE"],
        on: { table: "bookings" },
        columns: ["status", "note"],
        to: "pg_monitor",
      });
    },
  },
  {
    operation: "grant",
    shows: "gives privileges on everything in a schema",
    record: (op) => {
      op.grant({
        privileges: "SELECT",
        on: { allTables: "app" },
        to: ["pg_monitor", "public"],
        grantable: false,
      });
    },
  },
  {
    operation: "revoke",
    shows: "takes privileges away",
    before: "GRANT SELECT, INSERT ON rooms TO pg_monitor",
    record: (op) => {
      op.revoke({
        privileges: ["INSERT"],
        on: { table: "rooms" },
        from: "pg_monitor",
      });
    },
  },
  {
    operation: "grantDefault",
    shows: "gives privileges on tables that are yet to be made",
    record: (op) => {
      op.grantDefault({
        objects: "tables",
        schema: "app",
        privileges: "SELECT",
        to: "pg_monitor",
      });
    },
  },
  {
    operation: "revokeDefault",
    shows: "keeps functions that are yet to be made from everyone",
    record: (op) => {
      op.revokeDefault({
        objects: "functions",
        privileges: "EXECUTE",
        from: "public",
      });
    },
  },
];

/** Operations that are the same for every kind of object. */
export const ANY_OBJECT_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "comment",
    shows: "comments on anything; `null` takes a comment away",
    record: (op) => {
      op.comment(
        { constraint: "bookings_status_check", table: "bookings" },
        "never empty",
        { existing: null },
      );
    },
  },
  {
    operation: "setOwner",
    shows: "gives anything another owner",
    before:
      "CREATE VIEW names AS SELECT name FROM rooms; ALTER VIEW names OWNER TO pg_monitor",
    record: (op) => {
      op.setOwner({ view: "names" }, "pg_read_all_data", {
        existing: "pg_monitor",
      });
    },
  },
  {
    operation: "rename",
    shows: "renames anything that has no call of its own",
    before: "CREATE VIEW names AS SELECT name FROM rooms",
    record: (op) => {
      op.rename({ view: "names" }, "room_names");
      op.rename({ schema: "app" }, "application");
    },
  },
  {
    operation: "setSchema",
    shows: "moves anything to another schema",
    record: (op) => {
      op.setSchema({ table: "guests", schema: "app" }, "public");
    },
  },
];
