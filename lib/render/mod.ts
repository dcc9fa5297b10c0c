/**
 * Operations as the text of a migration: calls of `op` in TypeScript, or SQL.
 *
 * @module
 */
export { type Call } from "./call.ts";
export { callOf } from "./call_of.ts";
export { localize } from "./localize.ts";
export {
  callText,
  type RenderOptions,
  sqlBody,
  typescriptBody,
} from "./migration_body.ts";
export { remarkOn } from "./remark.ts";
