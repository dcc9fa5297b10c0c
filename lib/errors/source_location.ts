/**
 * A place in a file of the user's project; lines and columns count from 1.
 *
 * @example
 * ```ts
 * import type { SourceLocation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const { file, line, column }: SourceLocation = {
 *   file: "migrations/005_add_notes.ts",
 *   line: 8,
 *   column: 3,
 *   excerpt: '  op.addColumn("bookings", "notes", { type: "text" });',
 * };
 * strictEqual(`${file}:${line}:${column}`, "migrations/005_add_notes.ts:8:3");
 * ```
 */
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
