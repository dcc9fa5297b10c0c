import type { IndexDefinition, IndexSettings } from "../../schema/mod.ts";
import type { CreateOptions, DropOptions } from "../core_options.ts";

/**
 * What `op.createIndex` says of an index besides its keys.
 *
 * @example Without stopping writes
 * ```ts
 * import {
 *   compile,
 *   type CreateIndexOptions,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: CreateIndexOptions = { unique: true, concurrently: true };
 * const { op, take } = createRecorder();
 * op.createIndex("rooms_number_key", "rooms", ["number"], options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE UNIQUE INDEX CONCURRENTLY rooms_number_key ON rooms (number)",
 * );
 * ```
 */
export interface CreateIndexOptions extends IndexSettings, CreateOptions {
  /** Without stopping writes; this runs outside of transactions. */
  readonly concurrently?: boolean;
}

/**
 * How `op.dropIndex` drops; with `definition` the drop can be reversed.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type DropIndexOptions,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: DropIndexOptions = {
 *   concurrently: true,
 *   table: "rooms",
 *   definition: { keys: ["number"], unique: true },
 * };
 * const { op, take } = createRecorder();
 * op.dropIndex("rooms_number_key", options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(statements[0]?.sql, "DROP INDEX CONCURRENTLY rooms_number_key");
 * ```
 */
export interface DropIndexOptions extends DropOptions {
  /** Without stopping reads and writes; this runs outside of transactions. */
  readonly concurrently?: boolean;
  /** The table it is on. */
  readonly table?: string;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Omit<IndexDefinition, "name">;
}
