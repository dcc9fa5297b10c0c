/**
 * A user's project: its config, and finding, reading, loading and writing the
 * files of its migrations.
 *
 * @module
 */
export {
  findMigrations,
  type FindMigrationsOptions,
  migrationFormat,
  readMigrationFile,
  shownPath,
} from "./find_migrations.ts";
export { loadMigration } from "./load_migration.ts";
export type { MigrationFile, MigrationFormat } from "./migration_file.ts";
export { nearest } from "./nearest.ts";
export { loadSqlParser } from "./sql_parser.ts";
