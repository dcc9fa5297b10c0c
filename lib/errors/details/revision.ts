/** Details of errors about revisions, targets and plans. */
export interface RevisionErrorDetails {
  /** No revision, label or partial id matches. */
  "revision/not-found": { readonly requested: string };
  /** One head was asked for and there are several. */
  "revision/multiple-heads": {
    readonly requested: string;
    readonly heads: readonly string[];
  };
}
