/**
 * Storage parameters by name; `null` takes one away.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type StorageSettings,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const settings: StorageSettings = {
 *   fillfactor: 70,
 *   autovacuum_enabled: null,
 * };
 * const { op, take } = createRecorder();
 * op.setStorageParameters({ table: "bookings" }, settings);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "ALTER TABLE bookings SET (fillfactor = 70)",
 *   "ALTER TABLE bookings RESET (autovacuum_enabled)",
 * ]);
 * ```
 */
export interface StorageSettings {
  /** The value of one name. */
  readonly [name: string]: string | number | boolean | null;
}

/**
 * What was there before, so that the call can be reversed.
 *
 * @example A tablespace that `change` can take back
 * ```ts
 * import { createRecorder, type Existing, reverse } from "@retort/retort";
 * import { ok, strictEqual } from "node:assert/strict";
 *
 * const options: Existing<string> = { existing: "pg_default" };
 * const { op, take } = createRecorder();
 * op.setTablespace({ table: "bookings" }, "fast", options);
 * const [back] = reverse(take());
 * ok(back?.kind === "setTablespace");
 * strictEqual(back.tablespace, "pg_default");
 * ```
 */
export interface Existing<Value> {
  /** What was there before, so that this can be reversed. */
  readonly existing?: Value;
}
