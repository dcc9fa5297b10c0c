/**
 * Sessions on a server or the embedded database, and what one must know of the
 * other sessions there.
 *
 * @module
 */
export {
  acquireAdvisoryLock,
  type AdvisoryLockOptions,
} from "./advisory_lock.ts";
export { acquireLease, type LeaseOptions } from "./lease.ts";
export type { HeldLock } from "./held_lock.ts";
export { keepFile } from "./keep_file.ts";
export type { LockWait, LockWaitOptions } from "./wait_for_lock.ts";
export {
  advisoryLockKey,
  type AdvisoryLockSubject,
} from "./advisory_lock_key.ts";
export {
  describeBlocker,
  findBlockers,
  findLockHolder,
  findTableHolder,
} from "./blockers.ts";
export {
  type DatabaseSettings,
  databaseSettings,
  type DatabaseSettingsOptions,
} from "./database_settings.ts";
export type { Environment } from "./connection_parameters.ts";
export type { EmbeddedSettings } from "./embedded_settings.ts";
export { openSession } from "./open_session.ts";
export { detectPooling, type Pooling } from "./pooler.ts";
export { findProgress, type ServerProgress } from "./statement_progress.ts";
export { redactUrl } from "./redact.ts";
export { connect } from "./server_session.ts";
export { NEWEST_SERVER, OLDEST_SERVER } from "./server_version.ts";
export type {
  ServerAddress,
  ServerSettings,
  SslMode,
  TargetSession,
  TlsSettings,
} from "./server_settings.ts";
export type { Notice, SentAhead, Session } from "./session.ts";
export { TextSession } from "./text_session.ts";
