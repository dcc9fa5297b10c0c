import type { QualifiedName } from "../sql/mod.ts";
import type { SequenceSettings } from "./column.ts";
import type { Grant, ObjectFacts, Options, SchemaObject } from "./common.ts";

/** `CREATE SCHEMA`. */
export interface Namespace extends ObjectFacts {
  /** Its name. */
  readonly name: string;
}

/** `CREATE EXTENSION`. */
export interface Extension {
  /** Its name. */
  readonly name: string;
  /** The schema of its objects. */
  readonly schema?: string | undefined;
  /** The version; absent means the newest the server has. */
  readonly version?: string | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
}

/** `CREATE SEQUENCE`, other than an identity column's. */
export interface Sequence extends SchemaObject, SequenceSettings {
  /** The column it goes with. */
  readonly ownedBy?: QualifiedName & { readonly column: string } | undefined;
  /** Whether its rows are lost in a crash. */
  readonly unlogged?: true | undefined;
}

/** `CREATE EVENT TRIGGER`. */
export interface EventTrigger extends ObjectFacts {
  /** Its name. */
  readonly name: string;
  /** The event it waits for. */
  readonly event: string;
  /** Command tags of `WHEN TAG IN`. */
  readonly tags?: readonly string[] | undefined;
  /** The function it calls. */
  readonly function: QualifiedName;
  /** Whether, or when, it takes effect. */
  readonly enabled?: "disabled" | "replica" | "always" | undefined;
}

/** A table of a publication. */
export interface PublishedTable extends QualifiedName {
  /** The columns, in order. */
  readonly columns?: readonly string[] | undefined;
  /** The condition of the rows it is about. */
  readonly where?: string | undefined;
}

/** `CREATE PUBLICATION`. */
export interface Publication extends ObjectFacts {
  /** Its name. */
  readonly name: string;
  /** Whether it has every table. */
  readonly allTables?: true | undefined;
  /** The tables. */
  readonly tables?: readonly PublishedTable[] | undefined;
  /** The schemas. */
  readonly schemas?: readonly string[] | undefined;
  /** `publish`, `publish_via_partition_root` … */
  readonly options?: Options | undefined;
}

/** `CREATE FOREIGN DATA WRAPPER`. */
export interface ForeignDataWrapper extends ObjectFacts {
  /** Its name. */
  readonly name: string;
  /** The function that makes its plans. */
  readonly handler?: QualifiedName | undefined;
  /** The function that checks its options. */
  readonly validator?: QualifiedName | undefined;
  /** Its options by name. */
  readonly options?: Options | undefined;
}

/** `CREATE SERVER`. */
export interface ForeignServer extends ObjectFacts {
  /** Its name. */
  readonly name: string;
  /** The foreign data wrapper. */
  readonly wrapper: string;
  /** Its type. */
  readonly type?: string | undefined;
  /** Its version. */
  readonly version?: string | undefined;
  /** Its options by name. */
  readonly options?: Options | undefined;
}

/** `CREATE USER MAPPING`. */
export interface UserMapping {
  /** The role's name; `public` for everyone. */
  readonly user: string;
  /** The foreign server. */
  readonly server: string;
  /** Its options by name. */
  readonly options?: Options | undefined;
}

/** `ALTER DEFAULT PRIVILEGES`. */
export interface DefaultPrivileges {
  /** The role whose new objects get them; absent as an owner would be. */
  readonly role?: string | undefined;
  /** The schema they are for; absent means all. */
  readonly schema?: string | undefined;
  /** The kind of objects. */
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
