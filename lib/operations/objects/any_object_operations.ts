import type { OperationFacts } from "../core_operation.ts";
import type { ObjectReference } from "./object_reference.ts";

/** `COMMENT ON`. */
export interface CommentOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "comment";
  /** What it is about. */
  readonly on: ObjectReference;
  /** The comment; `null` takes it away. */
  readonly text: string | null;
  /** The comment it had; absent where that is not known. */
  readonly existing?: string | null | undefined;
}

/** `ALTER … OWNER TO`. */
export interface SetOwnerOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "setOwner";
  /** What it is about. */
  readonly on: ObjectReference;
  /** The role that owns it. */
  readonly owner: string;
  /** The role that owned it. */
  readonly existing?: string | undefined;
}

/** `ALTER … RENAME TO`. */
export interface RenameOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "rename";
  /** The object under the name it has. */
  readonly on: ObjectReference;
  /** What it becomes. */
  readonly to: string;
}

/** `ALTER … SET SCHEMA`. */
export interface SetSchemaOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "setSchema";
  /** The object where it is. */
  readonly on: ObjectReference;
  /** The schema it goes to. */
  readonly to: string;
}

/** Operations that are the same for every kind of object. */
export type AnyObjectOperation =
  | CommentOperation
  | SetOwnerOperation
  | RenameOperation
  | SetSchemaOperation;
