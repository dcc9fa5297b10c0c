/** Calls on every other object. */
export interface ObjectOperations {
  /** Creates a schema. */
  createSchema(
    name: string,
    options?: { readonly ifNotExists?: boolean; readonly owner?: string },
  ): void;
}
