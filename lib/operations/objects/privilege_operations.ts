import type { DefaultPrivileges } from "../../schema/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type { ObjectReference } from "./object_reference.ts";

/** Every object of one kind in a schema. */
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

/** Which privileges on what, for whom. */
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

/** `GRANT`. */
export interface GrantOperation extends PrivilegeFacts {
  /** Which operation it is. */
  readonly kind: "grant";
  /** The roles may pass the privileges on. */
  readonly grantable?: true | undefined;
}

/** `REVOKE`. */
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

/** Whose future objects of which kind, where. */
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

/** `ALTER DEFAULT PRIVILEGES … GRANT`. */
export interface GrantDefaultOperation extends DefaultPrivilegeFacts {
  /** Which operation it is. */
  readonly kind: "grantDefault";
  /** Whether they may be passed on. */
  readonly grantable?: true | undefined;
}

/** `ALTER DEFAULT PRIVILEGES … REVOKE`. */
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

/** Operations on privileges. */
export type PrivilegeOperation =
  | GrantOperation
  | RevokeOperation
  | GrantDefaultOperation
  | RevokeDefaultOperation;
