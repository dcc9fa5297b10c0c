import type { DefaultPrivileges } from "../../schema/mod.ts";
import type { ObjectTarget } from "./object_target.ts";
import type { AllObjectsIn } from "./privilege_operations.ts";

/**
 * Every object of one kind in a schema: `{ allTables: "app" }`.
 *
 * @example
 * ```ts
 * import {
 *   type AllObjectsTarget,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const on: AllObjectsTarget = { allTables: "booking" };
 * const { op, take } = createRecorder();
 * op.grant({ privileges: "SELECT", on, to: "report" });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "GRANT SELECT ON ALL TABLES IN SCHEMA booking TO report",
 * );
 * ```
 */
export type AllObjectsTarget = {
  readonly [Kind in AllObjectsIn["kind"]]: {
    readonly [Key in Kind]: string;
  };
}[AllObjectsIn["kind"]];

/**
 * Privileges, what they are on and who has them.
 *
 * @example Some columns of a table
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type PrivilegesDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const reading: PrivilegesDefinition = {
 *   privileges: "SELECT",
 *   on: { table: "bookings" },
 *   columns: ["id", "start_date"],
 * };
 * const { op, take } = createRecorder();
 * op.grant({ ...reading, to: "report" });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "GRANT SELECT (id, start_date) ON TABLE bookings TO report",
 * );
 * ```
 */
export interface PrivilegesDefinition {
  /** Privileges: `["SELECT"]`, or `"ALL"`. */
  readonly privileges: string | readonly string[];
  /** What they are on: `{ table: "bookings" }`, `{ allTables: "app" }`. */
  readonly on: ObjectTarget | AllObjectsTarget;
  /** The columns of a table or view they are for. */
  readonly columns?: readonly string[];
  /** The role that grants; who runs the migration if left out. */
  readonly grantedBy?: string;
}

/**
 * What `op.grant` takes.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type GrantPrivileges,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const grant: GrantPrivileges = {
 *   privileges: ["SELECT", "INSERT"],
 *   on: { table: "bookings" },
 *   to: ["booking_app"],
 * };
 * const { op, take } = createRecorder();
 * op.grant(grant);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "GRANT INSERT, SELECT ON TABLE bookings TO booking_app",
 * );
 * ```
 */
export interface GrantPrivileges extends PrivilegesDefinition {
  /** The roles; `public` for everyone. */
  readonly to: string | readonly string[];
  /** The roles may pass the privileges on. */
  readonly grantable?: boolean;
}

/**
 * How privileges are taken.
 *
 * @example Only the right to pass a privilege on
 * ```ts
 * import { compile, createRecorder, type RevokeFacts } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const facts: RevokeFacts = { from: "report", grantOptionOnly: true };
 * const { op, take } = createRecorder();
 * op.revoke({ privileges: "SELECT", on: { table: "bookings" }, ...facts });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "REVOKE GRANT OPTION FOR SELECT ON TABLE bookings FROM report",
 * );
 * ```
 */
export interface RevokeFacts {
  /** The roles; `public` for everyone. */
  readonly from: string | readonly string[];
  /** Take only the right to pass them on. */
  readonly grantOptionOnly?: boolean;
  /** Take them from those they were passed on to, too. */
  readonly cascade?: boolean;
  /** Whether the roles could pass them on: what a reverse gives back. */
  readonly grantable?: boolean;
}

/**
 * What `op.revoke` takes.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type RevokePrivileges,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const revoke: RevokePrivileges = {
 *   privileges: "ALL",
 *   on: { schema: "booking" },
 *   from: "public",
 * };
 * const { op, take } = createRecorder();
 * op.revoke(revoke);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(statements[0]?.sql, "REVOKE ALL ON SCHEMA booking FROM PUBLIC");
 * ```
 */
export interface RevokePrivileges extends PrivilegesDefinition, RevokeFacts {}

/**
 * Privileges that new objects get, and who gets them.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type DefaultPrivilegesDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const reading: DefaultPrivilegesDefinition = {
 *   objects: "tables",
 *   schema: "booking",
 *   privileges: "SELECT",
 * };
 * const { op, take } = createRecorder();
 * op.grantDefault({ ...reading, to: "report" });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER DEFAULT PRIVILEGES IN SCHEMA booking GRANT SELECT ON TABLES TO report",
 * );
 * ```
 */
export interface DefaultPrivilegesDefinition {
  /** The kind of objects. */
  readonly objects: DefaultPrivileges["objects"];
  /** Privileges: `["SELECT"]`, or `"ALL"`. */
  readonly privileges: string | readonly string[];
  /** The role that makes the objects; who runs the migration if left out. */
  readonly role?: string;
  /** The schema they are made in; all if left out. */
  readonly schema?: string;
}

/**
 * What `op.grantDefault` takes.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type GrantDefaultPrivileges,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const grant: GrantDefaultPrivileges = {
 *   objects: "sequences",
 *   privileges: "USAGE",
 *   to: "booking_app",
 * };
 * const { op, take } = createRecorder();
 * op.grantDefault(grant);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO booking_app",
 * );
 * ```
 */
export interface GrantDefaultPrivileges extends DefaultPrivilegesDefinition {
  /** The roles; `public` for everyone. */
  readonly to: string | readonly string[];
  /** The roles may pass the privileges on. */
  readonly grantable?: boolean;
}

/**
 * What `op.revokeDefault` takes.
 *
 * @example No one may call new functions unasked
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type RevokeDefaultPrivileges,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const revoke: RevokeDefaultPrivileges = {
 *   objects: "functions",
 *   privileges: "EXECUTE",
 *   from: "public",
 * };
 * const { op, take } = createRecorder();
 * op.revokeDefault(revoke);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC",
 * );
 * ```
 */
export interface RevokeDefaultPrivileges
  extends DefaultPrivilegesDefinition, RevokeFacts {}
