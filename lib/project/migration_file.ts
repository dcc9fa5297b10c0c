/** The languages a migration may be written in. */
export type MigrationFormat = "ts" | "js" | "sql";

/** What a migration's file says about itself, read without running it. */
export interface MigrationFile {
  /** The revision's id. */
  readonly revision: string;
  /** The revisions it follows: none for a base, several for a merge. */
  readonly downRevisions: readonly string[];
  /** The labels it gives to its branch. */
  readonly branchLabels: readonly string[];
  /** The revisions that must be applied first without being its parents. */
  readonly dependsOn: readonly string[];
  /** `none`: each statement commits by itself. */
  readonly transaction: "auto" | "none";
  /** The first doc comment, or the first comment of an `.sql` file. */
  readonly message: string;
  /** The file's absolute path. */
  readonly path: string;
  /** The path as it should be shown. */
  readonly file: string;
  readonly format: MigrationFormat;
}

/** What a header holds, before the file's place is added. */
export type MigrationHeader = Pick<
  MigrationFile,
  | "revision"
  | "downRevisions"
  | "branchLabels"
  | "dependsOn"
  | "transaction"
  | "message"
>;
