import type { Migration } from "../operations/mod.ts";
import type { RunOptions } from "./run_options.ts";

/** How one migration is cut into transactions: its own word may be `none`. */
export function modeOf(
  { transaction }: RunOptions,
  migration: Migration,
): RunOptions["transaction"] {
  return transaction === "each" && migration.transaction === "none"
    ? "none"
    : transaction;
}
