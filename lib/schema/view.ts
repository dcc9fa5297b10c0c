import type { Options, SchemaObject } from "./common.ts";
import type { Index } from "./index.ts";
import type { Grant } from "./common.ts";

/** Comments and privileges on single columns of a view. */
export interface ViewColumn {
  /** Its name. */
  readonly name: string;
  /** Its comment. */
  readonly comment?: string | undefined;
  /** `ALTER VIEW … ALTER COLUMN … SET DEFAULT`. */
  readonly default?: string | undefined;
  /** Privileges on it. */
  readonly grants?: readonly Grant[] | undefined;
}

/** `CREATE VIEW`. */
export interface View extends SchemaObject {
  /** The query, without a final semicolon. */
  readonly query: string;
  /** Column names where the query's own are not used. */
  readonly columnNames?: readonly string[] | undefined;
  /** Whether conditions of others wait until its own were checked. */
  readonly securityBarrier?: true | undefined;
  /** Whether it runs with the rights of who asks. */
  readonly securityInvoker?: true | undefined;
  /** Whether rows written through it must be seen through it. */
  readonly checkOption?: "local" | "cascaded" | undefined;
  /** Whether its query may refer to itself. */
  readonly recursive?: true | undefined;
  /** Columns about which there is more to say than the query does. */
  readonly columns?: readonly ViewColumn[] | undefined;
}

/** `CREATE MATERIALIZED VIEW`. */
export interface MaterializedView extends SchemaObject {
  /** The query, without a final semicolon. */
  readonly query: string;
  /** Names of its columns where the query's own are not used. */
  readonly columnNames?: readonly string[] | undefined;
  /** What is used for it. */
  readonly using?: string | undefined;
  /** Its options by name. */
  readonly options?: Options | undefined;
  /** The tablespace it is kept in. */
  readonly tablespace?: string | undefined;
  /** False for `WITH NO DATA`. */
  readonly populated?: false | undefined;
  /** Its indexes. */
  readonly indexes: readonly Index[];
  /** The columns, in order. */
  readonly columns?: readonly ViewColumn[] | undefined;
}
