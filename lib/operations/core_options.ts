import type { TableDefinition } from "../schema/mod.ts";

/**
 * Where the object is.
 *
 * @example A table that is not on the search path
 * ```ts
 * import { compile, createRecorder, type InSchema } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const place: InSchema = { schema: "booking" };
 * const { op, take } = createRecorder();
 * op.renameTable("approvals", "decisions", place);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TABLE booking.approvals RENAME TO decisions",
 * );
 * ```
 */
export interface InSchema {
  /** Its schema; the search path decides if left out. */
  readonly schema?: string;
}

/**
 * Where an object is created, and what is done if there is one already.
 *
 * @example
 * ```ts
 * import { compile, type CreateOptions, createRecorder } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: CreateOptions = { schema: "booking", ifNotExists: true };
 * const { op, take } = createRecorder();
 * op.createTable("rooms", { columns: { id: { type: "bigint" } } }, options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   `CREATE TABLE IF NOT EXISTS booking.rooms (
 *   id bigint
 * )`,
 * );
 * ```
 */
export interface CreateOptions extends InSchema {
  /** Do nothing where there already is one of the name. */
  readonly ifNotExists?: boolean;
}

/**
 * Where what is dropped is, and what its drop may do.
 *
 * @example
 * ```ts
 * import { compile, createRecorder, type DropOptions } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: DropOptions = { ifExists: true, cascade: true };
 * const { op, take } = createRecorder();
 * op.dropTable("rooms", options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(statements[0]?.sql, "DROP TABLE IF EXISTS rooms CASCADE");
 * ```
 */
export interface DropOptions extends InSchema {
  /** Do nothing where there is none. */
  readonly ifExists?: boolean;
  /** Drop what depends on it too. */
  readonly cascade?: boolean;
}

/**
 * How `op.dropTable` drops; with `definition` the drop can be reversed.
 *
 * @example A drop that `change` can take back
 * ```ts
 * import {
 *   createRecorder,
 *   type DropTableOptions,
 *   reverse,
 * } from "@retort/retort";
 * import { ok, strictEqual } from "node:assert/strict";
 *
 * const options: DropTableOptions = {
 *   definition: { columns: { id: { type: "bigint" } }, primaryKey: ["id"] },
 * };
 * const { op, take } = createRecorder();
 * op.dropTable("rooms", options);
 * const [drop] = take();
 * ok(drop !== undefined);
 * strictEqual(reverse([drop])[0]?.kind, "createTable");
 * ```
 */
export interface DropTableOptions extends DropOptions {
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: TableDefinition;
}

/**
 * What `op.setTableComment` takes to be reversed.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type SetCommentOptions,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: SetCommentOptions = { existing: null };
 * const { op, take } = createRecorder();
 * op.setTableComment("rooms", "Where guests stay", options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "COMMENT ON TABLE rooms IS 'Where guests stay'",
 * );
 * ```
 */
export interface SetCommentOptions extends InSchema {
  /** The comment before, so that this can be reversed. */
  readonly existing?: string | null;
}
