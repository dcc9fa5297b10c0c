/**
 * Reading a database: its catalogs become a schema.
 *
 * @module
 */
export {
  inspectDatabase,
  type InspectDatabaseOptions,
  type InspectedSchema,
  type UnknownObject,
} from "./inspect_database.ts";
