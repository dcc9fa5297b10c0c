/** Details of errors about schemas: wanted, present, compared. */
export interface SchemaErrorDetails {
  /** A schema description has a key or value that cannot be used. */
  "schema/invalid": { readonly path: string };
  /** A statement of a wanted schema failed, whatever ran before it. */
  "schema/not-buildable": {
    readonly sql: string;
    readonly sqlState: string;
    readonly serverMessage: string;
    /** How many other statements failed too. */
    readonly others: number;
  };
  /** Nothing is where a schema was said to be. */
  "schema/not-found": { readonly source: string };
}
