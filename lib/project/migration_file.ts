import type { Revision } from "../revisions/mod.ts";

/** The languages a migration may be written in. */
export type MigrationFormat = "ts" | "js" | "sql";

/** A revision, as the header of its file declares it without being run. */
export interface MigrationFile extends Revision {
  /** `none`: each statement commits by itself. */
  readonly transaction: "auto" | "none";
  /** The file's absolute path. */
  readonly path: string;
  /** The path as it should be shown. */
  readonly file: string;
  readonly format: MigrationFormat;
  /** Set for SQL that must be looked at to know whether it can be split. */
  readonly intricate?: true | undefined;
}

/** What a header holds. */
export type MigrationHeader = Omit<
  MigrationFile,
  "path" | "file" | "format" | "intricate" | "message"
>;
