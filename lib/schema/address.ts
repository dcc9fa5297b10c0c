import type { QualifiedName } from "../sql/mod.ts";
import type { SchemaModel } from "./schema.ts";

/** Every kind of object that the model can hold, parts of tables included. */
export type ObjectKind =
  | "aggregate"
  | "cast"
  | "collation"
  | "column"
  | "compositeType"
  | "constraint"
  | "defaultPrivileges"
  | "domain"
  | "enum"
  | "eventTrigger"
  | "extension"
  | "foreignDataWrapper"
  | "foreignServer"
  | "index"
  | "materializedView"
  | "operator"
  | "policy"
  | "publication"
  | "rangeType"
  | "routine"
  | "rule"
  | "schema"
  | "sequence"
  | "statistics"
  | "table"
  | "textSearchConfiguration"
  | "textSearchDictionary"
  | "trigger"
  | "userMapping"
  | "view";

/** Which object: its kind and the names that find it. */
export interface ObjectAddress extends QualifiedName {
  /** Which operation it is. */
  readonly kind: ObjectKind;
  /**
   * A part of the relation that `name` is: a column (of views too), constraint,
   * trigger, policy or rule. Indexes have no member: `name` is their own.
   */
  readonly member?: string | undefined;
  /**
   * What tells namesakes apart: a routine's or aggregate's `identity`, an
   * operator's `left,right`, a cast's target (its source is `name`), a user
   * mapping's server (its user is `name`).
   */
  readonly identity?: string | undefined;
}

/** One object that cannot be without another. */
export interface Dependency {
  /** The object that depends. */
  readonly object: ObjectAddress;
  /** What it depends on. */
  readonly on: ObjectAddress;
}

/** A schema as a server's catalogs gave it, with what they know of dependencies. */
export interface ObservedSchema {
  /** The schema. */
  readonly model: SchemaModel;
  /**
   * What no name in the model says: which columns a view reads, which function
   * a default calls. A column's default and an index's expressions count as the
   * column's and the index's own.
   */
  readonly dependencies: readonly Dependency[];
}
