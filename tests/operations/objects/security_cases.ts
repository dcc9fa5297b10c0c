import type {
  AnyObjectOperation,
  PolicyOperation,
  PrivilegeOperation,
} from "../../../lib/operations/mod.ts";
import type { CasesOf, MakeName } from "./operation_case.ts";

function table(q: MakeName): readonly string[] {
  return [
    `CREATE SCHEMA ${q("app")}`,
    `CREATE ROLE ${q("reader")}`,
    `CREATE TABLE ${q("app")}.${q("t")} (${q("a")} integer, ${q("b")} text)`,
  ];
}

/** Uses of operations on policies and row security. */
export const POLICY_CASES: CasesOf<PolicyOperation> = {
  createPolicy: [
    {
      before: table,
      up: (op, n) =>
        op.createPolicy(n("own"), n("t"), { using: "true" }, {
          schema: n("app"),
        }),
    },
    {
      title: "with all there is",
      before: table,
      up: (op, n) =>
        op.createPolicy(n("own"), n("t"), {
          permissive: false,
          command: "update",
          roles: [n("reader"), "current_user"],
          using: { sql: "true" },
          withCheck: "false",
          comment: "one's own",
        }, { schema: n("app") }),
    },
  ],
  alterPolicy: [{
    before: (q) => [
      ...table(q),
      `CREATE POLICY ${q("own")} ON ${q("app")}.${
        q("t")
      } USING (true) WITH CHECK (true)`,
    ],
    up: (op, n) =>
      op.alterPolicy(n("own"), n("t"), {
        roles: [n("reader")],
        using: "false",
        withCheck: "1 = 2",
      }, {
        schema: n("app"),
        existing: { roles: ["public"], using: "true", withCheck: "true" },
      }),
  }],
  dropPolicy: [{
    before: (q) => [
      ...table(q),
      `CREATE POLICY ${q("own")} ON ${q("app")}.${q("t")} USING (true)`,
    ],
    up: (op, n) =>
      op.dropPolicy(n("own"), n("t"), {
        schema: n("app"),
        ifExists: true,
        definition: { using: "true" },
      }),
  }],
  setRowSecurity: [{
    before: table,
    up: (op, n) =>
      op.setRowSecurity(n("t"), { enabled: true, forced: true }, {
        schema: n("app"),
      }),
  }],
};

/** Uses of operations on privileges. */
export const PRIVILEGE_CASES: CasesOf<PrivilegeOperation> = {
  grant: [
    {
      before: table,
      up: (op, n) =>
        op.grant({
          privileges: ["select", "insert"],
          on: { table: n("t"), schema: n("app") },
          to: n("reader"),
          grantable: true,
        }),
    },
    {
      title: "on columns",
      before: table,
      up: (op, n) =>
        op.grant({
          privileges: "update",
          on: { table: n("t"), schema: n("app") },
          columns: [n("a"), n("b")],
          to: [n("reader"), "public"],
        }),
    },
  ],
  revoke: [{
    before: (q) => [
      ...table(q),
      `GRANT SELECT, UPDATE ON ${q("app")}.${q("t")} TO ${
        q("reader")
      } WITH GRANT OPTION`,
    ],
    up: (op, n) =>
      op.revoke({
        privileges: ["SELECT"],
        on: { table: n("t"), schema: n("app") },
        from: n("reader"),
        grantable: true,
        cascade: true,
      }),
  }],
  grantDefault: [{
    before: table,
    up: (op, n) =>
      op.grantDefault({
        objects: "tables",
        privileges: ["SELECT"],
        schema: n("app"),
        to: n("reader"),
      }),
  }],
  revokeDefault: [{
    before: table,
    up: (op, n) =>
      op.revokeDefault({
        role: n("reader"),
        objects: "functions",
        privileges: "execute",
        from: "public",
      }),
  }],
};

/** Uses of operations that are the same for every kind of object. */
export const ANY_OBJECT_CASES: CasesOf<AnyObjectOperation> = {
  comment: [{
    before: table,
    up: (op, n) =>
      op.comment({ column: n("a"), table: n("t"), schema: n("app") }, "it's", {
        existing: null,
      }),
  }],
  setOwner: [{
    before: (q) => [
      ...table(q),
      `GRANT CREATE ON SCHEMA ${q("app")} TO ${q("reader")}`,
      `CREATE ROLE ${q("former")}`,
      `GRANT CREATE ON SCHEMA ${q("app")} TO ${q("former")}`,
      `ALTER TABLE ${q("app")}.${q("t")} OWNER TO ${q("former")}`,
    ],
    up: (op, n) =>
      op.setOwner({ table: n("t"), schema: n("app") }, n("reader"), {
        existing: n("former"),
      }),
  }],
  rename: [{
    before: table,
    up: (op, n) =>
      op.rename(
        { column: n("a"), table: n("t"), schema: n("app") },
        n("renamed"),
      ),
  }],
  setSchema: [{
    before: (q) => [...table(q), `CREATE SCHEMA ${q("other")}`],
    up: (op, n) =>
      op.setSchema({ table: n("t"), schema: n("app") }, n("other")),
  }],
};
