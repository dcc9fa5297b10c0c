import type { QualifiedName } from "../sql/mod.ts";

/** SQL text that is used as it is: `{ sql: "now()" }`. */
export interface SqlExpression {
  /** The text. */
  readonly sql: string;
}

/** Privileges that one role has on one object. */
export interface Grant {
  /** The role's name; `public` for everyone. */
  readonly grantee: string;
  /** Upper-case privileges, sorted: `["INSERT", "SELECT"]`. */
  readonly privileges: readonly string[];
  /** Whether the role may pass them on. */
  readonly grantable?: true | undefined;
}

/** What any object may have besides its definition. */
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

/** Options as PostgreSQL keeps them: name to text, such as `fillfactor: "70"`. */
export type Options = { readonly [name: string]: string };

/** An object with a name in a schema. */
export interface SchemaObject extends QualifiedName, ObjectFacts {}
