/**
 * Details of errors about schemas: wanted, present, compared.
 *
 * @example A column that may have been renamed
 * ```ts
 * import type { SchemaErrorDetails } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const details: SchemaErrorDetails["schema/rename-undecided"] = {
 *   candidates: [{
 *     kind: "column",
 *     from: "bookings.note",
 *     to: "bookings.notes",
 *     likeness: 0.9,
 *     flag: "--rename bookings.note:notes",
 *   }],
 * };
 * strictEqual(details.candidates[0]?.to, "bookings.notes");
 * ```
 */
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
  /** A database that should be made from a schema holds something already. */
  "schema/database-not-empty": {
    readonly database: string;
    readonly revisions: readonly string[];
    /** How many operations would build what is there. */
    readonly operations: number;
  };
  /** The migrations do not lead to the wanted schema. */
  "schema/not-in-step": {
    /** The kinds of operations that are missing. */
    readonly kinds: readonly string[];
  };
  /** A folder holds SQL that does not belong to the schema to be written. */
  "schema/other-files": {
    readonly folder: string;
    readonly files: readonly string[];
  };
  /** Nothing is where a schema was said to be. */
  "schema/not-found": { readonly source: string };
  /** Things that shall be made or dropped wait for each other. */
  "schema/dependency-cycle": { readonly objects: readonly string[] };
  /** Values could only be told by the places of their attributes, which differ. */
  "schema/attributes-in-other-places": {
    /** What holds the values, or takes part in how they are kept. */
    readonly object: string;
    readonly type: string;
  };
  /** What is gone and what is new could be the same thing under another name. */
  "schema/rename-undecided": {
    readonly candidates: readonly {
      readonly kind: string;
      readonly from: string;
      readonly to: string;
      /** How alike they are, from 0 to 1. */
      readonly likeness: number;
      /** What answers the question on the command line. */
      readonly flag: string;
    }[];
  };
  /** A rename that was asked for does not fit the schemas. */
  "schema/rename-unknown": { readonly rename: string };
}
