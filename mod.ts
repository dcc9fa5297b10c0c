/**
 * Retort: PostgreSQL migrations in TypeScript and SQL.
 *
 * @module
 */
export * from "./lib/errors/mod.ts";
export type { Migration, Operation, Operations } from "./lib/operations/mod.ts";
export { redactUrl } from "./lib/database/mod.ts";
