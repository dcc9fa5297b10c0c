/**
 * Sessions: a server, the embedded database, or text.
 *
 * @module
 */
export { connect } from "./server_session.ts";
export type {
  ServerAddress,
  ServerSettings,
  SslMode,
  TargetSession,
  TlsSettings,
} from "./server_settings.ts";
export type { Notice, Session } from "./session.ts";
