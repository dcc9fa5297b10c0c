import type { Session } from "../database/mod.ts";
import type { ObservedSchema, SchemaModel } from "../schema/mod.ts";
import type { QualifiedName } from "../sql/mod.ts";
import { assembleBaseTypes } from "./assemble_base_types.ts";
import { assembleDependencies } from "./assemble_dependencies.ts";
import { assembleGlobalObjects } from "./assemble_global_objects.ts";
import { assembleHandlers } from "./assemble_handlers.ts";
import { assembleObjects } from "./assemble_objects.ts";
import { assembleOperatorClasses } from "./assemble_operator_classes.ts";
import { assembleParts } from "./assemble_parts.ts";
import { assembleRelations } from "./assemble_relations.ts";
import { assembleRoutines } from "./assemble_routines.ts";
import { assembleTypes } from "./assemble_types.ts";
import { type CatalogIndex, indexCatalog } from "./catalog_index.ts";
import { type CatalogRows, readCatalog } from "./catalog_rows.ts";
import { present } from "./catalog_values.ts";

/**
 * An object that is there and that the model has no place for.
 *
 * @example
 * ```ts
 * import type { UnknownObject } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const unknown: UnknownObject = {
 *   kind: "operator class",
 *   schema: "public",
 *   name: "price_ops",
 * };
 * strictEqual(
 *   `${unknown.kind} ${unknown.schema}.${unknown.name}`,
 *   "operator class public.price_ops",
 * );
 * ```
 */
export interface UnknownObject {
  /** What it is, in PostgreSQL's words: `operator class`. */
  readonly kind: string;
  /** The schema; the search path decides if absent. */
  readonly schema?: string | undefined;
  /** Its name. */
  readonly name: string;
}

/**
 * A database's schema, and what of it the model cannot say.
 *
 * @example Whether all of a database can be compared
 * ```ts
 * import { EMPTY_SCHEMA, type InspectedSchema } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * function isKnown({ unknown }: InspectedSchema): boolean {
 *   return unknown.length === 0;
 * }
 * const schema: InspectedSchema = {
 *   model: EMPTY_SCHEMA,
 *   dependencies: [],
 *   serverVersion: 180006,
 *   unknown: [],
 * };
 * strictEqual(isKnown(schema), true);
 * ```
 */
export interface InspectedSchema extends ObservedSchema {
  /** The version of the server that described it: `150018` is 15.18. */
  readonly serverVersion: number;
  /** What the model has no place for. */
  readonly unknown: readonly UnknownObject[];
}

/**
 * What {@linkcode inspectDatabase} leaves out or takes for granted.
 *
 * @example Without the tables of another tool
 * ```ts
 * import {
 *   inspectDatabase,
 *   type InspectDatabaseOptions,
 *   type SchemaModel,
 *   type Session,
 * } from "@retort/retort";
 *
 * const options: InspectDatabaseOptions = {
 *   ignoreTables: [{ name: "schema_migrations" }],
 *   self: "booking_owner",
 * };
 * async function read(session: Session): Promise<SchemaModel> {
 *   return (await inspectDatabase(session, options)).model;
 * }
 * ```
 */
export interface InspectDatabaseOptions {
  /**
   * Tables of the tool itself, such as the version table; without a schema
   * those of every schema.
   */
  readonly ignoreTables?: readonly QualifiedName[] | undefined;
  /**
   * The role whose ownership goes without saying; the session's own if absent.
   */
  readonly self?: string | undefined;
}

function isIgnored(
  row: { readonly schema: string; readonly name: string },
  ignored: readonly QualifiedName[],
): boolean {
  return ignored.some((table) =>
    table.name === row.name &&
    (table.schema === undefined || table.schema === row.schema)
  );
}

function withoutTables(
  rows: CatalogRows,
  ignored: readonly QualifiedName[],
): CatalogRows {
  const gone = new Set(
    rows.relations.filter((row) => isIgnored(row, ignored))
      .map((row) => row.oid),
  );
  const owned = new Set(
    rows.sequences
      .filter((row) => gone.has(row.owner_relation ?? 0))
      .map((row) => row.oid),
  );
  return {
    ...rows,
    relations: rows.relations.filter((row) =>
      !gone.has(row.oid) && !owned.has(row.oid)
    ),
  };
}

/** Puts the rows of the catalogs together as a schema. */
function assembleSchema(
  catalog: CatalogIndex,
): Omit<InspectedSchema, "serverVersion"> {
  const model: SchemaModel = {
    ...assembleObjects(catalog),
    ...assembleOperatorClasses(catalog),
    ...assembleHandlers(catalog),
    ...assembleRelations(catalog),
    ...assembleTypes(catalog),
    ...assembleBaseTypes(catalog),
    ...assembleRoutines(catalog),
    ...assembleParts(catalog),
    ...assembleGlobalObjects(catalog),
  };
  return {
    model,
    dependencies: assembleDependencies(catalog),
    unknown: catalog.rows.unknown.map((row) =>
      present({
        kind: row.kind,
        schema: row.schema ?? undefined,
        name: row.name,
      })
    ),
  };
}

/**
 * Reads a database's catalogs in one snapshot and gives its schema.
 *
 * Expressions, types and definitions are what the server prints with an empty
 * search path, so every name outside `pg_catalog` carries its schema. The
 * session must not be in a transaction.
 *
 * @example
 * ```ts
 * import { inspectDatabase, openScratch } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 * import { tmpdir } from "node:os";
 *
 * await using scratch = await openScratch({
 *   on: "embedded",
 *   cacheFolder: `${tmpdir()}/retort`,
 * });
 * await scratch.session.execute(["CREATE TABLE rooms (id integer)"]);
 * const { model } = await inspectDatabase(scratch.session);
 * strictEqual(model.tables[0]?.name, "rooms");
 * ```
 */
export async function inspectDatabase(
  session: Session,
  options: InspectDatabaseOptions = {},
): Promise<InspectedSchema> {
  await session.execute([
    "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY",
    "SET LOCAL search_path = ''",
    // Many small lookups look expensive enough to compile, and never are.
    "SET LOCAL jit = off",
    "SET LOCAL quote_all_identifiers = off",
    "SET LOCAL extra_float_digits = 1",
    "SET LOCAL datestyle = 'ISO, MDY'",
    "SET LOCAL intervalstyle = 'postgres'",
    "SET LOCAL timezone = 'UTC'",
  ]);
  try {
    const [role] = await session.query<{ self: string }>(
      "SELECT current_user AS self",
    );
    const rows = await readCatalog(session);
    const schema = assembleSchema(
      indexCatalog(withoutTables(rows, options.ignoreTables ?? []), {
        self: options.self ?? role?.self ?? "",
      }),
    );
    return { ...schema, serverVersion: session.serverVersion };
  } finally {
    await session.execute(["ROLLBACK"]);
  }
}
