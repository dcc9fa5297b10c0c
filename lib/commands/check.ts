import type { Operation } from "../operations/mod.ts";
import { sqlBody } from "../render/mod.ts";
import { findDifference } from "./autogenerate.ts";
import type { CompareSchemasOptions } from "./compare_schemas.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";
import { renderingOf } from "./rendering.ts";

/** How the wanted schema is checked. */
export interface CheckOptions extends CompareSchemasOptions {
  /** Where scratch databases are made. */
  readonly scratch?: "embedded" | "server" | undefined;
}

/** What the migrations lack of the wanted schema. */
export interface CheckResult {
  /** Whether the migrations lead to the wanted schema. */
  readonly isClean: boolean;
  /** The operations, in order. */
  readonly operations: readonly Operation[];
  /** The same as SQL. */
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
