import type { Grant, ObjectFacts } from "../../common.ts";
import {
  type Checker,
  flag,
  identifier,
  listOf,
  nonEmptyListOf,
  object,
  type Refuse,
  required,
  type Shape,
  text,
} from "../check.ts";
import { flagOf } from "./definition_kind.ts";

/**
 * Privileges that one role has on an object.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type GrantDefinition,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const reading: GrantDefinition = {
 *   grantee: "report",
 *   privileges: ["SELECT"],
 * };
 * const { op, take } = createRecorder();
 * op.createView("open_bookings", {
 *   query: "SELECT id FROM bookings WHERE status = 'pending'",
 *   grants: [reading],
 * });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   `CREATE VIEW open_bookings AS
 * SELECT id FROM bookings WHERE status = 'pending'`,
 *   "GRANT SELECT ON TABLE open_bookings TO report",
 * ]);
 * ```
 */
export interface GrantDefinition {
  /** The role's name; `public` for everyone. */
  readonly grantee: string;
  /** Privileges: `["SELECT", "INSERT"]`. */
  readonly privileges: readonly string[];
  /** Whether the role may pass them on. */
  readonly grantable?: boolean;
}

/**
 * What any object may have besides its definition.
 *
 * @example An owner and a comment for a sequence
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type FactsDefinition,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const facts: FactsDefinition = {
 *   owner: "booking_owner",
 *   comment: "Numbers of invoices",
 * };
 * const { op, take } = createRecorder();
 * op.createSequence("invoice_number", { start: 1000, ...facts });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "CREATE SEQUENCE invoice_number START WITH 1000",
 *   "COMMENT ON SEQUENCE invoice_number IS 'Numbers of invoices'",
 *   "ALTER SEQUENCE invoice_number OWNER TO booking_owner",
 * ]);
 * ```
 */
export interface FactsDefinition {
  /** The role that owns it; who creates it if left out. */
  readonly owner?: string;
  /** Its comment. */
  readonly comment?: string;
  /** Who has which privileges; PostgreSQL's default if left out. */
  readonly grants?: readonly GrantDefinition[];
}

const PRIVILEGE_REGEXP = /^[a-z]+(?: [a-z]+)*$/i;

/** One privilege, in any case. */
export function privilege(value: unknown, path: string, refuse: Refuse): void {
  text(value, path, refuse);
  if (!PRIVILEGE_REGEXP.test(`${value}`)) {
    refuse(path, `expected a privilege, got "${value}"`, 'Such as "SELECT"');
  }
}

/** Privileges, at least one. */
export const privilegeList: Checker = nonEmptyListOf(privilege);

/** Looks at {@linkcode GrantDefinition}s. */
export const grantList: Checker = listOf(object<GrantDefinition>({
  grantee: required(identifier),
  privileges: required(privilegeList),
  grantable: flag,
}));

/** The keys of {@linkcode FactsDefinition}. */
export const FACTS_SHAPE: Shape<FactsDefinition> = {
  owner: identifier,
  comment: text,
  grants: grantList,
};

/** Checked facts as the model has them. */
export function defineFacts(
  { owner, comment, grants }: FactsDefinition,
): ObjectFacts {
  return { owner, comment, grants: defineGrants(grants) };
}

/** Checked grants as the model has them. */
export function defineGrants(
  grants: readonly GrantDefinition[] | undefined,
): readonly Grant[] | undefined {
  return grants?.map(({ grantee, privileges, grantable }) => ({
    grantee,
    privileges: definePrivileges(privileges),
    grantable: flagOf(grantable),
  }));
}

/** Privileges as the model has them: in upper case, sorted. */
export function definePrivileges(
  privileges: readonly string[],
): readonly string[] {
  return privileges.map((each) => each.toUpperCase()).sort();
}
