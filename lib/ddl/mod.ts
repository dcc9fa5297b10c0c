/**
 * DDL: operations as statements, for one version of PostgreSQL.
 *
 * @module
 */
export { compile } from "./compile.ts";
export type { CompileOptions } from "./compile_options.ts";
