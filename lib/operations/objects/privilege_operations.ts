import type { DefaultPrivileges } from "../../schema/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type { ObjectReference } from "./object_reference.ts";

/**
 * Every object of one kind in a schema.
 *
 * @example
 * ```ts
 * import { type AllObjectsIn, compile } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const on: AllObjectsIn = { kind: "allTables", name: "booking" };
 * const [statement] = compile({
 *   kind: "grant",
 *   privileges: ["SELECT"],
 *   on,
 *   roles: ["report"],
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "GRANT SELECT ON ALL TABLES IN SCHEMA booking TO report",
 * );
 * ```
 */
export interface AllObjectsIn {
  /** Which kind of objects. */
  readonly kind:
    | "allTables"
    | "allSequences"
    | "allFunctions"
    | "allProcedures"
    | "allRoutines";
  /** The schema. */
  readonly name: string;
}

/**
 * Which privileges on what, for whom.
 *
 * @example
 * ```ts
 * import { compile, type PrivilegeFacts } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const facts: PrivilegeFacts = {
 *   privileges: ["SELECT"],
 *   on: { kind: "table", name: "bookings" },
 *   roles: ["report"],
 * };
 * const [statement] = compile({ kind: "revoke", ...facts }, {
 *   serverVersion: 180000,
 * });
 * strictEqual(statement?.sql, "REVOKE SELECT ON TABLE bookings FROM report");
 * ```
 */
export interface PrivilegeFacts extends OperationFacts {
  /** Upper-case privileges: `SELECT`, or `ALL`. */
  readonly privileges: readonly string[];
  /** What they are on. */
  readonly on: ObjectReference | AllObjectsIn;
  /** The columns of a table or view the privileges are for. */
  readonly columns?: readonly string[] | undefined;
  /** Role names; `public` for everyone. */
  readonly roles: readonly string[];
  /** The role that grants; the current one if absent (PostgreSQL 14). */
  readonly grantedBy?: string | undefined;
}

/**
 * `GRANT`.
 *
 * @example
 * ```ts
 * import { createRecorder, type GrantOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.grant({ privileges: "SELECT", on: { table: "bookings" }, to: "report" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "grant",
 *     privileges: ["SELECT"],
 *     on: { kind: "table", name: "bookings" },
 *     roles: ["report"],
 *   } satisfies GrantOperation,
 * ]);
 * ```
 */
export interface GrantOperation extends PrivilegeFacts {
  /** Which operation it is. */
  readonly kind: "grant";
  /** The roles may pass the privileges on. */
  readonly grantable?: true | undefined;
}

/**
 * `REVOKE`.
 *
 * @example
 * ```ts
 * import { createRecorder, type RevokeOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.revoke({ privileges: "ALL", on: { schema: "booking" }, from: "public" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "revoke",
 *     privileges: ["ALL"],
 *     on: { kind: "schema", name: "booking" },
 *     roles: ["public"],
 *   } satisfies RevokeOperation,
 * ]);
 * ```
 */
export interface RevokeOperation extends PrivilegeFacts {
  /** Which operation it is. */
  readonly kind: "revoke";
  /** Takes only the right to pass them on. */
  readonly grantOptionOnly?: true | undefined;
  /** Takes them from those they were passed on to, too. */
  readonly cascade?: true | undefined;
  /** Whether the roles could pass them on: what a reverse gives back. */
  readonly grantable?: true | undefined;
}

/**
 * Which privileges on which future objects, for whom.
 *
 * @example
 * ```ts
 * import { compile, type DefaultPrivilegeFacts } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const facts: DefaultPrivilegeFacts = {
 *   schema: "booking",
 *   objects: "tables",
 *   privileges: ["SELECT"],
 *   roles: ["report"],
 * };
 * const [statement] = compile({ kind: "grantDefault", ...facts }, {
 *   serverVersion: 180000,
 * });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER DEFAULT PRIVILEGES IN SCHEMA booking GRANT SELECT ON TABLES TO report",
 * );
 * ```
 */
export interface DefaultPrivilegeFacts extends OperationFacts {
  /** The role that makes the objects; the current one if absent. */
  readonly role?: string | undefined;
  /** The schema they are made in; absent means all. */
  readonly schema?: string | undefined;
  /** The kind of objects. */
  readonly objects: DefaultPrivileges["objects"];
  /** Upper-case privileges: `SELECT`, or `ALL`. */
  readonly privileges: readonly string[];
  /** Role names; `public` for everyone. */
  readonly roles: readonly string[];
}

/**
 * `ALTER DEFAULT PRIVILEGES … GRANT`.
 *
 * @example
 * ```ts
 * import { createRecorder, type GrantDefaultOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.grantDefault({ objects: "tables", privileges: "SELECT", to: "report" });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "grantDefault",
 *     objects: "tables",
 *     privileges: ["SELECT"],
 *     roles: ["report"],
 *   } satisfies GrantDefaultOperation,
 * ]);
 * ```
 */
export interface GrantDefaultOperation extends DefaultPrivilegeFacts {
  /** Which operation it is. */
  readonly kind: "grantDefault";
  /** Whether they may be passed on. */
  readonly grantable?: true | undefined;
}

/**
 * `ALTER DEFAULT PRIVILEGES … REVOKE`.
 *
 * @example
 * ```ts
 * import { createRecorder, type RevokeDefaultOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * op.revokeDefault({
 *   objects: "functions",
 *   privileges: "EXECUTE",
 *   from: "public",
 * });
 * deepStrictEqual(take(), [
 *   {
 *     kind: "revokeDefault",
 *     objects: "functions",
 *     privileges: ["EXECUTE"],
 *     roles: ["public"],
 *   } satisfies RevokeDefaultOperation,
 * ]);
 * ```
 */
export interface RevokeDefaultOperation extends DefaultPrivilegeFacts {
  /** Which operation it is. */
  readonly kind: "revokeDefault";
  /** Takes only the right to pass them on. */
  readonly grantOptionOnly?: true | undefined;
  /** Takes them from those they were passed on to, too. */
  readonly cascade?: true | undefined;
  /** Whether the roles could pass them on: what a reverse gives back. */
  readonly grantable?: true | undefined;
}

/**
 * Operations on privileges.
 *
 * @example Who is given something
 * ```ts
 * import type { PrivilegeOperation } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const operations: readonly PrivilegeOperation[] = [
 *   {
 *     kind: "grant",
 *     privileges: ["USAGE"],
 *     on: { kind: "schema", name: "booking" },
 *     roles: ["report"],
 *   },
 * ];
 * const roles = operations.flatMap(({ kind, roles }) =>
 *   kind === "grant" ? roles : []
 * );
 * deepStrictEqual(roles, ["report"]);
 * ```
 */
export type PrivilegeOperation =
  | GrantOperation
  | RevokeOperation
  | GrantDefaultOperation
  | RevokeDefaultOperation;
