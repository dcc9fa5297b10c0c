/** Details of errors about schemas: wanted, present, compared. */
export interface SchemaErrorDetails {
  /** A schema description has a key or value that cannot be used. */
  "schema/invalid": { readonly path: string };
}
