/** Details of errors about reaching and using a database. */
export interface DatabaseErrorDetails {
  /** The server refused a statement. */
  "database/statement-failed": {
    /** The five-character SQLSTATE. */
    readonly sqlState: string;
    /** The statement that was sent. */
    readonly sql: string;
    /** The server's DETAIL, where it gave one. */
    readonly detail?: string | undefined;
    /** The server's HINT, where it gave one. */
    readonly serverHint?: string | undefined;
    /** Where in `sql` the error is: characters from 1. */
    readonly position?: number | undefined;
  };
}
