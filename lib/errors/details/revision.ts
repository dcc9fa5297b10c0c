/**
 * A revision as an error shows it.
 *
 * @example
 * ```ts
 * import type { RevisionMention } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const head: RevisionMention = {
 *   id: "8c1d5e2f9a04",
 *   message: "Add notes to bookings",
 *   file: "migrations/8c1d5e2f9a04_add_notes_to_bookings.ts",
 * };
 * strictEqual(
 *   `${head.id} ${head.message}`,
 *   "8c1d5e2f9a04 Add notes to bookings",
 * );
 * ```
 */
export interface RevisionMention {
  /** The revision's id. */
  readonly id: string;
  /** The first line of the revision's message. */
  readonly message: string;
  /** The file, where there is one. */
  readonly file?: string | undefined;
}

/**
 * Details of errors about revisions, targets and plans.
 *
 * @example Two heads where one was asked for
 * ```ts
 * import type { RevisionErrorDetails } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const details: RevisionErrorDetails["revision/multiple-heads"] = {
 *   requested: "head",
 *   heads: [
 *     { id: "8c1d5e2f9a04", message: "Add notes" },
 *     { id: "3f06b7d2c9aa", message: "Add rooms" },
 *   ],
 * };
 * deepStrictEqual(details.heads.map(({ id }) => id), [
 *   "8c1d5e2f9a04",
 *   "3f06b7d2c9aa",
 * ]);
 * ```
 */
export interface RevisionErrorDetails {
  /** No revision, label or partial id matches. */
  "revision/not-found": {
    readonly requested: string;
    /** Ids and labels that look much like it. */
    readonly suggestions?: readonly string[];
  };
  /** The part of a target before the `@` names no label and no revision. */
  "revision/branch-not-found": {
    readonly requested: string;
    readonly branch: string;
    readonly suggestions: readonly string[];
  };
  /** A partial id fits several revisions or labels. */
  "revision/ambiguous-id": {
    readonly requested: string;
    readonly candidates: readonly string[];
  };
  /** A revision is not on the branch that the target names. */
  "revision/not-on-branch": {
    readonly revision: string;
    readonly branch: string;
  };
  /** One head was asked for and there are several. */
  "revision/multiple-heads": {
    readonly requested: string;
    readonly heads: readonly RevisionMention[];
  };
  /** A target that cannot be read: empty, or a range where none can be. */
  "revision/invalid-target": { readonly requested: string };
  /** Counting steps came to a place from which there are several ways. */
  "revision/ambiguous-walk": {
    readonly requested: string;
    readonly from: string | null;
    readonly candidates: readonly string[];
  };
  /** A target counted from the applied revisions, of which there are several. */
  "revision/ambiguous-start": {
    readonly requested: string;
    readonly current: readonly string[];
  };
  /** There are fewer revisions that way than the target counts. */
  "revision/too-few-revisions": {
    readonly requested: string;
    readonly steps: number;
  };
  /** Two of the revisions asked for together contain one another. */
  "revision/overlap": {
    readonly revision: string;
    readonly others: readonly string[];
  };
  /** A range whose start is no ancestor of its end. */
  "revision/not-an-ancestor": {
    readonly start: string;
    readonly end: string;
  };
  /** A downgrade to a revision that nothing applied builds on. */
  "revision/not-applied": {
    readonly requested: string;
    readonly current: readonly string[];
  };
  /** A downgrade of a branch to a revision that the branch does not build on. */
  "revision/not-below-branch": {
    readonly requested: string;
    readonly branch: string;
  };
  /** The version table names a revision that has no file. */
  "revision/unknown-row": {
    readonly revision: string;
    readonly suggestions: readonly string[];
  };
  /** A new revision was to build on one that others build on already. */
  "revision/not-a-head": { readonly revision: string };
  /** A new revision was to build on the same revision twice. */
  "revision/duplicate-heads": { readonly heads: readonly string[] };
  /** An id contains a character that targets use, or is empty; or a new name means something else in a target. */
  "revision/illegal-id": {
    readonly revision: string;
    readonly characters: readonly string[];
    readonly file?: string | undefined;
  };
  /** Several files declare the same revision. */
  "revision/duplicate-id": {
    readonly revision: string;
    readonly files: readonly string[];
  };
  /** A label that another revision has, or that is an id. */
  "revision/duplicate-label": {
    readonly label: string;
    readonly revisions: readonly [string, string];
    readonly files: readonly string[];
  };
  /** A revision's down revision is not there. */
  "revision/missing-parent": {
    readonly revision: string;
    readonly parent: string;
    readonly file?: string | undefined;
    readonly suggestions: readonly string[];
  };
  /** A revision depends on something that is not there. */
  "revision/unknown-dependency": {
    readonly revision: string;
    readonly dependency: string;
    readonly file?: string | undefined;
    readonly suggestions: readonly string[];
  };
  /** A revision that is its own down revision. */
  "revision/loop": {
    readonly revision: string;
    readonly file?: string | undefined;
  };
  /** A revision that depends on itself. */
  "revision/dependency-loop": {
    readonly revision: string;
    readonly file?: string | undefined;
  };
  /** Revisions that build on one another in a circle. */
  "revision/cycle": {
    readonly revisions: readonly string[];
    readonly files: readonly string[];
  };
  /** Revisions that build or depend on one another in a circle. */
  "revision/dependency-cycle": {
    readonly revisions: readonly string[];
    readonly files: readonly string[];
  };
}
