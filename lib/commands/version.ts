/**
 * This release.
 *
 * @example
 * ```ts
 * import { VERSION } from "@retort/retort";
 * import { match } from "node:assert/strict";
 *
 * match(VERSION, /^\d+\.\d+\.\d+/);
 * ```
 */
export const VERSION = "0.1.0";
