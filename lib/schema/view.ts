import type { Options, SchemaObject } from "./common.ts";
import type { Index } from "./index.ts";
import type { Grant } from "./common.ts";

/** Comments and privileges on single columns of a view. */
export interface ViewColumn {
  readonly name: string;
  readonly comment?: string | undefined;
  /** `ALTER VIEW … ALTER COLUMN … SET DEFAULT`. */
  readonly default?: string | undefined;
  readonly grants?: readonly Grant[] | undefined;
}

/** `CREATE VIEW`. */
export interface View extends SchemaObject {
  /** The query, without a final semicolon. */
  readonly query: string;
  /** Column names where the query's own are not used. */
  readonly columnNames?: readonly string[] | undefined;
  readonly securityBarrier?: true | undefined;
  readonly securityInvoker?: true | undefined;
  readonly checkOption?: "local" | "cascaded" | undefined;
  readonly recursive?: true | undefined;
  /** Columns about which there is more to say than the query does. */
  readonly columns?: readonly ViewColumn[] | undefined;
}

/** `CREATE MATERIALIZED VIEW`. */
export interface MaterializedView extends SchemaObject {
  /** The query, without a final semicolon. */
  readonly query: string;
  readonly columnNames?: readonly string[] | undefined;
  readonly using?: string | undefined;
  readonly options?: Options | undefined;
  readonly tablespace?: string | undefined;
  /** False for `WITH NO DATA`. */
  readonly populated?: false | undefined;
  readonly indexes: readonly Index[];
  readonly columns?: readonly ViewColumn[] | undefined;
}
