import type { QualifiedName } from "../sql/mod.ts";
import type { SequenceSettings } from "./column.ts";
import type { Grant, ObjectFacts, Options, SchemaObject } from "./common.ts";

/**
 * `CREATE SCHEMA`.
 *
 * @example
 * ```ts
 * import { compile, type Namespace } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const booking: Namespace = { name: "booking", owner: "booking_owner" };
 * const [statement] = compile({ kind: "createSchema", definition: booking }, {
 *   serverVersion: 180000,
 * });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE SCHEMA booking AUTHORIZATION booking_owner",
 * );
 * ```
 */
export interface Namespace extends ObjectFacts {
  /** Its name. */
  readonly name: string;
}

/**
 * `CREATE EXTENSION`.
 *
 * @example
 * ```ts
 * import { compile, type Extension } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const gist: Extension = {
 *   name: "btree_gist",
 *   schema: "public",
 *   version: "1.7",
 * };
 * const [statement] = compile({ kind: "createExtension", definition: gist }, {
 *   serverVersion: 180000,
 * });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE EXTENSION btree_gist SCHEMA public VERSION '1.7'",
 * );
 * ```
 */
export interface Extension {
  /** Its name. */
  readonly name: string;
  /** The schema of its objects. */
  readonly schema?: string | undefined;
  /** The version; absent means the newest the server has. */
  readonly version?: string | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
}

/**
 * `CREATE SEQUENCE`, other than an identity column's.
 *
 * @example Numbers that go with a table's column
 * ```ts
 * import { compile, type Sequence } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const numbers: Sequence = {
 *   name: "invoice_number",
 *   start: 1000n,
 *   ownedBy: { name: "invoices", column: "number" },
 * };
 * const [statement] = compile(
 *   { kind: "createSequence", definition: numbers },
 *   { serverVersion: 180000 },
 * );
 * strictEqual(
 *   statement?.sql,
 *   "CREATE SEQUENCE invoice_number START WITH 1000 OWNED BY invoices.number",
 * );
 * ```
 */
export interface Sequence extends SchemaObject, SequenceSettings {
  /** The column it goes with. */
  readonly ownedBy?: QualifiedName & { readonly column: string } | undefined;
  /** Whether its state is lost in a crash (PostgreSQL 15). */
  readonly unlogged?: true | undefined;
}

/**
 * `CREATE EVENT TRIGGER`.
 *
 * @example
 * ```ts
 * import { compile, type EventTrigger } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const log: EventTrigger = {
 *   name: "log_ddl",
 *   event: "ddl_command_end",
 *   tags: ["CREATE TABLE", "DROP TABLE"],
 *   function: { name: "log_ddl" },
 * };
 * const [statement] = compile(
 *   { kind: "createEventTrigger", definition: log },
 *   { serverVersion: 180000 },
 * );
 * strictEqual(
 *   statement?.sql,
 *   "CREATE EVENT TRIGGER log_ddl ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION log_ddl()",
 * );
 * ```
 */
export interface EventTrigger extends ObjectFacts {
  /** Its name. */
  readonly name: string;
  /** The event it waits for: `ddl_command_end`, `sql_drop` … */
  readonly event: string;
  /** Command tags of `WHEN TAG IN`. */
  readonly tags?: readonly string[] | undefined;
  /** The function it calls. */
  readonly function: QualifiedName;
  /** When it fires; absent means in ordinary sessions. */
  readonly enabled?: "disabled" | "replica" | "always" | undefined;
}

/**
 * A table of a publication.
 *
 * @example Some columns of the bookings that were approved
 * ```ts
 * import { compile, type PublishedTable } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const bookings: PublishedTable = {
 *   name: "bookings",
 *   columns: ["id", "start_date"],
 *   where: "status = 'approved'",
 * };
 * const [statement] = compile({
 *   kind: "createPublication",
 *   definition: { name: "calendar", tables: [bookings] },
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE PUBLICATION calendar FOR TABLE bookings (id, start_date) WHERE (status = 'approved')",
 * );
 * ```
 */
export interface PublishedTable extends QualifiedName {
  /** The columns that are published; all if absent (PostgreSQL 15). */
  readonly columns?: readonly string[] | undefined;
  /** The condition of the rows that are published, as SQL (PostgreSQL 15). */
  readonly where?: string | undefined;
}

/**
 * `CREATE PUBLICATION`.
 *
 * @example
 * ```ts
 * import { compile, type Publication } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const calendar: Publication = {
 *   name: "calendar",
 *   tables: [{ name: "bookings" }, { name: "rooms" }],
 *   options: { publish: "insert, update" },
 * };
 * const [statement] = compile({
 *   kind: "createPublication",
 *   definition: calendar,
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE PUBLICATION calendar FOR TABLE bookings, rooms WITH (publish = 'insert, update')",
 * );
 * ```
 */
export interface Publication extends ObjectFacts {
  /** Its name. */
  readonly name: string;
  /** Whether it has every table. */
  readonly allTables?: true | undefined;
  /** The tables that are published. */
  readonly tables?: readonly PublishedTable[] | undefined;
  /** The schemas of which every table is published (PostgreSQL 15). */
  readonly schemas?: readonly string[] | undefined;
  /** `publish`, `publish_via_partition_root` … */
  readonly options?: Options | undefined;
}

/**
 * `ALTER DEFAULT PRIVILEGES`.
 *
 * @example The report role reads every new table
 * ```ts
 * import { compile, type DefaultPrivileges } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const reading: DefaultPrivileges = {
 *   role: "booking_owner",
 *   schema: "booking",
 *   objects: "tables",
 *   grants: [{ grantee: "report", privileges: ["SELECT"] }],
 * };
 * const [statement] = compile({
 *   kind: "grantDefault",
 *   role: reading.role,
 *   schema: reading.schema,
 *   objects: reading.objects,
 *   privileges: ["SELECT"],
 *   roles: ["report"],
 * }, { serverVersion: 180000 });
 * strictEqual(
 *   statement?.sql,
 *   "ALTER DEFAULT PRIVILEGES FOR ROLE booking_owner IN SCHEMA booking GRANT SELECT ON TABLES TO report",
 * );
 * ```
 */
export interface DefaultPrivileges {
  /** The role whose new objects get them; absent as an owner would be. */
  readonly role?: string | undefined;
  /** The schema they are for; absent means all. */
  readonly schema?: string | undefined;
  /** The kind of objects. */
  readonly objects:
    | "tables"
    | "sequences"
    | "functions"
    | "types"
    | "schemas"
    | "large objects";
  /**
   * With a schema: what is added to the built-in default. Without: what takes
   * its place, the owner's own left out as elsewhere.
   */
  readonly grants: readonly Grant[];
}
