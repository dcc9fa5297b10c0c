/** A place in a file of the user's project; lines and columns count from 1. */
export interface SourceLocation {
  /** The file's path as it should be shown. */
  readonly file: string;
  /** The line, from 1. */
  readonly line?: number | undefined;
  /** The column in UTF-16 units, from 1. */
  readonly column?: number | undefined;
  /** The text of that line. */
  readonly excerpt?: string | undefined;
}
