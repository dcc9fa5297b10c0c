/**
 * Retort: PostgreSQL migrations in TypeScript and SQL.
 *
 * @module
 */
export * from "./lib/errors/mod.ts";
export { redactUrl } from "./lib/database/mod.ts";
export { compile } from "./lib/ddl/mod.ts";
export type { CompileOptions } from "./lib/ddl/mod.ts";
export {
  createRecorder,
  defineOperation,
  reverse,
} from "./lib/operations/mod.ts";
export type * from "./lib/operations/mod.ts";
export type * from "./lib/project/mod.ts";
export * from "./lib/revisions/mod.ts";
export type * from "./lib/schema/mod.ts";
export type * from "./lib/sql/mod.ts";
