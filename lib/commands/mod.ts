/**
 * One function for each use case: they return values and never print.
 *
 * @module
 */
export {
  autogenerate,
  type AutogenerateOptions,
  type AutogenerateResult,
} from "./autogenerate.ts";
export { branches, type Branching } from "./branches.ts";
export { check, type CheckOptions, type CheckResult } from "./check.ts";
export type {
  CompareSchemasOptions,
  RenameQuestion,
} from "./compare_schemas.ts";
export {
  createFromSchema,
  type CreateFromSchemaOptions,
  type CreateFromSchemaResult,
} from "./create_from_schema.ts";
export { current, type CurrentResult } from "./current.ts";
export {
  diffSchemas,
  type DiffSchemasOptions,
  type DiffSchemasResult,
} from "./diff_schemas.ts";
export { doctor, type DoctorResult } from "./doctor.ts";
export { downgrade, type DowngradeOptions, downgradeSql } from "./downgrade.ts";
export { drift, type DriftOptions, type DriftResult } from "./drift.ts";
export { edit, type EditOptions, type EditPlan } from "./edit.ts";
export {
  ensureVersion,
  type EnsureVersionResult,
  ensureVersionSql,
} from "./ensure_version.ts";
export {
  graph,
  type GraphOptions,
  type GraphResult,
  type PictureFormat,
} from "./graph.ts";
export { heads, type HeadsOptions } from "./heads.ts";
export { history, type HistoryCommandOptions } from "./history.ts";
export { init, type InitResult } from "./init.ts";
export {
  journal,
  type JournalCommandOptions,
  type JournalResult,
} from "./journal.ts";
export { listTemplates, type TemplateEntry } from "./list_templates.ts";
export { merge, type MergeOptions } from "./merge.ts";
export type { OpenProjectOptions } from "./open_project.ts";
export type { PictureNode } from "./pictures/picture_node.ts";
export { rename, type RenameOptions, type RenameResult } from "./rename.ts";
export {
  repair,
  type RepairCommandOptions,
  type RepairQuestion,
  type RepairResult,
} from "./repair.ts";
export { revision, type RevisionOptions } from "./revision.ts";
export type { RevisionEntry } from "./revision_entry.ts";
export type { RunSettings, RunSummary } from "./run_settings.ts";
export {
  type DumpFormat,
  schemaDump,
  type SchemaDumpOptions,
  type SchemaDumpResult,
} from "./schema_dump.ts";
export type { SchemaReference } from "./schema_reference.ts";
export { show, type ShowOptions } from "./show.ts";
export {
  stamp,
  type StampOptions,
  type StampResult,
  stampSql,
} from "./stamp.ts";
export { status, type StatusResult } from "./status.ts";
export { upgrade, type UpgradeOptions, upgradeSql } from "./upgrade.ts";
export { VERSION } from "./version.ts";
export type { RevisionResult, WriteRevisionOptions } from "./write_revision.ts";
