import type { Operation } from "../operations/mod.ts";
import { sqlBody, typescriptBody } from "../render/mod.ts";
import {
  compareSchemas,
  type CompareSchemasOptions,
} from "./compare_schemas.ts";
import { openProject, type OpenProjectOptions } from "./open_project.ts";
import { renderingOf } from "./rendering.ts";
import {
  readReferencedSchema,
  type SchemaReference,
} from "./schema_reference.ts";

/** Which schemas are compared, and how. */
export interface DiffSchemasOptions extends CompareSchemasOptions {
  /** What it was. */
  readonly from: SchemaReference;
  /** What it becomes, or what it is given to. */
  readonly to: SchemaReference;
  /** Where scratch databases are made. */
  readonly scratch?: "embedded" | "server" | undefined;
}

/** The version that SQL is written for. */
const WRITTEN_FOR = 150000;

/** The difference of two schemas. */
export interface DiffSchemasResult {
  /** The operations, in order. */
  readonly operations: readonly Operation[];
  /** The same as SQL. */
  readonly sql: string;
  /** The same as calls of `op`. */
  readonly calls: string;
}

/**
 * Compares any two schemas: URLs, files, folders, `migrations@REVISION`.
 *
 * @throws {RetortError} `schema/…`, `database/…`, `revision/…`
 */
export async function diffSchemas(
  options: OpenProjectOptions,
  { from, to, scratch, ...compared }: DiffSchemasOptions,
): Promise<DiffSchemasResult> {
  const project = await openProject(options);
  const before = await readReferencedSchema(project, from, {
    scratch,
    origin: "present",
  });
  const after = await readReferencedSchema(project, to, {
    scratch,
    origin: "wanted",
  });
  const { operations } = await compareSchemas(
    project,
    { before, after },
    compared,
  );
  const rendering = renderingOf(project, WRITTEN_FOR);
  return {
    operations,
    sql: sqlBody(operations, rendering),
    calls: typescriptBody(operations, rendering),
  };
}
