import type { QualifiedName } from "../sql/mod.ts";

/**
 * SQL text that is used as it is: `{ sql: "now()" }`.
 *
 * @example A default that the server computes
 * ```ts
 * import { compile, createRecorder, type SqlExpression } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const now: SqlExpression = { sql: "now()" };
 * const { op, take } = createRecorder();
 * op.addColumn("bookings", "created_at", {
 *   type: "timestamptz",
 *   default: now,
 * });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TABLE bookings ADD COLUMN created_at timestamptz DEFAULT now()",
 * );
 * ```
 */
export interface SqlExpression {
  /** The text. */
  readonly sql: string;
}

/**
 * Privileges that one role has on one object.
 *
 * @example
 * ```ts
 * import type { Grant } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const grants: readonly Grant[] = [
 *   { grantee: "booking_app", privileges: ["INSERT", "SELECT"] },
 *   { grantee: "report", privileges: ["SELECT"], grantable: true },
 * ];
 * deepStrictEqual(grants.map(({ grantee }) => grantee), [
 *   "booking_app",
 *   "report",
 * ]);
 * ```
 */
export interface Grant {
  /** The role's name; `public` for everyone. */
  readonly grantee: string;
  /** Upper-case privileges, sorted: `["INSERT", "SELECT"]`. */
  readonly privileges: readonly string[];
  /** Whether the role may pass them on. */
  readonly grantable?: true | undefined;
}

/**
 * What any object may have besides its definition.
 *
 * @example A schema with an owner, a comment and a reader
 * ```ts
 * import { compile, type ObjectFacts } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const facts: ObjectFacts = {
 *   owner: "booking_owner",
 *   comment: "Rooms and who stays in them",
 *   grants: [{ grantee: "report", privileges: ["USAGE"] }],
 * };
 * const statements = compile({
 *   kind: "createSchema",
 *   definition: { name: "booking", ...facts },
 * }, { serverVersion: 180000 });
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "CREATE SCHEMA booking AUTHORIZATION booking_owner",
 *   "COMMENT ON SCHEMA booking IS 'Rooms and who stays in them'",
 *   "GRANT USAGE ON SCHEMA booking TO report",
 * ]);
 * ```
 */
export interface ObjectFacts {
  /** The role that owns it; absent where it is the role that works on the schema. */
  readonly owner?: string | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
  /**
   * Its privileges: absent where they are the built-in default, otherwise those
   * of every role but the owner, who is named only where some are missing. An
   * empty list says that nobody but the owner has any.
   */
  readonly grants?: readonly Grant[] | undefined;
}

/**
 * Options as PostgreSQL keeps them: name to text, such as `fillfactor: "70"`.
 *
 * @example
 * ```ts
 * import { compile, type Options } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const fillfactor: Options = { fillfactor: "70" };
 * const [statement] = compile({
 *   kind: "createTable",
 *   table: {
 *     name: "rooms",
 *     columns: [],
 *     constraints: [],
 *     indexes: [],
 *     options: fillfactor,
 *   },
 * }, { serverVersion: 180000 });
 * strictEqual(statement?.sql, "CREATE TABLE rooms () WITH (fillfactor = 70)");
 * ```
 */
export type Options = { readonly [name: string]: string };

/**
 * An object with a name in a schema.
 *
 * @example What views, types and sequences have in common
 * ```ts
 * import type { EnumType, SchemaObject } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * function title({ schema, name, comment }: SchemaObject): string {
 *   return `${schema ?? "public"}.${name}: ${comment ?? "no comment"}`;
 * }
 * const status: EnumType = {
 *   name: "booking_status",
 *   values: ["pending", "approved"],
 *   comment: "How far a booking is",
 * };
 * strictEqual(title(status), "public.booking_status: How far a booking is");
 * ```
 */
export interface SchemaObject extends QualifiedName, ObjectFacts {}
