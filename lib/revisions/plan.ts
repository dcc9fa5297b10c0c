import type { Revision } from "./revision.ts";

/** What one step does to the version table. */
export type RowEffect =
  | { readonly kind: "insert"; readonly id: string }
  | { readonly kind: "delete"; readonly id: string }
  | { readonly kind: "update"; readonly from: string; readonly to: string };

/** One revision in one direction. */
export interface Step {
  /** The revision that is applied or taken back. */
  readonly revision: Revision;
  /** Up applies it, down takes it back. */
  readonly direction: "up" | "down";
  /** What happens to the version table, in this order. */
  readonly rows: readonly RowEffect[];
}

/** The ordered steps from one state of the version table to another. */
export interface Plan {
  /** The steps, in the order in which they are run. */
  readonly steps: readonly Step[];
  /** The rows of the version table before, in their order. */
  readonly start: readonly string[];
  /** The rows after, sorted. */
  readonly end: readonly string[];
}

/** A change of the version table that runs no migration. */
export interface StampPlan {
  /** The rows before, in their order. */
  readonly start: readonly string[];
  /** The rows after, sorted. */
  readonly end: readonly string[];
  /** What happens to the version table, in this order. */
  readonly rows: readonly RowEffect[];
}
