/** Calls on tables, columns, constraints, indexes and rows. */
export interface CoreOperations {
  /** Runs SQL, one statement or several. */
  execute(sql: string): void;
  /**
   * Sends what has been recorded so far, then a query, and returns its rows.
   *
   * @throws {RetortError} `operation/offline` when SQL is only being written
   */
  query<Row extends Record<string, unknown> = Record<string, unknown>>(
    sql: string,
    parameters?: readonly unknown[],
  ): Promise<readonly Row[]>;
}
