import type { QualifiedName } from "../sql/mod.ts";
import type { Options } from "./common.ts";

/** One key of an index. */
export interface IndexKey {
  /** A column's name, or an expression as `{ sql }`. */
  readonly expression: string | { readonly sql: string };
  readonly collation?: QualifiedName | undefined;
  /** An operator class, with its parameters where it has any. */
  readonly opclass?: string | undefined;
  readonly order?: "asc" | "desc" | undefined;
  readonly nulls?: "first" | "last" | undefined;
}

/** An index of a table or a materialised view that backs no constraint. */
export interface Index {
  /** Its name; absent where PostgreSQL shall pick one. */
  readonly name?: string | undefined;
  readonly keys: readonly IndexKey[];
  readonly unique?: true | undefined;
  /** The access method; `btree` if absent. */
  readonly using?: string | undefined;
  readonly include?: readonly string[] | undefined;
  readonly nullsNotDistinct?: true | undefined;
  readonly with?: Options | undefined;
  readonly tablespace?: string | undefined;
  /** The condition of a partial index. */
  readonly where?: string | undefined;
  readonly comment?: string | undefined;
  /** On a partitioned table: made for the parent alone. */
  readonly only?: true | undefined;
  /** The parent's index that it is attached to. */
  readonly attachedTo?: QualifiedName | undefined;
  /** Statistics targets of expression keys: position from 1 to target. */
  readonly statistics?: { readonly [position: number]: number } | undefined;
  /** Whether `CLUSTER` uses it. */
  readonly clustered?: true | undefined;
  /** False for what a failed concurrent build left. */
  readonly valid?: false | undefined;
}
