import type { AllObjectsIn, ObjectReference } from "../../operations/mod.ts";
import type { Grant } from "../../schema/mod.ts";
import {
  clauses,
  quoteIdentifier,
  quoteName,
  type Statement,
} from "../../sql/mod.ts";
import { makeStatement } from "../make_statement.ts";
import {
  memberOf,
  objectKeyword,
  roleName,
  routineName,
} from "./object_sql.ts";

/** Kinds of objects on which everyone has privileges from the start. */
const OPEN_TO_PUBLIC: ReadonlySet<string> = new Set([
  "aggregate",
  "baseType",
  "compositeType",
  "database",
  "domain",
  "enum",
  "function",
  "language",
  "procedure",
  "rangeType",
  "routine",
  "type",
]);

const ALL_OBJECTS: Readonly<Record<AllObjectsIn["kind"], string>> = {
  allFunctions: "ALL FUNCTIONS",
  allProcedures: "ALL PROCEDURES",
  allRoutines: "ALL ROUTINES",
  allSequences: "ALL SEQUENCES",
  allTables: "ALL TABLES",
};

/** What follows the `ON` of `GRANT` and `REVOKE`. */
export function privilegeTarget(
  on: ObjectReference | AllObjectsIn,
): string {
  switch (on.kind) {
    case "allFunctions":
    case "allProcedures":
    case "allRoutines":
    case "allSequences":
    case "allTables":
      return `${ALL_OBJECTS[on.kind]} IN SCHEMA ${quoteIdentifier(on.name)}`;
    case "column":
    case "foreignTable":
    case "materializedView":
    case "table":
    case "view":
      return `TABLE ${quoteName(on)}`;
    case "aggregate":
      return `FUNCTION ${routineName({ ...on, kind: "function" })}`;
    case "foreignServer":
      return `FOREIGN SERVER ${quoteName(on)}`;
    default:
      return `${objectKeyword(on.kind)} ${routineName(on)}`;
  }
}

/** Privileges as they shall be, on an object that has those it starts with. */
export function grantStatements(
  reference: ObjectReference,
  grants: readonly Grant[],
  { owner = "current_user" }: { readonly owner?: string | undefined } = {},
): readonly Statement[] {
  const target = privilegeTarget(reference);
  const columns = reference.kind === "column"
    ? ` (${quoteIdentifier(memberOf(reference))})`
    : "";
  const statements: string[] = [];
  const named = new Set(grants.map((grant) => grant.grantee));
  if (OPEN_TO_PUBLIC.has(reference.kind)) {
    statements.push(`REVOKE ALL ON ${target} FROM PUBLIC`);
  }
  if (reference.kind !== "column" && named.has(owner)) {
    statements.push(`REVOKE ALL ON ${target} FROM ${roleName(owner)}`);
  }
  for (const { grantee, privileges, grantable } of grants) {
    if (privileges.length === 0) continue;
    statements.push(clauses(
      "GRANT",
      privileges.map((privilege) => `${privilege}${columns}`).join(", "),
      "ON",
      target,
      "TO",
      roleName(grantee),
      grantable && "WITH GRANT OPTION",
    ));
  }
  return statements.map((sql) => makeStatement(sql));
}
