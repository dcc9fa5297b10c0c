/**
 * A user's project: its config, and finding, reading, loading and writing the
 * files of its migrations.
 *
 * @module
 */
export { type HookFailure, runAfterWrite } from "./after_write.ts";
export type {
  AutogenerateHooks,
  ComparedColumn,
} from "./autogenerate_hooks.ts";
export { checkMigration } from "./check_migration.ts";
export type {
  AfterWriteCommand,
  AfterWriteHook,
  Config,
  Duration,
  EnvironmentConfig,
  ProjectConfig,
} from "./config.ts";
export {
  CONFIG_KEY_NAMES,
  CONFIG_KEYS,
  type ConfigKey,
} from "./config_keys.ts";
export { variableOf } from "./config_variables.ts";
export { parseDuration } from "./duration.ts";
export type { FileReader, FolderEntry } from "./file_reader.ts";
export {
  findMigrations,
  type FindMigrationsOptions,
  shownPath,
} from "./find_migrations.ts";
export { importModule } from "./import_module.ts";
export { initProject, type InitProjectOptions } from "./init_project.ts";
export {
  loadConfig,
  type LoadConfigOptions,
  type Project,
} from "./load_config.ts";
export { explainMissingProject } from "./missing_project.ts";
export { loadMigration } from "./load_migration.ts";
export type { MigrationFile, MigrationFormat } from "./migration_file.ts";
export {
  PROJECT_TEMPLATES,
  type ProjectTemplate,
} from "./project_templates.ts";
export {
  type RenamedRevision,
  renameRevision,
  type RenameRevisionOptions,
} from "./rename_revision.ts";
export { newRevisionId, type NewRevisionIdOptions } from "./revision_id.ts";
export { loadSqlParser } from "./sql_parser.ts";
export {
  type NewMigration,
  writeMigration,
  type WriteMigrationOptions,
} from "./write_migration.ts";
export { writeOutput } from "./write_output.ts";
