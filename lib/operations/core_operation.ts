import type { SourceLocation } from "../errors/mod.ts";

/** What every operation may carry. */
export interface OperationFacts {
  /** The call in the migration file that recorded it. */
  readonly source?: SourceLocation | undefined;
}

/** SQL as the migration's author wrote it. */
export interface ExecuteOperation extends OperationFacts {
  readonly kind: "execute";
  readonly sql: string;
}

/** Operations on tables, columns, constraints, indexes and rows. */
export type CoreOperation = ExecuteOperation;
