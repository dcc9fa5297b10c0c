/**
 * Details of errors about reaching and using a database.
 *
 * @example What the server said about a statement
 * ```ts
 * import type { DatabaseErrorDetails } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const details: DatabaseErrorDetails["database/statement-failed"] = {
 *   sqlState: "42P01",
 *   serverMessage: 'relation "rooms" does not exist',
 *   sql: "SELECT * FROM rooms",
 *   index: 0,
 *   position: 15,
 * };
 * strictEqual(details.sql.slice((details.position ?? 1) - 1), "rooms");
 * ```
 */
export interface DatabaseErrorDetails {
  /** The server refused a statement. */
  "database/statement-failed": {
    /** The five-character SQLSTATE. */
    readonly sqlState: string;
    /** The server's message, as it gave it. */
    readonly serverMessage: string;
    /** The statement that failed. */
    readonly sql: string;
    /** The place from 0 of that statement among those sent together. */
    readonly index: number;
    /** Where in `sql` the error is: UTF-16 units from 1. */
    readonly position?: number | undefined;
    /** The server's DETAIL, where it gave one. */
    readonly detail?: string | undefined;
    /** The server's HINT, where it gave one. */
    readonly serverHint?: string | undefined;
    /** The server's CONTEXT, such as the line of a function. */
    readonly where?: string | undefined;
    /** The schema of the object the error is about. */
    readonly schema?: string | undefined;
    /** The table the error is about. */
    readonly table?: string | undefined;
    /** The column the error is about. */
    readonly column?: string | undefined;
    /** The data type the error is about. */
    readonly dataType?: string | undefined;
    /** The constraint the error is about. */
    readonly constraint?: string | undefined;
  };
  /** The connection went away; the session cannot be used any more. */
  "database/connection-lost": {
    readonly database: string;
    /** The SQLSTATE, where the server said why. */
    readonly sqlState?: string | undefined;
    readonly reason: string;
  };
  /** The server could not be reached, or refused the connection. */
  "database/unreachable": {
    readonly database: string;
    readonly reason: string;
  };
  /** The server refused the user or the password. */
  "database/authentication-failed": {
    readonly database: string;
    readonly user: string;
    readonly sqlState: string;
  };
  /** The server lets the role in by another way than `require_auth` allows. */
  "database/authentication-refused": {
    readonly database: string;
    /** The way that it uses, such as `md5`, or `none`. */
    readonly method: string;
    readonly allowed: readonly string[];
  };
  /** The server has no database of this name. */
  "database/unknown-database": {
    readonly database: string;
    readonly name: string;
  };
  /** The server refused the connection for another reason. */
  "database/connection-refused": {
    readonly database: string;
    readonly sqlState: string;
    readonly serverMessage: string;
  };
  /** The connection could not be encrypted as asked. */
  "database/tls-failed": {
    readonly database: string;
    readonly mode: string;
    readonly reason: string;
  };
  /** No database was named, by option, environment or config. */
  "database/not-named": Readonly<Record<string, never>>;
  /** A connection setting has a value that cannot be used. */
  "database/invalid-setting": {
    /** libpq's key word, such as `sslmode`. */
    readonly setting: string;
    readonly reason: string;
  };
  /** Another process uses the embedded database. */
  "database/in-use": {
    readonly folder: string;
    readonly pid?: number | undefined;
    readonly host?: string | undefined;
  };
  /** The folder is not one of an embedded database of this version, or cannot be used. */
  "database/not-embedded": {
    readonly folder: string;
    readonly reason: string;
  };
  /** This build of the program has no embedded database. */
  "database/embedded-left-out": Readonly<Record<never, never>>;
}
