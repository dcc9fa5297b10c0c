/**
 * One function for each use case: they return values and never print.
 *
 * @module
 */
export { branches } from "./branches.ts";
export { current, type CurrentResult } from "./current.ts";
export { doctor, type DoctorResult } from "./doctor.ts";
export { downgrade, type DowngradeOptions, downgradeSql } from "./downgrade.ts";
export { heads, type HeadsOptions } from "./heads.ts";
export { history, type HistoryCommandOptions } from "./history.ts";
export { init, type InitResult } from "./init.ts";
export {
  journal,
  type JournalCommandOptions,
  type JournalResult,
} from "./journal.ts";
export { merge } from "./merge.ts";
export type { OpenProjectOptions } from "./open_project.ts";
export { rename } from "./rename.ts";
export {
  repair,
  type RepairCommandOptions,
  type RepairQuestion,
  type RepairResult,
} from "./repair.ts";
export { revision } from "./revision.ts";
export type { RevisionEntry } from "./revision_entry.ts";
export type { RunSettings, RunSummary } from "./run_settings.ts";
export { show, type ShowOptions } from "./show.ts";
export { upgrade, type UpgradeOptions, upgradeSql } from "./upgrade.ts";
export { VERSION } from "./version.ts";
