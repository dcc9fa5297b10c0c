/**
 * One function for each use case: they return values and never print.
 *
 * @module
 */
export { VERSION } from "./version.ts";
