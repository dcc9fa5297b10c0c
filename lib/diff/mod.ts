/**
 * The difference of two schemas as operations: entities are matched by name,
 * a table of rules says how each kind becomes another, and dependencies say in
 * which order.
 *
 * @module
 */
export { diff } from "./diff.ts";
