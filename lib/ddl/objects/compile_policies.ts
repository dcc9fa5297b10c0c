import type { PolicyOperation } from "../../operations/mod.ts";
import type { Policy } from "../../schema/mod.ts";
import { clauses, quoteIdentifier, quoteName } from "../../sql/mod.ts";
import { makeStatement } from "../make_statement.ts";
import { alterFacts, type CompilersOf, dropFacts, lock } from "./compilers.ts";
import { commentStatements } from "./creation_facts.ts";
import { dropSql } from "./drop_sql.ts";
import { roleName } from "./object_sql.ts";

/** The statements of operations on policies and row security. */
export const POLICY_COMPILERS: CompilersOf<PolicyOperation> = {
  createPolicy: ({ definition }) => {
    const { name, table, comment } = definition;
    return [
      makeStatement(policySql(definition), {
        locks: [lock(table, "ACCESS EXCLUSIVE")],
      }),
      ...commentStatements({
        kind: "policy",
        schema: table.schema,
        name: table.name,
        member: name,
      }, comment),
    ];
  },
  alterPolicy: (operation) => [
    makeStatement(
      clauses(
        "ALTER POLICY",
        quoteIdentifier(operation.name),
        "ON",
        quoteName(operation.table),
        policyClauses(operation.settings),
      ),
      {
        locks: [lock(operation.table, "ACCESS EXCLUSIVE")],
        ...alterFacts(operation),
      },
    ),
  ],
  dropPolicy: (operation) => [
    makeStatement(
      dropSql("POLICY", {
        ifExists: operation.ifExists,
        cascade: operation.cascade,
        name: `${quoteIdentifier(operation.name)} ON ${
          quoteName(operation.table)
        }`,
      }),
      {
        locks: [lock(operation.table, "ACCESS EXCLUSIVE")],
        ...dropFacts(operation),
      },
    ),
  ],
  setRowSecurity: (operation) => {
    const { enabled, forced } = operation.settings;
    const actions = [
      enabled !== undefined &&
      `${enabled ? "ENABLE" : "DISABLE"} ROW LEVEL SECURITY`,
      forced !== undefined &&
      `${forced ? "FORCE" : "NO FORCE"} ROW LEVEL SECURITY`,
    ].filter((action) => action !== false);
    return actions.length === 0 ? [] : [
      makeStatement(
        `ALTER TABLE ${quoteName(operation)} ${actions.join(", ")}`,
        { locks: [lock(operation, "ACCESS EXCLUSIVE")] },
      ),
    ];
  },
};

function policySql(policy: Policy): string {
  const { name, table, permissive, command, roles, using, withCheck } = policy;
  return clauses(
    "CREATE POLICY",
    quoteIdentifier(name),
    "ON",
    quoteName(table),
    !permissive && "AS RESTRICTIVE",
    command !== "all" && `FOR ${command.toUpperCase()}`,
    policyClauses({ roles, using, withCheck }),
  );
}

function policyClauses(
  { roles, using, withCheck }: Pick<Policy, "roles" | "using" | "withCheck">,
): string {
  return clauses(
    roles !== undefined && `TO ${roles.map(roleName).join(", ")}`,
    using !== undefined && `USING (${using})`,
    withCheck !== undefined && `WITH CHECK (${withCheck})`,
  );
}
