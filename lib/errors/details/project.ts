/**
 * Details of errors about a user's project: config and migration files.
 *
 * @example A migration whose header cannot be read
 * ```ts
 * import type { ProjectErrorDetails } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const details: ProjectErrorDetails["migration/header-invalid"] = {
 *   file: "migrations/005_add_notes.ts",
 *   name: "downRevision",
 *   problem: "it is not a literal",
 * };
 * strictEqual(details.name, "downRevision");
 * ```
 */
export interface ProjectErrorDetails {
  /** The config has a key or value that cannot be used. */
  "config/invalid": { readonly file: string; readonly key: string };
  /** The config file that was named is not there. */
  "config/not-found": { readonly file: string };
  /** The config file cannot be read or run. */
  "config/not-loadable": { readonly file: string; readonly reason: string };
  /** A folder of migrations is missing, or cannot be read. */
  "project/folder-unreadable": {
    readonly folder: string;
    /** The operating system's code, such as `ENOENT`. */
    readonly reason: string;
  };
  /** A file to be written is there already. */
  "project/file-exists": { readonly file: string };
  /** A file cannot be written. */
  "project/not-writable": { readonly file: string; readonly reason: string };
  /** A migration was to be written outside the project's locations. */
  "project/location-unknown": {
    readonly location: string;
    readonly known: readonly string[];
  };
  /** A new revision has the id of another. */
  "project/revision-exists": {
    readonly revision: string;
    readonly file: string;
  };
  /** No editor was found. */
  "project/no-editor": { readonly tried: readonly string[] };
  /** The editor could not be run, or ended with an error. */
  "project/editor-failed": {
    readonly editor: string;
    readonly reason: string;
  };
  /** A template for new projects that there is not. */
  "project/template-unknown": {
    readonly template: string;
    readonly known: readonly string[];
  };
  /** A migration lies, through a link, outside its folder. */
  "migration/outside-folder": {
    readonly file: string;
    readonly folder: string;
  };
  /** The header of a migration is missing, incomplete or not literal. */
  "migration/header-invalid": {
    readonly file: string;
    /** The part of the header that cannot be used. */
    readonly name: string;
    readonly problem: string;
  };
  /** A migration's own code threw while it recorded its operations. */
  "migration/threw": { readonly file: string };
  /** A migration cannot be read or run. */
  "migration/not-loadable": {
    readonly file: string;
    readonly reason: string;
  };
}
