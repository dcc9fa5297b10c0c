/**
 * Sessions: a server, the embedded database, or text.
 *
 * @module
 */
export type { Notice, Session } from "./session.ts";
