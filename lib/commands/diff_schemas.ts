import type { Operation } from "../operations/mod.ts";
import { sqlBody, typescriptBody } from "../render/mod.ts";
import {
  compareSchemas,
  type CompareSchemasOptions,
} from "./compare_schemas.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";
import { readBothSchemas } from "./read_both_schemas.ts";
import { renderingOf } from "./rendering.ts";
import { type SchemaReference, versionFor } from "./schema_reference.ts";

/**
 * Which schemas are compared, and how.
 *
 * @example From the files to a database
 * ```ts
 * import { diffSchemas, type DiffSchemasOptions } from "@retort/retort";
 *
 * const options: DiffSchemasOptions = {
 *   from: "migrations@head",
 *   to: "postgres://ada@localhost/bookings",
 * };
 * async function doneByHand(): Promise<string> {
 *   return (await diffSchemas({ cwd: "." }, options)).calls;
 * }
 * ```
 */
export interface DiffSchemasOptions extends CompareSchemasOptions {
  /** The schema before. */
  readonly from: SchemaReference;
  /** The schema after, or the database that the difference is given to. */
  readonly to: SchemaReference;
  /** Where scratch databases are made; `embedded` if absent. */
  readonly scratch?: "embedded" | "server" | undefined;
}

/**
 * The difference of two schemas.
 *
 * @example
 * ```ts
 * import type { DiffSchemasResult } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const result: DiffSchemasResult = {
 *   operations: [{ kind: "createSchema", definition: { name: "booking" } }],
 *   sql: "CREATE SCHEMA booking;\n",
 *   calls: 'op.createSchema("booking");\n',
 * };
 * strictEqual(result.operations.length, 1);
 * ```
 */
export interface DiffSchemasResult {
  /** The operations, in order. */
  readonly operations: readonly Operation[];
  /** The operations as SQL. */
  readonly sql: string;
  /** The operations as calls of `op`, as a migration has them. */
  readonly calls: string;
}

/**
 * Compares any two schemas: URLs, files, folders, `migrations@REVISION`.
 *
 * @throws {RetortError} `schema/…`, `database/…`, `revision/…`
 *
 * @example
 * ```ts
 * import { diffSchemas } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 * import process from "node:process";
 *
 * const { operations } = await diffSchemas(
 *   { cwd: ".", variables: process.env },
 *   { from: "migrations@001", to: "migrations@002" },
 * );
 * deepStrictEqual(operations[0]?.kind, "createTable");
 * ```
 */
export async function diffSchemas(
  options: OpenProjectOptions,
  { from, to, scratch, ...compared }: DiffSchemasOptions,
): Promise<DiffSchemasResult> {
  const project = await openProject(options);
  const sides = await readBothSchemas(
    project,
    { present: from, wanted: to },
    { scratch },
  );
  const { operations } = await compareSchemas(project, sides, compared);
  const rendering = renderingOf(project, versionFor(from, sides));
  return {
    operations,
    sql: sqlBody(operations, rendering),
    calls: typescriptBody(operations, rendering),
  };
}
