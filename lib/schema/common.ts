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
  /** The role that owns it. */
  readonly owner?: string | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
  /** Its privileges where they differ from the built-in default. */
  readonly grants?: readonly Grant[] | undefined;
}

/** Options as PostgreSQL keeps them: name to text, such as `fillfactor: "70"`. */
export type Options = { readonly [name: string]: string };

/** An object with a name in a schema. */
export interface SchemaObject extends QualifiedName, ObjectFacts {}
