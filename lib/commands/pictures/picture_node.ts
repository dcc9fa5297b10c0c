/** A revision as pictures of the history show it. */
export interface PictureNode {
  /** The id. */
  readonly id: string;
  /** What it says. */
  readonly message: string;
  /** The labels that the revision itself declares. */
  readonly branchLabels: readonly string[];
  /** The ids of what it builds on. */
  readonly downRevisions: readonly string[];
  /** The ids of what it depends on besides. */
  readonly dependencies: readonly string[];
  /** No revision follows it. */
  readonly isHead: boolean;
  /** Whether it is applied, where a database was asked. */
  readonly state?: "applied" | "pending" | undefined;
  /** The version table names it. */
  readonly isCurrent: boolean;
}
