/** What is known of renames before two schemas are compared. */
export interface GivenRenames {
  /** Renames as `bookings.note:notes`. */
  readonly renames: readonly string[];
  /** What is no rename, in the same form. */
  readonly apart?: readonly string[] | undefined;
  /** Whether everything else is not a rename. */
  readonly noRenames: boolean;
}
