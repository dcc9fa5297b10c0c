/**
 * The difference of two schemas as operations: entities are matched by name,
 * a table of rules says how each kind becomes another, and dependencies say in
 * which order.
 *
 * @module
 */
export {
  diff,
  type Difference,
  differenceOf,
  type DiffOptions,
} from "./diff.ts";
export type { GivenRenames } from "./renames/given_renames.ts";
export { wayBack } from "./way_back.ts";
