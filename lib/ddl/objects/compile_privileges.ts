import type {
  DefaultPrivilegeFacts,
  PrivilegeFacts,
  PrivilegeOperation,
} from "../../operations/mod.ts";
import { clauses, parenthesized, quoteIdentifier } from "../../sql/mod.ts";
import { makeStatement } from "../make_statement.ts";
import type { CompilersOf } from "./compilers.ts";
import { privilegeTarget } from "./grant_statements.ts";
import { roleName } from "./object_sql.ts";

/** The statements of operations on privileges. */
export const PRIVILEGE_COMPILERS: CompilersOf<PrivilegeOperation> = {
  grant: (operation) => [
    makeStatement(clauses(
      "GRANT",
      privilegeList(operation),
      "ON",
      privilegeTarget(operation.on),
      "TO",
      roleList(operation.roles),
      operation.grantable && "WITH GRANT OPTION",
      grantedBy(operation),
    )),
  ],
  revoke: (operation) => [
    makeStatement(clauses(
      "REVOKE",
      operation.grantOptionOnly && "GRANT OPTION FOR",
      privilegeList(operation),
      "ON",
      privilegeTarget(operation.on),
      "FROM",
      roleList(operation.roles),
      grantedBy(operation),
      operation.cascade && "CASCADE",
    )),
  ],
  grantDefault: (operation) => [
    makeStatement(clauses(
      defaultPrivileges(operation),
      "GRANT",
      operation.privileges.join(", "),
      "ON",
      operation.objects.toUpperCase(),
      "TO",
      roleList(operation.roles),
      operation.grantable && "WITH GRANT OPTION",
    )),
  ],
  revokeDefault: (operation) => [
    makeStatement(clauses(
      defaultPrivileges(operation),
      "REVOKE",
      operation.grantOptionOnly && "GRANT OPTION FOR",
      operation.privileges.join(", "),
      "ON",
      operation.objects.toUpperCase(),
      "FROM",
      roleList(operation.roles),
      operation.cascade && "CASCADE",
    )),
  ],
};

function privilegeList({ privileges, columns, on }: PrivilegeFacts): string {
  const names = columns ?? (on.kind === "column" ? [`${on.member}`] : []);
  const list = names.length === 0
    ? ""
    : ` ${parenthesized(names.map(quoteIdentifier))}`;
  return privileges.map((privilege) => `${privilege}${list}`).join(", ");
}

function roleList(roles: readonly string[]): string {
  return roles.map(roleName).join(", ");
}

function grantedBy({ grantedBy }: PrivilegeFacts): string {
  return grantedBy === undefined ? "" : `GRANTED BY ${roleName(grantedBy)}`;
}

function defaultPrivileges({ role, schema }: DefaultPrivilegeFacts): string {
  return clauses(
    "ALTER DEFAULT PRIVILEGES",
    role !== undefined && `FOR ROLE ${roleName(role)}`,
    schema !== undefined && `IN SCHEMA ${quoteIdentifier(schema)}`,
  );
}
