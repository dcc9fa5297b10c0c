import type { Operation } from "../operations/mod.ts";
import { sqlBody } from "../render/mod.ts";
import { findDifference } from "./autogenerate.ts";
import type { CompareSchemasOptions } from "./compare_schemas.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";
import { renderingOf } from "./rendering.ts";

/**
 * How the wanted schema is checked.
 *
 * @example A check that asks nobody
 * ```ts
 * import { check, type CheckOptions } from "@retort/retort";
 *
 * const options: CheckOptions = { noRenames: true, scratch: "embedded" };
 * async function lacks(): Promise<string> {
 *   return (await check({ cwd: "." }, options)).sql;
 * }
 * ```
 */
export interface CheckOptions extends CompareSchemasOptions {
  /** Where scratch databases are made; `embedded` if absent. */
  readonly scratch?: "embedded" | "server" | undefined;
}

/**
 * What the migrations lack of the wanted schema.
 *
 * @example What CI prints
 * ```ts
 * import type { CheckResult } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const result: CheckResult = {
 *   isClean: false,
 *   operations: [{
 *     kind: "dropColumn",
 *     table: { schema: "public", name: "bookings" },
 *     column: "notes",
 *   }],
 *   sql: "ALTER TABLE public.bookings DROP COLUMN notes;\n",
 * };
 * strictEqual(result.isClean ? 0 : 3, 3);
 * ```
 */
export interface CheckResult {
  /** Whether the migrations lead to the wanted schema. */
  readonly isClean: boolean;
  /** The operations that lead to the wanted schema, in order. */
  readonly operations: readonly Operation[];
  /** The operations as SQL. */
  readonly sql: string;
}

/**
 * Compares the wanted schema with what the migrations make.
 *
 * @throws {RetortError} `schema/…`, `revision/…`, `run/…`
 *
 * @example
 * ```ts
 * import { check, init } from "@retort/retort";
 * import { match, strictEqual } from "node:assert/strict";
 * import process from "node:process";
 * import { mkdtemp, rm, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 *
 * const cwd = await mkdtemp(`${tmpdir()}/project-`);
 * await writeFile(`${cwd}/schema.sql`, "CREATE TABLE rooms (id integer);");
 * init({ folder: cwd });
 * const { isClean, sql } = await check({ cwd, variables: process.env });
 * strictEqual(isClean, false);
 * match(sql, /^CREATE TABLE public\.rooms/);
 * await rm(cwd, { recursive: true });
 * ```
 */
export async function check(
  options: OpenProjectOptions,
  { scratch, ...compared }: CheckOptions = {},
): Promise<CheckResult> {
  const project = await openProject(options);
  const { operations, serverVersion } = await findDifference(project, {
    scratch,
    ...compared,
  });
  return {
    isClean: operations.length === 0,
    operations,
    sql: sqlBody(operations, renderingOf(project, serverVersion)),
  };
}
