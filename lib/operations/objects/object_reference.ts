import type { QualifiedName } from "../../sql/mod.ts";
import type { ObjectAddress, ObjectKind } from "../../schema/mod.ts";

/** What a statement can name besides the objects that the model describes. */
export type ReferenceKind =
  | ObjectKind
  | "accessMethod"
  | "database"
  | "domainConstraint"
  | "foreignTable"
  | "function"
  | "language"
  | "operatorClass"
  | "operatorFamily"
  | "procedure"
  | "role"
  | "subscription"
  | "tablespace"
  | "textSearchParser"
  | "textSearchTemplate"
  | "type";

/**
 * Which object an operation is about. Every address of the model is one;
 * `identity` of an operator class or family is its access method.
 */
export interface ObjectReference
  extends QualifiedName, Pick<ObjectAddress, "member" | "identity"> {
  /** Which kind of object it is. */
  readonly kind: ReferenceKind;
}
