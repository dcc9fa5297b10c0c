import type { QualifiedName } from "../sql/mod.ts";
import type { SequenceSettings } from "./column.ts";
import type { Grant, ObjectFacts, Options, SchemaObject } from "./common.ts";

/** `CREATE SCHEMA`. */
export interface Namespace extends ObjectFacts {
  readonly name: string;
}

/** `CREATE EXTENSION`. */
export interface Extension {
  readonly name: string;
  /** The schema of its objects. */
  readonly schema?: string | undefined;
  /** The version; absent means the newest the server has. */
  readonly version?: string | undefined;
  readonly comment?: string | undefined;
}

/** `CREATE SEQUENCE`, other than an identity column's. */
export interface Sequence extends SchemaObject, SequenceSettings {
  readonly ownedBy?: QualifiedName & { readonly column: string } | undefined;
  readonly unlogged?: true | undefined;
}

/** `CREATE EVENT TRIGGER`. */
export interface EventTrigger extends ObjectFacts {
  readonly name: string;
  readonly event: string;
  /** Command tags of `WHEN TAG IN`. */
  readonly tags?: readonly string[] | undefined;
  readonly function: QualifiedName;
  readonly enabled?: "disabled" | "replica" | "always" | undefined;
}

/** A table of a publication. */
export interface PublishedTable extends QualifiedName {
  readonly columns?: readonly string[] | undefined;
  readonly where?: string | undefined;
}

/** `CREATE PUBLICATION`. */
export interface Publication extends ObjectFacts {
  readonly name: string;
  readonly allTables?: true | undefined;
  readonly tables?: readonly PublishedTable[] | undefined;
  readonly schemas?: readonly string[] | undefined;
  /** `publish`, `publish_via_partition_root` … */
  readonly options?: Options | undefined;
}

/** `CREATE FOREIGN DATA WRAPPER`. */
export interface ForeignDataWrapper extends ObjectFacts {
  readonly name: string;
  readonly handler?: QualifiedName | undefined;
  readonly validator?: QualifiedName | undefined;
  readonly options?: Options | undefined;
}

/** `CREATE SERVER`. */
export interface ForeignServer extends ObjectFacts {
  readonly name: string;
  readonly wrapper: string;
  readonly type?: string | undefined;
  readonly version?: string | undefined;
  readonly options?: Options | undefined;
}

/** `CREATE USER MAPPING`. */
export interface UserMapping {
  /** The role's name; `public` for everyone. */
  readonly user: string;
  readonly server: string;
  readonly options?: Options | undefined;
}

/** `ALTER DEFAULT PRIVILEGES`. */
export interface DefaultPrivileges {
  /** The role whose new objects get them; absent as an owner would be. */
  readonly role?: string | undefined;
  /** The schema they are for; absent means all. */
  readonly schema?: string | undefined;
  readonly objects:
    | "tables"
    | "sequences"
    | "functions"
    | "types"
    | "schemas"
    | "large objects";
  /**
   * With a schema: what is added to the built-in default. Without: what takes
   * its place, the owner's own left out as elsewhere.
   */
  readonly grants: readonly Grant[];
}
