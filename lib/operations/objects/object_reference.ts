import type { ObjectAddress, ObjectKind } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";

/**
 * What a statement can name besides the objects that the model describes.
 *
 * @example
 * ```ts
 * import { compile, type ReferenceKind } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const kinds: readonly ReferenceKind[] = ["role", "database"];
 * const statements = kinds.flatMap((kind) =>
 *   compile({
 *     kind: "comment",
 *     on: { kind, name: "report" },
 *     text: "For reports",
 *   }, {
 *     serverVersion: 180000,
 *   })
 * );
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "COMMENT ON ROLE report IS 'For reports'",
 *   "COMMENT ON DATABASE report IS 'For reports'",
 * ]);
 * ```
 */
export type ReferenceKind =
  | ObjectKind
  | "database"
  | "domainConstraint"
  | "foreignTable"
  | "function"
  | "procedure"
  | "role"
  | "subscription"
  | "tablespace"
  | "type";

/**
 * Which object an operation is about. Every address of the model is one.
 *
 * @example A column of a table
 * ```ts
 * import { compile, type ObjectReference } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const on: ObjectReference = {
 *   kind: "column",
 *   name: "bookings",
 *   member: "status",
 * };
 * const [statement] = compile({ kind: "comment", on, text: "How far it is" }, {
 *   serverVersion: 180000,
 * });
 * strictEqual(
 *   statement?.sql,
 *   "COMMENT ON COLUMN bookings.status IS 'How far it is'",
 * );
 * ```
 */
export interface ObjectReference
  extends QualifiedName, Pick<ObjectAddress, "member" | "identity"> {
  /** Which kind of object it is. */
  readonly kind: ReferenceKind;
}
